"""The EA behind the adapter, for the catalogue of stories: koppelproef run --sut "exec:python3 adapter.py" """
from ea import Ea, LasError, fetch
from koppelproef import serve

SHOWN = ("key", "eckid", "naam", "roepnaam", "achternaam", "geboortedatum")


class Adapter:
    def __init__(self):
        self.ea, self.open = Ea(), None

    def reset(self, vraag):
        self.open = None
        self.ea.reset(vraag["toestand"])

    def importeer(self, vraag):
        self.open = None
        try:
            found = fetch(vraag["leerlinggegevens"], vraag)
        except LasError as error:
            return {"kind": "mislukt", "reden": str(error), **({"faultcode": error.faultcode} if error.faultcode else {})}
        if found is None:
            return {"kind": "geenwijzigingen"}
        self.open = self.ea.propose(found)
        return {"kind": "voorstel", **{soort: [_line(index, *one) for index, one in enumerate(lines)] for soort, lines in self.open.items()}}

    def verwerk(self, vraag):
        if self.open is None:
            return {"kind": "geweigerd", "redenen": ["Er is geen import om te verwerken."]}
        self.ea.apply(self.open)
        self.open = None
        return {"kind": "verwerkt"}

    def toestand(self, vraag):
        return self.ea.records


def _line(index, record, here, doubt):
    line = {"ref": str(index), "beslissing": "niet-importeren" if doubt else "bestaand" if here else "nieuw"}
    line["inkomend"] = {name: record[name] for name in SHOWN if name in record}
    return {**line, **({"bestaand": here["id"]} if here else {}), **({"twijfel": True} if doubt else {})}


if __name__ == "__main__":
    serve(Adapter())
