package koppelproef;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A pretend ESIS for one test: a world that shares nothing with others. */
public final class Las implements AutoCloseable {
    public final String world;
    /** What the system under test calls. */
    public final String leerlinggegevens;
    public final String leerresultaten;
    public final String klantcode = "KOPPELPROEF-01";
    public final String klantnaam = "Koppelproef demo";
    private final String control;
    private final String token;

    /** `token` may be null. */
    public Las(String url, String world, String token) {
        this.world = world;
        this.token = token;
        leerlinggegevens = url + "/w/" + world + "/uwlr/leerlinggegevens";
        leerresultaten = url + "/w/" + world + "/uwlr/leerresultaten";
        control = url + "/control/worlds/" + encoded(world);
        ask("PUT", "", Map.of());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Any operation of the control API, by its path inside this world: `ask("GET", "/truth", null)`. */
    public Map<String, Object> ask(String method, String path, Map<String, ?> body) {
        return Control.ask(control + path, method, body, token);
    }

    /** A made-up school with an active koppeling: `school(Map.of("pupils", 24))`; fields as `generate` takes them. */
    public School school(Map<String, ?> generate) {
        Map<String, Object> with = new HashMap<>(generate);
        with.putIfAbsent("brincode", freeBrincode());
        return connected(Map.of("generate", with));
    }

    /** A school of a school file, YAML or JSON, with an active koppeling. */
    public School schoolFromFile(String file) {
        return connected(Map.of("file", file));
    }

    private String freeBrincode() {
        var taken = Json.objects(ask("GET", "/schools", null).get("schools")).stream().map(school -> school.get("brincode")).collect(Collectors.toSet());
        for (char letter = 'A'; letter <= 'Z'; letter++)
            if (letter != 'I' && letter != 'O' && letter != 'Q' && !taken.contains("99A" + letter)) return "99A" + letter;
        throw new KoppelproefException("this world has so many schools that each needs a brincode of its own, 90AA to 99ZZ");
    }

    private School connected(Map<String, ?> source) {
        Map<String, Object> made = ask("POST", "/schools", source);
        String id = (String) made.get("id");
        String koppeling = "/koppelingen/las-" + id;
        ask("PUT", koppeling, Map.of("klantcode", klantcode, "klantnaam", klantnaam, "scholen", List.of(id)));
        var active = ask("POST", koppeling + "/activate", Map.of("rol", "Directie", "verificatiecode", id + "1234567890abcd", "akkoord", true));
        return new School(this, made, (String) active.get("autorisatiesleutel"));
    }

    /** What time it is in this world, ISO 8601 in UTC. */
    public String time() {
        return (String) ask("GET", "/clock", null).get("now");
    }

    /** Sets the clock (`2026-11-23T12:00:00+01:00`) and stops it. */
    public void setTime(String moment) {
        ask("PUT", "/clock", Map.of("now", moment, "frozen", true));
    }

    /** Turns the clock on. */
    public void advanceDays(int days) {
        ask("POST", "/clock/advance", Map.of("days", days));
    }

    /** Something goes wrong until it is taken away: `storing("http-status", Map.of("status", 503), Map.of("call", 1))`. Gives its id. */
    public String storing(String soort, Map<String, ?> how, Map<String, ?> when) {
        Map<String, Object> storing = new HashMap<>(how);
        storing.put("soort", soort);
        storing.put("when", when);
        return (String) ask("POST", "/storingen", storing).get("id");
    }

    public void clearStoringen() {
        ask("DELETE", "/storingen", null);
    }

    /** What was asked and answered, oldest first, each with `decided` and `why`. */
    public List<Map<String, Object>> journal() {
        return Json.objects(ask("GET", "/journal?limit=1000", null).get("entries"));
    }

    /** The results that came in: key, leerlingid and resultaat of the last version of each. */
    public List<Map<String, Object>> resultaten() {
        return Json.objects(ask("GET", "/resultaten", null).get("resultaten")).stream().map(one -> {
            var versies = Json.objects(one.get("versies"));
            Map<String, Object> last = new HashMap<>(versies.get(versies.size() - 1));
            for (String name : List.of("school", "klantcode", "key")) last.put(name, one.get(name));
            return last;
        }).toList();
    }

    /** Drops the world with all that is in it. */
    @Override
    public void close() {
        ask("DELETE", "", null);
    }
}
