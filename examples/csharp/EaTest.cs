using System.Linq;
using Koppelproef;
using Koppelproef.NUnit;
using NUnit.Framework;

/// <summary>What a test of an EA looks like: a world, a school, something happens, and what the EA has then.</summary>
[TestFixture]
public class EaTest : LasTest
{
    private Ea _ea;

    [SetUp]
    public void Begin()
    {
        _ea = new Ea();
    }

    private void TakeOver(School school) => _ea.Apply(_ea.Propose(_ea.Fetch(Las.Leerlinggegevens, school.Koppeling)));

    [Test]
    public void EveryPupilComesOnceHoweverOftenItIsFetched()
    {
        var school = Las.School(new { pupils = 24 });
        TakeOver(school);
        TakeOver(school);
        Assert.That(_ea.Records["leerlingen"].Count, Is.EqualTo(24));
    }

    [Test]
    public void ACorrectedNameStaysTheSameChild()
    {
        var school = Las.School(new { pupils = 24 });
        TakeOver(school);
        var first = _ea.Records["leerlingen"][0];
        school.ChangeLeerling((string)first["key"], new { roepnaam = "Noortje" });
        TakeOver(school);
        Assert.That(first["roepnaam"], Is.EqualTo("Noortje"));
        Assert.That(_ea.Records["leerlingen"].Count, Is.EqualTo(24));
    }

    [Test]
    public void AChildOfOnesOwn()
    {
        var school = Las.SchoolFromFile("school: {brincode: 99XX}\nleerlingen:\n  - {key: '7', roepnaam: Noor, achternaam: Vos, geboortedatum: '2018-03-04'}\n");
        Assert.That(_ea.Fetch(Las.Leerlinggegevens, school.Koppeling)["leerlingen"][0]["roepnaam"], Is.EqualTo("Noor"));
    }

    [Test]
    public void ABusyLasIsToldAndChangesNothing()
    {
        var school = Las.School();
        Las.Storing("fault", new { faultcode = "Server.TijdelijkNietBeschikbaar" }, new { call = 1 });
        var error = Assert.Throws<LasException>(() => TakeOver(school));
        Assert.That(error.Faultcode, Is.EqualTo("Server.TijdelijkNietBeschikbaar"));
        TakeOver(school);
        Assert.That(Las.Journal().Select(entry => entry["outcome"]), Is.EqualTo(new[] { "storing", "gegevens" }));
    }

    [Test]
    public void AChangeAndTimeWhereTheTestWantsIt()
    {
        Las.SetTime("2026-11-23T12:00:00+01:00");
        Las.AdvanceDays(1);
        Assert.That(Las.Time, Is.EqualTo("2026-11-24T11:00:00.000Z"));
        var school = Las.School(new { pupils = 8 });
        TakeOver(school);
        school.Change(new { soort = "las-migratie" });
        TakeOver(school);
        Assert.That(Las.Resultaten(), Is.Empty);
    }
}
