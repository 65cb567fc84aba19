import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koppelproef.Adapter;
import koppelproef.Json;
import koppelproef.LinkingSystem;

/** The EA behind the adapter, for the catalogue of stories: koppelproef run --sut "exec:java -cp out EaAdapter". */
public final class EaAdapter implements LinkingSystem {
    private static final List<String> SHOWN = List.of("key", "eckid", "naam", "roepnaam", "achternaam", "geboortedatum");
    private final Ea ea = new Ea();
    private Map<String, List<Ea.Line>> open;

    public static void main(String[] arguments) throws Exception {
        Adapter.serve(new EaAdapter());
    }

    @Override
    public Object reset(Map<String, Object> vraag) {
        open = null;
        Map<String, List<Map<String, Object>>> start = new LinkedHashMap<>();
        Json.object(vraag.get("toestand")).forEach((kind, records) -> start.put(kind, Json.objects(records)));
        ea.reset(start);
        return null;
    }

    @Override
    public Object importeer(Map<String, Object> vraag) {
        open = null;
        Map<String, List<Map<String, String>>> found;
        try {
            found = ea.fetch((String) vraag.get("leerlinggegevens"), vraag);
        } catch (Ea.LasException error) {
            Map<String, Object> failed = new LinkedHashMap<>(Map.of("kind", "mislukt", "reden", error.getMessage()));
            if (error.faultcode != null) failed.put("faultcode", error.faultcode);
            return failed;
        }
        if (found == null) return Map.of("kind", "geenwijzigingen");
        open = ea.propose(found);
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("kind", "voorstel"));
        open.forEach((kind, lines) -> {
            List<Object> shown = new ArrayList<>();
            for (Ea.Line line : lines) shown.add(shown(shown.size(), line));
            answer.put(kind, shown);
        });
        return answer;
    }

    @Override
    public Object verwerk(Map<String, Object> vraag) {
        if (open == null) return Map.of("kind", "geweigerd", "redenen", List.of("Er is geen import om te verwerken."));
        ea.apply(open);
        open = null;
        return Map.of("kind", "verwerkt");
    }

    @Override
    public Object toestand(Map<String, Object> vraag) {
        return ea.records;
    }

    private static Map<String, Object> shown(int place, Ea.Line line) {
        Map<String, Object> inkomend = new LinkedHashMap<>(line.record());
        inkomend.keySet().retainAll(SHOWN);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("ref", String.valueOf(place));
        shown.put("beslissing", line.doubt() ? "niet-importeren" : line.here() == null ? "nieuw" : "bestaand");
        shown.put("inkomend", inkomend);
        if (line.here() != null) shown.put("bestaand", line.here().get("id"));
        if (line.doubt()) shown.put("twijfel", true);
        return shown;
    }
}
