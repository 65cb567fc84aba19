#!/usr/bin/env python3
"""A tiny EA that links on names alone: an example of an adapter in another language, and of a linking system that is wrong.

Speaks JSON lines on stdin and stdout: {"id":1,"call":"importeer","vraag":{...}} in, {"id":1,"antwoord":...} or
{"id":1,"fout":"..."} out. Needs nothing but Python 3. Run it with:

    koppelproef run --sut "exec:python3 scenarios/sut/naive/naive.py"
"""
import json
import sys
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

LG = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"
AUT = "http://www.edustandaard.nl/leerresultaten/2/autorisatie"
FIELDS = {"achternaam": "achternaam", "voorvoegsel": "voorvoegsel", "voorletters-1": "voorletters", "roepnaam": "roepnaam",
          "geboortedatum": "geboortedatum", "geslacht": "geslacht", "jaargroep": "jaargroep", "emailadres": "emailadres"}

state = {"groepen": [], "leerkrachten": [], "leerlingen": []}
proposal = None
counter = 0


def reset(question):
    global state, proposal, counter
    state = {name: [dict(record) for record in question["toestand"][name]] for name in state}
    proposal, counter = None, 0


def fetch(koppeling):
    def element(name, value):
        return f"<{name}>{escape(value)}</{name}>" if value else ""

    header = "".join(element(name, koppeling[name]) for name in ("autorisatiesleutel", "klantcode", "klantnaam"))
    body = "".join(element(name, koppeling.get(name)) for name in ("schooljaar", "brincode", "dependancecode", "xsdversie"))
    envelope = (f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><autorisatie xmlns="{AUT}">{header}</autorisatie>'
                f'</s:Header><s:Body><leerlinggegevens_verzoek xmlns="{LG}">{body}</leerlinggegevens_verzoek></s:Body></s:Envelope>')
    request = urllib.request.Request(koppeling["leerlinggegevens"], envelope.encode(), {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '"HaalLeerlinggegevens"'})
    with urllib.request.urlopen(request, timeout=20) as response:
        return ElementTree.fromstring(response.read())


def record_of(element):
    record = {ours: found.text or "" for theirs, ours in FIELDS.items() if (found := element.find(f"{{{LG}}}{theirs}")) is not None}
    record.update({name: element.attrib[name] for name in ("key", "eckid") if name in element.attrib})
    naam = element.find(f"{{{LG}}}naam")
    if naam is not None:
        record["naam"] = naam.text
    return record


def name_of(record):
    return record.get("naam") or f"{record.get('roepnaam', '')} {record.get('achternaam', '')}".strip()


def importeer(koppeling):
    global proposal
    proposal = None
    try:
        root = fetch(koppeling)
    except urllib.error.HTTPError as error:
        code = ElementTree.fromstring(error.read()).findtext(".//faultcode") or "?"
        return {"kind": "mislukt", "faultcode": code.split(":")[-1]}
    except Exception as error:  # whatever goes wrong on the line
        return {"kind": "mislukt", "reden": str(error)}
    for kind in ("geenwijzigingen", "geengegevens"):
        if root.find(f".//{{{LG}}}{kind}") is not None:
            return {"kind": kind}
    found = {"groepen": root.findall(f".//{{{LG}}}groepen/{{{LG}}}groep[{{{LG}}}naam]") + root.findall(f".//{{{LG}}}samengestelde_groep[{{{LG}}}naam]"),
             "leerkrachten": root.findall(f".//{{{LG}}}leerkracht"), "leerlingen": root.findall(f".//{{{LG}}}leerling")}
    proposal = {kind: [{"record": record_of(element)} for element in elements] for kind, elements in found.items()}
    answer = {"kind": "voorstel"}
    for kind, lines in proposal.items():
        answer[kind] = []
        for index, line in enumerate(lines):
            # The mistake: a name says who somebody is.
            match = next((one for one in state[kind] if name_of(one) == name_of(line["record"])), None)
            line["target"] = match
            inkomend = {name: line["record"][name] for name in ("key", "eckid", "naam", "roepnaam", "achternaam", "geboortedatum") if name in line["record"]}
            answer[kind].append({"ref": f"{kind}-{index}", "beslissing": "bestaand" if match else "nieuw", "inkomend": inkomend, **({"bestaand": match["id"]} if match else {})})
    return answer


def verwerk(_):
    global proposal, counter
    if proposal is None:
        return {"kind": "geweigerd", "redenen": ["Er is geen import om te verwerken."]}
    for kind, lines in proposal.items():
        for line in lines:
            if line["target"] is None:
                counter += 1
                line["target"] = {"id": f"naief-{counter}"}
                state[kind].append(line["target"])
            line["target"].update(line["record"])
    proposal = None
    return {"kind": "verwerkt"}


CALLS = {"reset": reset, "importeer": importeer, "verwerk": verwerk, "toestand": lambda _: state}

for text in sys.stdin:
    message = json.loads(text)
    try:
        answer = list(CALLS) if message["call"] == "calls" else CALLS[message["call"]](message["vraag"])
        reply = {"id": message["id"], "antwoord": answer}
    except Exception as error:
        reply = {"id": message["id"], "fout": f"{type(error).__name__}: {error}"}
    print(json.dumps(reply), flush=True)
