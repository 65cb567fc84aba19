import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import koppelproef.Las;
import koppelproef.School;
import koppelproef.junit.LasExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a test of an EA looks like: a world, a school, something happens, and what the EA has then. */
@ExtendWith(LasExtension.class)
class EaTest {
    private final Ea ea = new Ea();

    private void takeOver(Las las, School school) throws Exception {
        ea.apply(ea.propose(ea.fetch(las.leerlinggegevens, school.koppeling())));
    }

    @Test
    void everyPupilComesOnceHoweverOftenItIsFetched(Las las) throws Exception {
        School school = las.school(Map.of("pupils", 24));
        takeOver(las, school);
        takeOver(las, school);
        assertEquals(24, ea.records.get("leerlingen").size());
    }

    @Test
    void aCorrectedNameStaysTheSameChild(Las las) throws Exception {
        School school = las.school(Map.of("pupils", 24));
        takeOver(las, school);
        Map<String, Object> first = ea.records.get("leerlingen").get(0);
        school.changeLeerling((String) first.get("key"), Map.of("roepnaam", "Noortje"));
        takeOver(las, school);
        assertEquals("Noortje", first.get("roepnaam"));
        assertEquals(24, ea.records.get("leerlingen").size());
    }

    @Test
    void aChildOfOnesOwn(Las las) throws Exception {
        School school = las.schoolFromFile("school: {brincode: 99XX}\nleerlingen:\n  - {key: '7', roepnaam: Noor, achternaam: Vos, geboortedatum: '2018-03-04'}\n");
        assertEquals("Noor", ea.fetch(las.leerlinggegevens, school.koppeling()).get("leerlingen").get(0).get("roepnaam"));
    }

    @Test
    void aBusyLasIsToldAndChangesNothing(Las las) throws Exception {
        School school = las.school(Map.of());
        las.storing("fault", Map.of("faultcode", "Server.TijdelijkNietBeschikbaar"), Map.of("call", 1));
        var error = assertThrows(Ea.LasException.class, () -> takeOver(las, school));
        assertEquals("Server.TijdelijkNietBeschikbaar", error.faultcode);
        takeOver(las, school);
        assertEquals(List.of("storing", "gegevens"), las.journal().stream().map(entry -> entry.get("outcome")).toList());
    }

    @Test
    void aChangeAndTimeWhereTheTestWantsIt(Las las) throws Exception {
        las.setTime("2026-11-23T12:00:00+01:00");
        las.advanceDays(1);
        assertEquals("2026-11-24T11:00:00.000Z", las.time());
        School school = las.school(Map.of("pupils", 8));
        takeOver(las, school);
        school.change(Map.of("soort", "las-migratie"));
        takeOver(las, school);
        assertEquals(List.of(), las.resultaten());
    }
}
