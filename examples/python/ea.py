"""A small EA: it fetches a school over UWLR and links who it knows. Careful where it must be: a number alone links nobody."""
import http.client
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

GEGEVENS = "{http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens}"
AUTORISATIE = "http://www.edustandaard.nl/leerresultaten/2/autorisatie"
FIELDS = {
    "groepen": {"naam": "naam", "jaargroep": "jaargroep"},
    "leerkrachten": {"achternaam": "achternaam", "voorvoegsel": "voorvoegsel", "voorletters-1": "voorletters", "roepnaam": "roepnaam", "emailadres": "emailadres"},
    "leerlingen": {"achternaam": "achternaam", "voorvoegsel": "voorvoegsel", "voorletters-1": "voorletters", "roepnaam": "roepnaam",
                   "geboortedatum": "geboortedatum", "geslacht": "geslacht", "jaargroep": "jaargroep"},
}
#: A number can be given out again: one of these must agree before it is believed.
CONFIRMING = {"groepen": ("naam",), "leerkrachten": ("achternaam", "emailadres"), "leerlingen": ("geboortedatum", "achternaam")}


class LasError(Exception):
    """The LAS gave no data. ``faultcode`` is what it said, None when it said nothing."""

    def __init__(self, reden, faultcode=None):
        super().__init__(reden)
        self.faultcode = faultcode


def fetch(adres, koppeling):
    """The records of a school by their kind, or None when nothing changed or there is nobody. Raises LasError."""
    def elements(names):
        return "".join(f"<{name}>{escape(koppeling[name])}</{name}>" for name in names if koppeling.get(name))

    envelope = (
        f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><autorisatie xmlns="{AUTORISATIE}">'
        f'{elements(["autorisatiesleutel", "klantcode", "klantnaam"])}</autorisatie></s:Header><s:Body>'
        f'<leerlinggegevens_verzoek xmlns="{GEGEVENS[1:-1]}">{elements(["schooljaar", "brincode", "dependancecode", "xsdversie"])}'
        "</leerlinggegevens_verzoek></s:Body></s:Envelope>"
    )
    headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '"HaalLeerlinggegevens"'}
    try:
        with urllib.request.urlopen(urllib.request.Request(adres, envelope.encode(), headers), timeout=30) as answer:
            root = ElementTree.fromstring(answer.read())
    except urllib.error.HTTPError as error:
        raise LasError(f"HTTP {error.code}", _faultcode(error.read())) from None
    except (OSError, http.client.HTTPException, ElementTree.ParseError) as error:
        raise LasError(str(error)) from None
    if root.find(".//faultcode") is not None:
        raise LasError("fault", root.findtext(".//faultcode").split(":")[-1])
    if any(root.find(f".//{GEGEVENS}{nothing}") is not None for nothing in ("geenwijzigingen", "geengegevens")):
        return None
    groepen = [one for name in ("groep", "samengestelde_groep") for one in root.iter(GEGEVENS + name) if one.find(f"{GEGEVENS}naam") is not None]
    found = {"groepen": groepen, "leerkrachten": root.iter(f"{GEGEVENS}leerkracht"), "leerlingen": root.iter(f"{GEGEVENS}leerling")}
    return {soort: [_record(soort, element) for element in elements] for soort, elements in found.items()}


def _faultcode(text):
    try:
        return (ElementTree.fromstring(text).findtext(".//faultcode") or "").split(":")[-1] or None
    except ElementTree.ParseError:
        return None


def _record(soort, element):
    record = {name: element.get(name) for name in ("key", "eckid") if element.get(name)}
    for theirs, ours in FIELDS[soort].items():
        text = element.findtext(f"{GEGEVENS}{theirs}")
        if text:
            record[ours] = text[:10] if ours == "geboortedatum" else text
    return record


class Ea:
    """What it has, and how it links. A doubt waits for a person: nothing is changed by it."""

    def __init__(self):
        self.reset({})

    def reset(self, records):
        self.records = {soort: [dict(one) for one in records.get(soort, [])] for soort in FIELDS}
        self._made = 0

    def propose(self, found):
        """For each record that came who it is: (record, the one that is here or None, doubt)."""
        return {soort: [(record, *self._who(soort, record)) for record in records] for soort, records in found.items()}

    def _who(self, soort, record):
        known = self.records[soort]
        for number in ("eckid", "key"):
            same = [one for one in known if record.get(number) and one.get(number) == record[number]]
            if len(same) == 1:
                agrees = any(record.get(field) and record[field] == same[0].get(field) for field in CONFIRMING[soort])
                return (same[0], False) if agrees else (None, True)
        alike = [one for one in known if all(record.get(field) and one.get(field) == record[field] for field in CONFIRMING[soort])]
        return None, bool(alike)

    def apply(self, proposal):
        for soort, lines in proposal.items():
            for record, here, doubt in lines:
                if doubt:
                    continue
                if here is None:
                    self._made += 1
                    here = {"id": f"ea-{soort}-{self._made}"}
                    self.records[soort].append(here)
                here.update(record)
