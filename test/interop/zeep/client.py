"""Python's zeep. Reads a task (JSON) from stdin, writes what it understood (JSON) to stdout."""
import copy
import json
import sys

import lxml.etree
import zeep
import zeep.exceptions

task = json.load(sys.stdin)
AUT = '{http://www.edustandaard.nl/leerresultaten/2/autorisatie}autorisatie'


# zeep cannot read answers with the official schema, whoever sends them: of the choice in its SchoolType it wants every
# branch, and it never gets out of a sequence that may repeat. So with that one it only writes, and lxml reads.
writes_only = 'address' in task


def client_for(service):
    client = zeep.Client(task['wsdl'][service], settings=zeep.Settings(raw_response=writes_only))

    def port(name):
        if 'address' not in task:
            return client.bind(port_name=name)
        [binding] = [
            port.binding.name
            for wsdl_service in client.wsdl.services.values()
            for port in wsdl_service.ports.values()
            if port.name == name
        ]
        return client.create_service(binding, task['address'][service])

    return client, port


gegevens, gegevens_port = client_for('leerlinggegevens')
resultaten, resultaten_port = client_for('leerresultaten')
alles = gegevens_port('prtLeerlinggegevensService')
getrapt = gegevens_port('prtLeerlinggegevensService-getrapt')
brengen = resultaten_port('prtLeerresultatenService')


def call(client, port, operation, autorisatie, message):
    header = client.get_element(AUT)(**autorisatie)
    answer = port[operation](_soapheaders=[header], **message)
    if not writes_only:
        return answer
    body = lxml.etree.fromstring(answer.content).find('{*}Body')
    if body[0].tag.endswith('}Fault'):
        raise zeep.exceptions.Fault(body[0].findtext('faultstring'), code=body[0].findtext('faultcode'))
    return body[0]


def fault_of(*request):
    try:
        call(*request)
        return 'no fault'
    except zeep.exceptions.Fault as fault:
        return fault.code


def keyed(groep):
    return {groep['soort']: {'key': groep['key']} if 'key' in groep else {}}


in_groepen = {**task['verzoek'], 'groepen': {'_value_1': [keyed(groep) for groep in task['groepen']]}}
bericht = {
    'school': task['resultaten']['school'],
    'toetsafnames': {
        'toetsafname': [
            {'leerlingid': afname['leerlingid'], 'resultaten': {'resultaat': afname['resultaten']}}
            for afname in task['resultaten']['toetsafnames']
        ]
    },
    'toetsen': {'toets': task['resultaten']['toetsen']},
}


def part(value, name):
    return getattr(value, name, None)


def persoon(mens):
    return f'{mens.key} {mens.roepnaam} {mens.achternaam}'


def choices(element, name):
    """The members of a mixed list, which zeep gives as one dictionary each."""
    return [choice[name] for choice in (part(element, '_value_1') or []) if choice.get(name) is not None]


def understood(content):
    groepen, leerlingen, leerkrachten = (part(content, name) for name in ('groepen', 'leerlingen', 'leerkrachten'))
    return {
        'groepen': [groep.naam for groep in choices(groepen, 'groep')],
        'samengesteldeGroepen': [groep.naam for groep in choices(groepen, 'samengestelde_groep')],
        'leerlingen': [persoon(leerling) for leerling in part(leerlingen, 'leerling') or []],
        'leerkrachten': [persoon(leerkracht) for leerkracht in part(leerkrachten, 'leerkracht') or []],
    }


def read(element):
    def namen(path):
        return [groep.findtext('{*}naam') for groep in element.findall(f'{{*}}groepen/{path}')]

    def personen(path):
        return [
            f"{mens.get('key')} {mens.findtext('{*}roepnaam')} {mens.findtext('{*}achternaam')}"
            for mens in element.findall(path)
        ]

    return {
        'groepen': namen('{*}groep'),
        'samengesteldeGroepen': namen('{*}samengestelde_groep'),
        'leerlingen': personen('{*}leerlingen/{*}leerling'),
        'leerkrachten': personen('{*}leerkrachten/{*}leerkracht'),
    }


def content(answer, name):
    if name is None:
        return 'bevestigd'
    return read(answer.find(f'{{*}}{name}')) if writes_only else understood(answer[name])


operations = {
    'HaalLeerlinggegevens': (gegevens, alles, task['verzoek'], 'leerlinggegevens'),
    'HaalStructuur': (gegevens, getrapt, task['verzoek'], 'leerlinggegevens-structuur'),
    'HaalLeerlingen': (gegevens, getrapt, in_groepen, 'leerlinggegevens-leerlingen'),
    'HaalLeerkrachten': (gegevens, getrapt, in_groepen, 'leerlinggegevens-leerkrachten'),
    'BrengLeerresultaten': (resultaten, brengen, bericht, None),
}

result = {'answers': {}, 'faults': {}}
for operation, (client, port, message, name) in operations.items():
    result['answers'][operation] = content(call(client, port, operation, task['autorisatie'], message), name)
    old = copy.deepcopy(message)
    old.get('school', old)['xsdversie'] = '9.9'
    result['faults'][operation] = [
        fault_of(client, port, operation, {**task['autorisatie'], 'autorisatiesleutel': 'verkeerd'}, message),
        fault_of(client, port, operation, task['autorisatie'], old),
    ]
print(json.dumps(result, ensure_ascii=False))
