"""A world of a running simulator, and the schools in it."""
from urllib.parse import quote, urlencode

from .control import KoppelproefError, ask


class Las:
    """A pretend ESIS for one test: it shares nothing with other worlds."""

    def __init__(self, url, world, seed=None, strict=None, klantcode="KOPPELPROEF-01", klantnaam="Koppelproef demo", token=None):
        self.url = url.rstrip("/")
        self.world = world
        self.klantcode, self.klantnaam = klantcode, klantnaam
        #: What the system under test calls.
        self.leerlinggegevens = f"{self.url}/w/{world}/uwlr/leerlinggegevens"
        self.leerresultaten = f"{self.url}/w/{world}/uwlr/leerresultaten"
        self._token = token
        options = {} if seed is None else {"seed": seed}
        if strict is not None:
            options["modus"] = "strict" if strict else "lenient"
        self.ask("PUT", "", options)

    def ask(self, method, path, body=None):
        """Any operation of the control API, by its path inside this world: ``las.ask("GET", "/truth")``."""
        return ask(f"{self.url}/control/worlds/{quote(self.world)}{path}", method, body, self._token)

    def school(self, generate=None, file=None, school=None, settings=None):
        """A school with an active koppeling: made up, from a school file (text or dict), or as it is."""
        if generate is None and file is None and school is None:
            generate = {}
        there = self.ask("GET", "/schools")["schools"]
        if generate is not None and "brincode" not in generate:
            generate = {**generate, "brincode": _free_brincode(there)}
        wanted = (generate or school or {}).get("brincode")
        for one in there:
            if wanted is not None and one.get("brincode") == wanted:
                self.ask("DELETE", f"/schools/{one['id']}")
        source = {"generate": generate, "file": file, "school": school, "settings": settings}
        made = self.ask("POST", "/schools", {name: value for name, value in source.items() if value is not None})
        koppeling = f"/koppelingen/las-{made['id']}"
        self.ask("DELETE", koppeling)
        self.ask("PUT", koppeling, {"klantcode": self.klantcode, "klantnaam": self.klantnaam, "scholen": [made["id"]]})
        active = self.ask("POST", f"{koppeling}/activate", {"rol": "Directie", "verificatiecode": f"{made['id']}1234567890abcd", "akkoord": True})
        return School(self, made, active["autorisatiesleutel"])

    @property
    def time(self):
        """What time it is in this world, ISO 8601 in UTC."""
        return self.ask("GET", "/clock")["now"]

    def set_time(self, moment):
        """Sets the clock (``2026-11-23``, ``2026-11-23T12:00:00+01:00``) and stops it."""
        self.ask("PUT", "/clock", {"now": str(moment), "frozen": True})

    def advance(self, **by):
        """Turns the clock on: ``advance(days=1)``, also hours, minutes, seconds."""
        self.ask("POST", "/clock/advance", by)

    def storing(self, soort, when=None, **how):
        """Something goes wrong until it is taken away: ``storing("http-status", status=503, when={"call": 1})``. Gives its id."""
        return self.ask("POST", "/storingen", {"soort": soort, "when": when or {}, **how})["id"]

    def clear_storingen(self):
        self.ask("DELETE", "/storingen")

    def journal(self, **search):
        """What was asked and answered, oldest first, each with ``decided`` and ``why``."""
        return self.ask("GET", f"/journal?{urlencode({'limit': 1000, **search})}")["entries"]

    def resultaten(self, **search):
        """The results that came in, the last version of each: school, klantcode, key, leerlingid, resultaat, toets."""
        found = self.ask("GET", f"/resultaten?{urlencode(search)}")["resultaten"]
        return [{**one["versies"][-1], "school": one["school"], "klantcode": one["klantcode"], "key": one["key"]} for one in found]

    def close(self):
        """Drops the world with all that is in it."""
        self.ask("DELETE", "")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class School:
    """A school in a world, and what to fill in at the other side."""

    def __init__(self, las, made, autorisatiesleutel):
        self._las = las
        #: brincode and dependancecode, ``99QQ00``.
        self.id = made["id"]
        self.brincode = made.get("brincode")
        self.dependancecode = made.get("dependancecode", "00")
        self.schooljaar = made["schooljaar"]
        self.autorisatiesleutel = autorisatiesleutel
        self.klantcode, self.klantnaam = las.klantcode, las.klantnaam
        self.xsdversie = "2.2"

    def gegevens(self):
        """The school as it is now: leerlingen, groepen, leerkrachten."""
        return self._las.ask("GET", f"/schools/{self.id}")["school"]

    def change(self, *changes):
        """Lets something happen, today or on its ``datum``: ``change({"soort": "las-migratie"})``."""
        self._las.ask("POST", f"/schools/{self.id}/changes", {"changes": list(changes)})

    def add_leerling(self, **fields):
        """A pupil by hand: ``add_leerling(roepnaam="Noor", achternaam="Vos", geboortedatum="2018-03-04", ...)``."""
        return self._las.ask("POST", f"/schools/{self.id}/leerlingen", fields)

    def change_leerling(self, key, **fields):
        """Other values for one pupil; None takes a field away."""
        for leerling in self.gegevens()["leerlingen"]:
            if leerling.get("key") == key:
                return self._las.ask("PATCH", f"/schools/{self.id}/leerlingen/{quote(leerling['id'], safe='')}", fields)
        raise KoppelproefError(f"school {self.id} has no pupil with key {key}")


def _free_brincode(schools):
    taken = {school.get("brincode") for school in schools}
    for letter in "ABCDEFGHJKLMNPRSTUVWXYZ":
        if f"99A{letter}" not in taken:
            return f"99A{letter}"
    raise KoppelproefError("this world has so many schools that each needs a brincode of its own, 90AA to 99ZZ")
