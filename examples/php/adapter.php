<?php
// The EA behind the adapter, for the catalogue of stories: koppelproef run --sut "exec:php adapter.php"
declare(strict_types=1);

require __DIR__ . '/../../clients/php/autoload.php';
require __DIR__ . '/Ea.php';

Koppelproef\Adapter::serve(new class () {
    private Ea $ea;
    private ?array $open = null;

    public function reset(array $vraag): void
    {
        [$this->ea, $this->open] = [new Ea(), null];
        $this->ea->reset($vraag['toestand']);
    }

    public function importeer(array $vraag): array
    {
        $this->open = null;
        try {
            $found = Ea::fetch($vraag['leerlinggegevens'], $vraag);
        } catch (LasError $error) {
            return ['kind' => 'mislukt', 'reden' => $error->getMessage(), ...($error->faultcode === null ? [] : ['faultcode' => $error->faultcode])];
        }
        if ($found === null) {
            return ['kind' => 'geenwijzigingen'];
        }
        $this->open = $this->ea->propose($found);
        $answer = ['kind' => 'voorstel'];
        foreach ($this->open as $soort => $lines) {
            $answer[$soort] = array_map(fn (int $index, array $line): array => $this->line($soort, $index, ...$line), array_keys($lines), $lines);
        }
        return $answer;
    }

    private function line(string $soort, int $index, array $record, ?int $here, bool $doubt): array
    {
        $shown = array_flip(['key', 'eckid', 'naam', 'roepnaam', 'achternaam', 'geboortedatum']);
        return [
            'ref' => (string) $index,
            'beslissing' => $doubt ? 'niet-importeren' : ($here === null ? 'nieuw' : 'bestaand'),
            'inkomend' => (object) array_intersect_key($record, $shown),
            ...($here === null ? [] : ['bestaand' => $this->ea->records[$soort][$here]['id']]),
            ...($doubt ? ['twijfel' => true] : []),
        ];
    }

    public function verwerk(array $vraag): array
    {
        if ($this->open === null) {
            return ['kind' => 'geweigerd', 'redenen' => ['Er is geen import om te verwerken.']];
        }
        $this->ea->apply($this->open);
        $this->open = null;
        return ['kind' => 'verwerkt'];
    }

    public function toestand(array $vraag): array
    {
        return $this->ea->records;
    }
});
