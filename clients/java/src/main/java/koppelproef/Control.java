package koppelproef;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of the control API. */
final class Control {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Control() {
    }

    /** What an operation answers: empty where there is nothing. `token` may be null. Throws KoppelproefException. */
    static Map<String, Object> ask(String url, String method, Object body, String token) {
        boolean bare = method.equals("GET") || method.equals("DELETE");
        var content = bare ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(Json.write(body == null ? Map.of() : body));
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json").method(method, content);
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) throw new KoppelproefException(said(answer));
            return answer.body().isEmpty() ? Map.of() : Json.object(Json.parse(answer.body()));
        } catch (IOException error) {
            throw new KoppelproefException(url + " does not answer (" + error + "). Does the simulator run? koppelproef serve");
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new KoppelproefException("interrupted while " + url + " was asked");
        }
    }

    private static String said(HttpResponse<String> answer) {
        Map<String, Object> problem;
        try {
            problem = Json.object(Json.parse(answer.body()));
        } catch (RuntimeException error) {
            return "HTTP " + answer.statusCode() + ": what answers there is no simulator";
        }
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(problem.getOrDefault("detail", "HTTP " + answer.statusCode())));
        for (var error : Json.objects(problem.get("errors"))) parts.add(error.get("where") + " " + error.get("what"));
        for (var reason : Json.objects(problem.get("reasons"))) parts.add(String.valueOf(reason.get("text")));
        if (problem.get("next") != null) parts.add(String.valueOf(problem.get("next")));
        return String.join(" ", parts);
    }
}
