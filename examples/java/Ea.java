import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A small EA: it fetches a school over UWLR and links who it knows. Careful where it must be: a number alone links nobody. */
final class Ea {
    static final String GEGEVENS = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens";
    static final String AUTORISATIE = "http://www.edustandaard.nl/leerresultaten/2/autorisatie";
    static final List<String> KINDS = List.of("groepen", "leerkrachten", "leerlingen");
    static final Map<String, List<String>> FIELDS = Map.of(
            "groepen", List.of("naam", "jaargroep"),
            "leerkrachten", List.of("achternaam", "voorvoegsel", "voorletters-1", "roepnaam", "emailadres"),
            "leerlingen", List.of("achternaam", "voorvoegsel", "voorletters-1", "roepnaam", "geboortedatum", "geslacht", "jaargroep"));
    /** A number can be given out again: one of these must agree before it is believed. */
    static final Map<String, List<String>> CONFIRMING = Map.of(
            "groepen", List.of("naam"), "leerkrachten", List.of("achternaam", "emailadres"), "leerlingen", List.of("geboortedatum", "achternaam"));

    /** The LAS gave no data; `faultcode` is what it said, null when it said nothing. */
    static final class LasException extends Exception {
        private static final long serialVersionUID = 1L;
        final String faultcode;

        LasException(String reden, String faultcode) {
            super(reden);
            this.faultcode = faultcode;
        }
    }

    /** A record that came, who it is here (null: nobody), and whether that is a doubt. */
    record Line(Map<String, String> record, Map<String, Object> here, boolean doubt) {
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
    private int made = 0;

    Ea() {
        reset(Map.of());
    }

    void reset(Map<String, List<Map<String, Object>>> start) {
        records = new LinkedHashMap<>();
        for (String kind : KINDS) {
            List<Map<String, Object>> own = new ArrayList<>();
            for (var one : start.getOrDefault(kind, List.of())) own.add(new LinkedHashMap<>(one));
            records.put(kind, own);
        }
        made = 0;
    }

    /** The records of a school by their kind, or null when nothing changed or there is nobody. */
    Map<String, List<Map<String, String>>> fetch(String adres, Map<String, ?> koppeling) throws LasException {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><autorisatie xmlns=\"" + AUTORISATIE + "\">"
                + elements(koppeling, "autorisatiesleutel", "klantcode", "klantnaam") + "</autorisatie></s:Header><s:Body><leerlinggegevens_verzoek xmlns=\""
                + GEGEVENS + "\">" + elements(koppeling, "schooljaar", "brincode", "dependancecode", "xsdversie")
                + "</leerlinggegevens_verzoek></s:Body></s:Envelope>";
        Element root;
        try {
            var request = HttpRequest.newBuilder(URI.create(adres)).header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", "\"HaalLeerlinggegevens\"").POST(HttpRequest.BodyPublishers.ofString(envelope, StandardCharsets.UTF_8));
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            root = builder.parse(new ByteArrayInputStream(answer.body())).getDocumentElement();
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new LasException("interrupted", null);
        } catch (Exception error) {
            throw new LasException(error.toString(), null);
        }
        var fault = root.getElementsByTagName("faultcode");
        if (fault.getLength() > 0) throw new LasException("fault", fault.item(0).getTextContent().replaceAll("^.*:", ""));
        if (!all(root, "geenwijzigingen").isEmpty() || !all(root, "geengegevens").isEmpty()) return null;
        Map<String, List<Element>> found = new LinkedHashMap<>();
        List<Element> groepen = new ArrayList<>(all(root, "groep"));
        groepen.addAll(all(root, "samengestelde_groep"));
        groepen.removeIf(groep -> text(groep, "naam") == null);
        found.put("groepen", groepen);
        found.put("leerkrachten", all(root, "leerkracht"));
        found.put("leerlingen", all(root, "leerling"));
        Map<String, List<Map<String, String>>> read = new LinkedHashMap<>();
        found.forEach((kind, elements) -> read.put(kind, elements.stream().map(element -> record(kind, element)).toList()));
        return read;
    }

    /** For each record that came who it is. */
    Map<String, List<Line>> propose(Map<String, List<Map<String, String>>> found) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        found.forEach((kind, came) -> lines.put(kind, came.stream().map(record -> who(kind, record)).toList()));
        return lines;
    }

    private Line who(String kind, Map<String, String> record) {
        var known = records.get(kind);
        for (String number : List.of("eckid", "key")) {
            var same = known.stream().filter(one -> record.containsKey(number) && record.get(number).equals(one.get(number))).toList();
            if (same.size() != 1) continue;
            boolean agrees = CONFIRMING.get(kind).stream().anyMatch(field -> record.containsKey(field) && record.get(field).equals(same.get(0).get(field)));
            return agrees ? new Line(record, same.get(0), false) : new Line(record, null, true);
        }
        boolean alike = known.stream().anyMatch(one -> CONFIRMING.get(kind).stream()
                .allMatch(field -> record.containsKey(field) && Objects.equals(record.get(field), one.get(field))));
        return new Line(record, null, alike);
    }

    /** A doubt waits for a person: nothing is changed by it. */
    void apply(Map<String, List<Line>> proposal) {
        proposal.forEach((kind, lines) -> {
            for (Line line : lines) {
                if (line.doubt()) continue;
                Map<String, Object> here = line.here();
                if (here == null) {
                    here = new LinkedHashMap<>(Map.of("id", "ea-" + kind + "-" + ++made));
                    records.get(kind).add(here);
                }
                here.putAll(line.record());
            }
        });
    }

    private static Map<String, String> record(String kind, Element element) {
        Map<String, String> record = new LinkedHashMap<>();
        for (String name : List.of("key", "eckid")) if (!element.getAttribute(name).isEmpty()) record.put(name, element.getAttribute(name));
        for (String field : FIELDS.get(kind)) {
            String text = text(element, field);
            if (text != null && !text.isEmpty())
                record.put(field.equals("voorletters-1") ? "voorletters" : field, field.equals("geboortedatum") ? text.substring(0, Math.min(10, text.length())) : text);
        }
        return record;
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = root.getElementsByTagNameNS(GEGEVENS, name);
        for (int place = 0; place < nodes.getLength(); place++) found.add((Element) nodes.item(place));
        return found;
    }

    private static String text(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (name.equals(child.getLocalName())) return child.getTextContent();
        return null;
    }

    private static String elements(Map<String, ?> values, String... names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            Object value = values.get(name);
            if (value == null || value.toString().isEmpty()) continue;
            String escaped = value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            out.append('<').append(name).append('>').append(escaped).append("</").append(name).append('>');
        }
        return out.toString();
    }
}
