package koppelproef;

import java.util.List;
import java.util.Map;

/** A school in a world, and what to fill in at the other side. */
public final class School {
    /** brincode and dependancecode, `99QQ00`. */
    public final String id;
    public final String brincode;
    public final String dependancecode;
    public final String schooljaar;
    public final String autorisatiesleutel;
    public final String klantcode;
    public final String klantnaam;
    public final String xsdversie = "2.2";
    private final Las las;

    School(Las las, Map<String, Object> made, String autorisatiesleutel) {
        this.las = las;
        this.autorisatiesleutel = autorisatiesleutel;
        id = (String) made.get("id");
        brincode = (String) made.get("brincode");
        dependancecode = (String) made.getOrDefault("dependancecode", "00");
        schooljaar = (String) made.get("schooljaar");
        klantcode = las.klantcode;
        klantnaam = las.klantnaam;
    }

    /** By the names that UWLR has for them: autorisatiesleutel, klantcode, klantnaam, schooljaar, brincode, dependancecode, xsdversie. */
    public Map<String, String> koppeling() {
        return Map.of("autorisatiesleutel", autorisatiesleutel, "klantcode", klantcode, "klantnaam", klantnaam, "schooljaar", schooljaar,
                "brincode", brincode, "dependancecode", dependancecode, "xsdversie", xsdversie);
    }

    /** The school as it is now: leerlingen, groepen, leerkrachten. */
    public Map<String, Object> gegevens() {
        return Json.object(las.ask("GET", "/schools/" + id, null).get("school"));
    }

    /** Lets something happen, today or on its `datum`: `change(Map.of("soort", "las-migratie"))`. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void change(Map<String, ?>... changes) {
        las.ask("POST", "/schools/" + id + "/changes", Map.of("changes", List.of(changes)));
    }

    /** Other values for one pupil; null takes a field away. */
    public void changeLeerling(String key, Map<String, ?> fields) {
        for (var leerling : Json.objects(gegevens().get("leerlingen")))
            if (key.equals(leerling.get("key"))) {
                las.ask("PATCH", "/schools/" + id + "/leerlingen/" + Las.encoded((String) leerling.get("id")), fields);
                return;
            }
        throw new KoppelproefException("school " + id + " has no pupil with key " + key);
    }
}
