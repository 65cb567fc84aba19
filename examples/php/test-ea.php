<?php
// What a test of an EA looks like: a world, a school, something happens, and what the EA has then. Run: php test-ea.php
// In PHPUnit: `use Koppelproef\WithLas;` in the TestCase, and $this->las() for $las.
declare(strict_types=1);

use Koppelproef\Las;
use Koppelproef\School;
use Koppelproef\Simulator;

require __DIR__ . '/../../clients/php/autoload.php';
require __DIR__ . '/Ea.php';

function takeOver(Ea $ea, Las $las, School $school): void
{
    $ea->apply($ea->propose(Ea::fetch($las->leerlinggegevens, get_object_vars($school))));
}

function same(mixed $expected, mixed $found): void
{
    if ($expected !== $found) {
        throw new Exception('expected ' . json_encode($expected) . ', found ' . json_encode($found));
    }
}

$tests = [
    'every pupil comes once, however often it is fetched' => static function (Las $las): void {
        [$school, $ea] = [$las->school(['pupils' => 24]), new Ea()];
        takeOver($ea, $las, $school);
        takeOver($ea, $las, $school);
        same(24, count($ea->records['leerlingen']));
    },
    'a corrected name stays the same child' => static function (Las $las): void {
        [$school, $ea] = [$las->school(['pupils' => 24]), new Ea()];
        takeOver($ea, $las, $school);
        $school->changeLeerling($ea->records['leerlingen'][0]['key'], ['roepnaam' => 'Noortje']);
        takeOver($ea, $las, $school);
        same('Noortje', $ea->records['leerlingen'][0]['roepnaam']);
        same(24, count($ea->records['leerlingen']));
    },
    'a child of one\'s own' => static function (Las $las): void {
        $school = $las->schoolFromFile("school: {brincode: 99XX}\nleerlingen:\n  - {key: '7', roepnaam: Noor, achternaam: Vos, geboortedatum: '2018-03-04'}\n");
        [$noor] = Ea::fetch($las->leerlinggegevens, get_object_vars($school))['leerlingen'];
        same('Noor', $noor['roepnaam']);
    },
    'a busy LAS is told, and changes nothing' => static function (Las $las): void {
        $school = $las->school();
        $las->storing('fault', ['faultcode' => 'Server.TijdelijkNietBeschikbaar'], when: ['call' => 1]);
        try {
            Ea::fetch($las->leerlinggegevens, get_object_vars($school));
            throw new Exception('it should have failed');
        } catch (LasError $error) {
            same('Server.TijdelijkNietBeschikbaar', $error->faultcode);
        }
        same(['storing'], array_column($las->journal(), 'outcome'));
    },
    'a change, and time where the test wants it' => static function (Las $las): void {
        $las->setTime('2026-11-23T12:00:00+01:00');
        $school = $las->school(['pupils' => 12]);
        $before = array_column($school->gegevens()['leerlingen'], 'key');
        $school->change(['soort' => 'las-migratie']);
        same([], array_intersect($before, array_column($school->gegevens()['leerlingen'], 'key')));
        $las->advance(days: 1);
        same('2026-11-24T11:00:00.000Z', $las->time());
        same([], $las->resultaten());
    },
];

$failed = 0;
foreach ($tests as $name => $test) {
    $las = Simulator::shared()->las();
    try {
        $test($las);
        echo "ok   $name\n";
    } catch (Throwable $error) {
        $failed++;
        echo "FAIL $name: {$error->getMessage()}\n";
    }
    $las->close();
}
exit($failed === 0 ? 0 : 1);
