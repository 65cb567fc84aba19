using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Koppelproef
{
    /// <summary>Calls of the control API.</summary>
    internal static class Control
    {
        private static readonly HttpClient Client = Made();

        private static HttpClient Made()
        {
            var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
            client.DefaultRequestHeaders.ExpectContinue = false;
            return client;
        }

        /// <summary>What an operation answers: empty where there is nothing. `token` may be null.</summary>
        /// <exception cref="KoppelproefException">It says no, or is not there.</exception>
        internal static Dictionary<string, object> Ask(string url, string method, object body, string token)
        {
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            if (method != "GET" && method != "DELETE")
                request.Content = new StringContent(Json.Write(body ?? new Dictionary<string, object>()), Encoding.UTF8, "application/json");
            if (token != null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            KeyValuePair<int, string> answer;
            try
            {
                // Not in the context of who calls, which may be waiting for this.
                answer = Task.Run(() => Sent(request)).GetAwaiter().GetResult();
            }
            catch (Exception error) when (error is HttpRequestException || error is TaskCanceledException)
            {
                throw new KoppelproefException(url + " does not answer (" + error.GetBaseException().Message + "). Does the simulator run? koppelproef serve");
            }
            if (answer.Key >= 400) throw new KoppelproefException(Refusal(answer.Key, answer.Value));
            return answer.Value.Length == 0 ? new Dictionary<string, object>() : Json.Object(Json.Parse(answer.Value));
        }

        private static async Task<KeyValuePair<int, string>> Sent(HttpRequestMessage request)
        {
            using (var answer = await Client.SendAsync(request))
            {
                var said = await answer.Content.ReadAsStringAsync();
                return new KeyValuePair<int, string>((int)answer.StatusCode, said);
            }
        }

        private static string Refusal(int status, string said)
        {
            Dictionary<string, object> problem;
            try
            {
                problem = Json.Object(Json.Parse(said));
            }
            catch (Exception error) when (error is KoppelproefException || error is InvalidCastException)
            {
                return "HTTP " + status + ": what answers there is no simulator";
            }
            var parts = new List<string> { (Field(problem, "detail") ?? "HTTP " + status).ToString() };
            foreach (var error in Json.Objects(Field(problem, "errors"))) parts.Add(Field(error, "where") + " " + Field(error, "what"));
            foreach (var reason in Json.Objects(Field(problem, "reasons"))) parts.Add(Field(reason, "text")?.ToString());
            if (Field(problem, "next") != null) parts.Add(Field(problem, "next").ToString());
            return string.Join(" ", parts);
        }

        private static object Field(Dictionary<string, object> of, string name) => of.TryGetValue(name, out var value) ? value : null;
    }
}
