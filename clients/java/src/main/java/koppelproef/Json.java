package koppelproef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, text, Long or Double, Boolean and null; and back. */
public final class Json {
    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    /** Throws KoppelproefException for what is no JSON. */
    public static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.next() != '\0') throw json.wrong();
        return value;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (var field : map.entrySet()) {
                out.append(before);
                write(String.valueOf(field.getKey()), out);
                write(field.getValue(), out.append(':'));
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> items) {
            out.append('[');
            int begin = out.length();
            for (Object item : items) write(item, out.length() == begin ? out : out.append(','));
            out.append(']');
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            out.append('"');
            for (char sign : value.toString().toCharArray()) {
                if (sign == '"' || sign == '\\') out.append('\\').append(sign);
                else if (sign < ' ' || Character.isSurrogate(sign)) out.append(String.format("\\u%04x", (int) sign));
                else out.append(sign);
            }
            out.append('"');
        }
    }

    /** The next sign that is no blank, without taking it; NUL at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean took(char sign) {
        if (next() != sign) return false;
        at++;
        return true;
    }

    private KoppelproefException wrong() {
        return new KoppelproefException("no JSON at sign " + at);
    }

    private Object value() {
        if (took('{')) return fields();
        if (took('[')) return items();
        if (next() == '"') return string();
        int begin = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
        String word = text.substring(begin, at);
        if (word.equals("null")) return null;
        if (word.equals("true") || word.equals("false")) return word.equals("true");
        try {
            if (word.matches("-?\\d{1,18}")) return Long.valueOf(word);
            return Double.valueOf(word);
        } catch (NumberFormatException error) {
            throw wrong();
        }
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (took('}')) return fields;
        do {
            String name = string();
            if (!took(':')) throw wrong();
            fields.put(name, value());
        } while (took(','));
        if (!took('}')) throw wrong();
        return fields;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        if (took(']')) return items;
        do items.add(value());
        while (took(','));
        if (!took(']')) throw wrong();
        return items;
    }

    private String string() {
        if (!took('"')) throw wrong();
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '"') return out.toString();
            if (sign != '\\') {
                out.append(sign);
                continue;
            }
            if (at >= text.length()) break;
            char escaped = text.charAt(at++);
            if (escaped == 'u') {
                if (at + 4 > text.length()) break;
                out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
            } else {
                int which = "bfnrt".indexOf(escaped);
                out.append(which < 0 ? escaped : "\b\f\n\r\t".charAt(which));
            }
        }
        throw wrong();
    }
}
