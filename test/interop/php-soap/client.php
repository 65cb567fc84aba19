<?php
// PHP's SoapClient in WSDL mode. Reads a task (JSON) from stdin, writes what it understood (JSON) to stdout.
$task = json_decode(file_get_contents('php://stdin'), true);
const AUT = 'http://www.edustandaard.nl/leerresultaten/2/autorisatie';

function clientFor(array $task, string $service): SoapClient {
    $options = ['cache_wsdl' => WSDL_CACHE_NONE, 'exceptions' => true, 'trace' => true];
    if (isset($task['address'])) $options['location'] = $task['address'][$service];
    return new SoapClient($task['wsdl'][$service], $options);
}

function call(SoapClient $client, string $operation, array $autorisatie, array $message) {
    $client->__setSoapHeaders(new SoapHeader(AUT, 'autorisatie', $autorisatie));
    return $client->__soapCall($operation, [$message]);
}

function faultOf(SoapClient $client, string $operation, array $autorisatie, array $message): string {
    try {
        call($client, $operation, $autorisatie, $message);
        return 'no fault';
    } catch (SoapFault $fault) {
        return $fault->faultcode;
    }
}

/** One element comes as an object, several as an array. */
function listOf($value): array {
    if ($value === null) return [];
    return is_array($value) ? $value : [$value];
}

function understood($content): array {
    $persoon = fn($p) => "{$p->key} {$p->roepnaam} {$p->achternaam}";
    $naam = fn($groep) => $groep->naam;
    return [
        'groepen' => array_map($naam, listOf($content->groepen->groep ?? null)),
        'samengesteldeGroepen' => array_map($naam, listOf($content->groepen->samengestelde_groep ?? null)),
        'leerlingen' => array_map($persoon, listOf($content->leerlingen->leerling ?? null)),
        'leerkrachten' => array_map($persoon, listOf($content->leerkrachten->leerkracht ?? null)),
    ];
}

$gegevens = clientFor($task, 'leerlinggegevens');
$resultaten = clientFor($task, 'leerresultaten');

$groepen = [];
foreach ($task['groepen'] as $groep) $groepen[$groep['soort']][] = isset($groep['key']) ? ['key' => $groep['key']] : [];
$inGroepen = $task['verzoek'] + ['groepen' => $groepen];
$afnames = array_map(
    fn($afname) => ['leerlingid' => $afname['leerlingid'], 'resultaten' => ['resultaat' => $afname['resultaten']]],
    $task['resultaten']['toetsafnames'],
);
$bericht = [
    'school' => $task['resultaten']['school'],
    'toetsafnames' => ['toetsafname' => $afnames],
    'toetsen' => ['toets' => $task['resultaten']['toetsen']],
];
$operations = [
    'HaalLeerlinggegevens' => [$gegevens, $task['verzoek'], fn($answer) => understood($answer->leerlinggegevens)],
    'HaalStructuur' => [$gegevens, $task['verzoek'], fn($answer) => understood($answer->{'leerlinggegevens-structuur'})],
    'HaalLeerlingen' => [$gegevens, $inGroepen, fn($answer) => understood($answer->{'leerlinggegevens-leerlingen'})],
    'HaalLeerkrachten' => [$gegevens, $inGroepen, fn($answer) => understood($answer->{'leerlinggegevens-leerkrachten'})],
    'BrengLeerresultaten' => [$resultaten, $bericht, fn($answer) => 'bevestigd'],
];

$result = ['answers' => [], 'faults' => []];
foreach ($operations as $operation => [$client, $message, $content]) {
    $result['answers'][$operation] = $content(call($client, $operation, $task['autorisatie'], $message));
    $old = $message;
    if (isset($old['school'])) $old['school']['xsdversie'] = '9.9';
    else $old['xsdversie'] = '9.9';
    $result['faults'][$operation] = [
        faultOf($client, $operation, ['autorisatiesleutel' => 'verkeerd'] + $task['autorisatie'], $message),
        faultOf($client, $operation, $task['autorisatie'], $old),
    ];
}
echo json_encode($result, JSON_UNESCAPED_UNICODE), "\n";
