<?php

declare(strict_types=1);

namespace Koppelproef;

/** A school in a world, and what to fill in at the other side. */
final class School
{
    public readonly string $klantcode;
    public readonly string $klantnaam;
    public readonly string $xsdversie;

    /** @param string $id brincode and dependancecode, `99QQ00` */
    public function __construct(
        private readonly Las $las,
        public readonly string $id,
        public readonly string $brincode,
        public readonly string $dependancecode,
        public readonly string $schooljaar,
        public readonly string $autorisatiesleutel,
    ) {
        [$this->klantcode, $this->klantnaam, $this->xsdversie] = [$las->klantcode, $las->klantnaam, '2.2'];
    }

    /** The school as it is now: leerlingen, groepen, leerkrachten. */
    public function gegevens(): array
    {
        return $this->las->ask('GET', "/schools/{$this->id}")['school'];
    }

    /** Lets something happen, today or on its `datum`: `change(['soort' => 'las-migratie'])`. */
    public function change(array ...$changes): void
    {
        $this->las->ask('POST', "/schools/{$this->id}/changes", ['changes' => $changes]);
    }

    /** Other values for one pupil; null takes a field away. */
    public function changeLeerling(string $key, array $fields): void
    {
        foreach ($this->gegevens()['leerlingen'] as $leerling) {
            if (($leerling['key'] ?? null) === $key) {
                $this->las->ask('PATCH', "/schools/{$this->id}/leerlingen/" . rawurlencode($leerling['id']), $fields);
                return;
            }
        }
        throw new KoppelproefException("school {$this->id} has no pupil with key $key");
    }
}
