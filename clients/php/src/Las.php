<?php

declare(strict_types=1);

namespace Koppelproef;

/** A world of a running simulator: a pretend ESIS for one test, which shares nothing with other worlds. */
final class Las
{
    /** What the system under test calls. */
    public readonly string $leerlinggegevens;
    public readonly string $leerresultaten;
    private readonly Control $control;

    /** @param array{seed?: string|int, modus?: 'strict'|'lenient'} $options of a world that is not there yet */
    public function __construct(
        string $url,
        public readonly string $world,
        array $options = [],
        public readonly string $klantcode = 'KOPPELPROEF-01',
        public readonly string $klantnaam = 'Koppelproef demo',
        ?string $token = null,
    ) {
        $url = rtrim($url, '/');
        $this->leerlinggegevens = "$url/w/$world/uwlr/leerlinggegevens";
        $this->leerresultaten = "$url/w/$world/uwlr/leerresultaten";
        $this->control = new Control("$url/control/worlds/" . rawurlencode($world), $token);
        $this->ask('PUT', '', $options);
    }

    /** Any operation of the control API, by its path inside this world: `$las->ask('GET', '/truth')`. */
    public function ask(string $method, string $path, array $body = []): ?array
    {
        return $this->control->ask($method, $path, $body);
    }

    /** A school with an active koppeling, made up: `school(['pupils' => 60])`. */
    public function school(array $generate = [], array $settings = []): School
    {
        $there = array_column($this->ask('GET', '/schools')['schools'], 'id', 'brincode');
        $generate['brincode'] ??= self::freeBrincode($there);
        if (isset($there[$generate['brincode']])) {
            $this->ask('DELETE', "/schools/{$there[$generate['brincode']]}");
        }
        return $this->connected(['generate' => $generate, ...($settings === [] ? [] : ['settings' => $settings])]);
    }

    /** The same from a school file: its text (YAML or JSON), or as an array. */
    public function schoolFromFile(string|array $file, array $settings = []): School
    {
        return $this->connected(['file' => $file, ...($settings === [] ? [] : ['settings' => $settings])]);
    }

    private function connected(array $source): School
    {
        $made = $this->ask('POST', '/schools', $source);
        $koppeling = "/koppelingen/las-{$made['id']}";
        $this->ask('DELETE', $koppeling);
        $this->ask('PUT', $koppeling, ['klantcode' => $this->klantcode, 'klantnaam' => $this->klantnaam, 'scholen' => [$made['id']]]);
        $active = $this->ask('POST', "$koppeling/activate", ['rol' => 'Directie', 'verificatiecode' => "{$made['id']}1234567890abcd", 'akkoord' => true]);
        return new School($this, $made['id'], $made['brincode'] ?? '', $made['dependancecode'] ?? '00', $made['schooljaar'], $active['autorisatiesleutel']);
    }

    /** What time it is in this world, ISO 8601 in UTC. */
    public function time(): string
    {
        return $this->ask('GET', '/clock')['now'];
    }

    /** Sets the clock (`2026-11-23`, `2026-11-23T12:00:00+01:00`) and stops it. */
    public function setTime(string $moment): void
    {
        $this->ask('PUT', '/clock', ['now' => $moment, 'frozen' => true]);
    }

    /** Turns the clock on: `advance(days: 1)`. */
    public function advance(int $days = 0, int $hours = 0, int $minutes = 0): void
    {
        $this->ask('POST', '/clock/advance', ['days' => $days, 'hours' => $hours, 'minutes' => $minutes]);
    }

    /** Something goes wrong until it is taken away: `storing('http-status', ['status' => 503], when: ['call' => 1])`. Gives its id. */
    public function storing(string $soort, array $how = [], array $when = []): string
    {
        return $this->ask('POST', '/storingen', ['soort' => $soort, 'when' => $when === [] ? new \stdClass() : $when, ...$how])['id'];
    }

    public function clearStoringen(): void
    {
        $this->ask('DELETE', '/storingen');
    }

    /** What was asked and answered, oldest first, each with `decided` and `why`. @return list<array<string, mixed>> */
    public function journal(): array
    {
        return $this->ask('GET', '/journal?limit=1000')['entries'];
    }

    /** The results that came in, the last version of each. @return list<array<string, mixed>> */
    public function resultaten(): array
    {
        $last = static fn (array $one): array => [...$one['versies'][count($one['versies']) - 1], 'school' => $one['school'], 'klantcode' => $one['klantcode'], 'key' => $one['key']];
        return array_map($last, $this->ask('GET', '/resultaten')['resultaten']);
    }

    /** Drops the world with all that is in it. */
    public function close(): void
    {
        $this->ask('DELETE', '');
    }

    /** @param array<string, string> $taken */
    private static function freeBrincode(array $taken): string
    {
        foreach (str_split('ABCDEFGHJKLMNPRSTUVWXYZ') as $letter) {
            if (!isset($taken["99A$letter"])) {
                return "99A$letter";
            }
        }
        throw new KoppelproefException('this world has so many schools that each needs a brincode of its own, 90AA to 99ZZ');
    }
}
