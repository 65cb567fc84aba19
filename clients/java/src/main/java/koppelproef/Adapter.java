package koppelproef;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The adapter kit: implement four methods, and have the catalogue of stories told to your system. */
public final class Adapter {
    private static final List<String> CALLS = List.of("reset", "importeer", "verwerk", "toestand", "voegSchoolToe", "vraagAan", "keurGoed", "koppel",
            "beslis", "breekAf", "maakOngedaan", "verwijderNummers", "voegSamen", "deactiveer", "postbus", "normeer", "verplaatsResultaat",
            "verwijderResultaat", "verstuur", "tijd", "valUit", "logboek", "legUit");

    private Adapter() {
    }

    /** Answers the calls on stdin, a line of JSON each, until it ends. What your system prints goes to stderr: stdout is for answers. */
    public static void serve(LinkingSystem system) throws IOException {
        Map<String, Method> calls = callsOf(system);
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<String, Object> message = Json.object(Json.parse(line));
            Map<String, Object> reply = new LinkedHashMap<>();
            reply.put("id", message.get("id"));
            try {
                reply.put("antwoord", withoutNulls(answer(system, calls, message)));
            } catch (Throwable error) {
                error.printStackTrace();
                reply.put("fout", error.toString());
            }
            answers.println(Json.write(reply));
        }
    }

    private static Object answer(LinkingSystem system, Map<String, Method> calls, Map<String, Object> message) throws Throwable {
        String call = (String) message.get("call");
        if ("calls".equals(call)) return calls.keySet();
        if (!calls.containsKey(call)) throw new IllegalArgumentException("there is no call \"" + call + "\"");
        try {
            return calls.get(call).invoke(system, Json.object(message.get("vraag")));
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    /** A field without a value is a field that is not there: null means so in Java, in JSON it does not. */
    private static Object withoutNulls(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            Map<Object, Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> {
                if (value != null) fields.put(name, withoutNulls(value));
            });
            return fields;
        }
        if (!(answer instanceof Iterable<?> items)) return answer;
        List<Object> all = new ArrayList<>();
        for (Object item : items) all.add(withoutNulls(item));
        return all;
    }

    private static Map<String, Method> callsOf(LinkingSystem system) {
        Map<String, Method> found = new LinkedHashMap<>();
        for (String name : CALLS)
            try {
                Method method = system.getClass().getMethod(name, Map.class);
                // A class within another, or without a name, may not be seen from here.
                method.setAccessible(true);
                found.put(name, method);
            } catch (NoSuchMethodException absent) {
                // A call that this system does not have.
            }
        return found;
    }
}
