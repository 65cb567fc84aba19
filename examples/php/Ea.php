<?php

declare(strict_types=1);

/** The LAS gave no data. `faultcode` is what it said, null when it said nothing. */
final class LasError extends RuntimeException
{
    public function __construct(string $reden, public readonly ?string $faultcode = null)
    {
        parent::__construct($reden);
    }
}

/** A small EA: it fetches a school over UWLR and links who it knows. Careful where it must be: a number alone links nobody. */
final class Ea
{
    private const GEGEVENS = 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens';
    private const AUTORISATIE = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie';
    private const PATHS = ['groepen' => '//g:groepen/*[g:naam]', 'leerkrachten' => '//g:leerkracht', 'leerlingen' => '//g:leerling'];
    private const NAMES = ['achternaam' => 'achternaam', 'voorvoegsel' => 'voorvoegsel', 'voorletters-1' => 'voorletters', 'roepnaam' => 'roepnaam'];
    private const FIELDS = [
        'groepen' => ['naam' => 'naam', 'jaargroep' => 'jaargroep'],
        'leerkrachten' => self::NAMES + ['emailadres' => 'emailadres'],
        'leerlingen' => self::NAMES + ['geboortedatum' => 'geboortedatum', 'geslacht' => 'geslacht', 'jaargroep' => 'jaargroep'],
    ];
    /** A number can be given out again: one of these must agree before it is believed. */
    private const CONFIRMING = ['groepen' => ['naam'], 'leerkrachten' => ['achternaam', 'emailadres'], 'leerlingen' => ['geboortedatum', 'achternaam']];

    /** @var array<string, list<array<string, string>>> */
    public array $records = ['groepen' => [], 'leerkrachten' => [], 'leerlingen' => []];
    private int $made = 0;

    /** The records of a school by their kind, or null when nothing changed or there is nobody. @throws LasError */
    public static function fetch(string $adres, array $koppeling): ?array
    {
        $elements = static function (string ...$names) use ($koppeling): string {
            $one = static fn (string $name): string => ($koppeling[$name] ?? '') === '' ? '' : "<$name>" . htmlspecialchars($koppeling[$name], ENT_XML1) . "</$name>";
            return implode('', array_map($one, $names));
        };
        $envelope = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><autorisatie xmlns="' . self::AUTORISATIE . '">'
            . $elements('autorisatiesleutel', 'klantcode', 'klantnaam') . '</autorisatie></s:Header><s:Body><leerlinggegevens_verzoek xmlns="' . self::GEGEVENS . '">'
            . $elements('schooljaar', 'brincode', 'dependancecode', 'xsdversie') . '</leerlinggegevens_verzoek></s:Body></s:Envelope>';
        $http = ['method' => 'POST', 'header' => ['Content-Type: text/xml; charset=utf-8', 'SOAPAction: "HaalLeerlinggegevens"', 'Connection: close'],
            'content' => $envelope, 'ignore_errors' => true, 'timeout' => 30];
        $text = @file_get_contents($adres, false, stream_context_create(['http' => $http]));
        $document = new DOMDocument();
        if ($text === false || $text === '' || !@$document->loadXML($text, LIBXML_NONET)) {
            throw new LasError('Het LAS gaf geen leesbaar antwoord.');
        }
        $path = new DOMXPath($document);
        $path->registerNamespace('g', self::GEGEVENS);
        $faultcode = $path->evaluate('string(//faultcode)');
        if ($faultcode !== '') {
            throw new LasError('Het LAS gaf een fout.', substr((string) strrchr(":$faultcode", ':'), 1));
        }
        if ($path->query('//g:geenwijzigingen | //g:geengegevens')->length > 0) {
            return null;
        }
        $found = [];
        foreach (self::PATHS as $soort => $where) {
            $found[$soort] = [];
            foreach ($path->query($where) as $element) {
                $found[$soort][] = self::record($soort, $element, $path);
            }
        }
        return $found;
    }

    private static function record(string $soort, DOMElement $element, DOMXPath $path): array
    {
        $record = array_filter(['key' => $element->getAttribute('key'), 'eckid' => $element->getAttribute('eckid')], static fn (string $text): bool => $text !== '');
        foreach (self::FIELDS[$soort] as $theirs => $ours) {
            $text = $path->evaluate("string(g:$theirs)", $element);
            if ($text !== '') {
                $record[$ours] = $ours === 'geboortedatum' ? substr($text, 0, 10) : $text;
            }
        }
        return $record;
    }

    public function reset(array $records): void
    {
        [$this->records, $this->made] = [$records + ['groepen' => [], 'leerkrachten' => [], 'leerlingen' => []], 0];
        unset($this->records['resultaten']);
    }

    /** For each record that came who it is: the record, the place of the one that is here or null, doubt. */
    public function propose(array $found): array
    {
        $proposal = [];
        foreach ($found as $soort => $records) {
            $proposal[$soort] = array_map(fn (array $record): array => [$record, ...$this->who($soort, $record)], $records);
        }
        return $proposal;
    }

    private function who(string $soort, array $record): array
    {
        $agree = static fn (array $one, string $field): bool => isset($record[$field]) && ($one[$field] ?? null) === $record[$field];
        foreach (['eckid', 'key'] as $number) {
            $same = array_filter($this->records[$soort], static fn (array $one): bool => $agree($one, $number));
            if (count($same) === 1) {
                $fields = array_filter(self::CONFIRMING[$soort], static fn (string $field): bool => $agree(reset($same), $field));
                return $fields === [] ? [null, true] : [array_key_first($same), false];
            }
        }
        $alike = array_filter($this->records[$soort], static fn (array $one): bool => count(array_filter(self::CONFIRMING[$soort], static fn (string $field): bool => $agree($one, $field))) === count(self::CONFIRMING[$soort]));
        return [null, $alike !== []];
    }

    /** Stores what is sure; a doubt waits for a person and changes nothing. */
    public function apply(array $proposal): void
    {
        foreach ($proposal as $soort => $lines) {
            foreach ($lines as [$record, $here, $doubt]) {
                if (!$doubt && $here === null) {
                    $this->records[$soort][] = ['id' => "ea-$soort-" . ++$this->made, ...$record];
                } elseif (!$doubt) {
                    $this->records[$soort][$here] = [...$this->records[$soort][$here], ...$record];
                }
            }
        }
    }
}
