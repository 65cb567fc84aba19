package koppelproef;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulator that runs, found or started; and a new world in it for each test. */
public final class Simulator implements AutoCloseable {
    private static Simulator shared;

    public final String url;
    private final Process process;
    private final String token;
    private final AtomicInteger worlds = new AtomicInteger();

    private Simulator(String url, Process process, String token) {
        this.url = url;
        this.process = process;
        this.token = token;
    }

    /** One for all tests of this process; it stops with it. */
    public static synchronized Simulator shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One that runs elsewhere, as in a container; `token` may be null. Throws KoppelproefException when nothing answers. */
    public static Simulator at(String url, String token) {
        String base = url.replaceAll("/+$", "");
        Control.ask(base + "/control/worlds", "GET", null, token);
        return new Simulator(base, null, token);
    }

    /** The one at KOPPELPROEF_URL, when that is said; else a new one on a port of its own, with these options of `serve`. */
    public static Simulator start(String... options) {
        String url = said("KOPPELPROEF_URL");
        if (url != null) return at(url, said("KOPPELPROEF_TOKEN"));
        List<String> line = new ArrayList<>(command());
        line.addAll(List.of("serve", "--port", "0", "--json", "--attached", "--no-testcentrum", "--no-console"));
        line.addAll(List.of(options));
        try {
            File log = File.createTempFile("koppelproef", ".log");
            log.deleteOnExit();
            Process process = new ProcessBuilder(line).redirectError(log).start();
            BufferedReader out = process.inputReader();
            String ready = out.readLine();
            if (ready == null || !ready.startsWith("{")) {
                process.destroyForcibly().waitFor();
                throw new KoppelproefException(String.join(" ", line) + " did not start: " + Files.readString(log.toPath()).trim());
            }
            return new Simulator((String) Json.object(Json.parse(ready)).get("url"), process, null);
        } catch (IOException error) {
            throw new KoppelproefException("cannot start " + line.get(0) + ": " + error.getMessage()
                    + ". Install Node 20.19 or later, or say KOPPELPROEF_COMMAND or KOPPELPROEF_URL.");
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new KoppelproefException("interrupted while koppelproef was started");
        }
    }

    /** How koppelproef is called: KOPPELPROEF_COMMAND, else npx. */
    static List<String> command() {
        String own = said("KOPPELPROEF_COMMAND");
        return own == null ? List.of("npx", "--yes", "koppelproef") : List.of(own.trim().split("\\s+"));
    }

    private static String said(String name) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A world of its own. */
    public Las las() {
        return new Las(url, "java-" + ProcessHandle.current().pid() + "-" + worlds.incrementAndGet(), token);
    }

    /** Stops it, when it was started here. */
    @Override
    public void close() {
        if (process == null) return;
        try {
            // Its end of stdin, at which it stops, also where npx stands in between.
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException error) {
            process.destroyForcibly();
        } catch (InterruptedException error) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
