"""What a test of an EA looks like: a world, a school, something happens, and what the EA has then."""
import pytest
from ea import Ea, LasError, fetch


def koppeling(school):
    return {name: getattr(school, name) for name in ("autorisatiesleutel", "klantcode", "klantnaam", "schooljaar", "brincode", "dependancecode", "xsdversie")}


def take_over(ea, las, school):
    ea.apply(ea.propose(fetch(las.leerlinggegevens, koppeling(school))))


def test_every_pupil_comes_once_however_often_it_is_fetched(las):
    school, ea = las.school(generate={"pupils": 24}), Ea()
    take_over(ea, las, school)
    take_over(ea, las, school)
    assert len(ea.records["leerlingen"]) == 24


def test_a_corrected_name_stays_the_same_child(las):
    school, ea = las.school(generate={"pupils": 24}), Ea()
    take_over(ea, las, school)
    first = dict(ea.records["leerlingen"][0])
    school.change_leerling(first["key"], roepnaam="Noortje")
    take_over(ea, las, school)
    assert [one for one in ea.records["leerlingen"] if one["id"] == first["id"]][0]["roepnaam"] == "Noortje"
    assert len(ea.records["leerlingen"]) == 24


def test_a_child_of_ones_own(las):
    school = las.school(file="school: {brincode: 99XX}\nleerlingen:\n  - {key: '7', roepnaam: Noor, achternaam: Vos, geboortedatum: '2018-03-04'}\n")
    [noor] = fetch(las.leerlinggegevens, koppeling(school))["leerlingen"]
    assert (noor["key"], noor["roepnaam"]) == ("7", "Noor")


def test_a_busy_las_is_told_and_changes_nothing(las):
    school = las.school()
    las.storing("fault", faultcode="Server.TijdelijkNietBeschikbaar", when={"call": 1})
    with pytest.raises(LasError) as error:
        fetch(las.leerlinggegevens, koppeling(school))
    assert error.value.faultcode == "Server.TijdelijkNietBeschikbaar"
    assert fetch(las.leerlinggegevens, koppeling(school))
    assert [entry["outcome"] for entry in las.journal()] == ["storing", "gegevens"]


def test_time_goes_where_the_test_wants_it(las):
    las.set_time("2026-11-23T12:00:00+01:00")
    las.advance(days=1)
    assert las.time == "2026-11-24T11:00:00.000Z"
    assert las.resultaten() == []
