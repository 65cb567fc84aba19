using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Koppelproef
{
    /// <summary>The adapter kit: implement four methods, and have the catalogue of stories told to your system.</summary>
    public static class Adapter
    {
        private static readonly string[] Calls =
        {
            "reset", "importeer", "verwerk", "toestand", "voegSchoolToe", "vraagAan", "keurGoed", "koppel", "beslis", "breekAf", "maakOngedaan",
            "verwijderNummers", "voegSamen", "deactiveer", "postbus", "normeer", "verplaatsResultaat", "verwijderResultaat", "verstuur", "tijd", "valUit",
            "logboek", "legUit",
        };

        /// <summary>Answers the calls on stdin, a line of JSON each, until it ends. What your system prints goes to stderr: stdout is for answers.</summary>
        public static void Serve(ILinkingSystem system)
        {
            var calls = Calls.Where(name => MethodOf(system, name) != null).ToDictionary(name => name, name => MethodOf(system, name));
            var utf8 = new UTF8Encoding(false);
            Console.SetOut(Console.Error);
            using (var answers = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" })
            using (var lines = new StreamReader(Console.OpenStandardInput(), utf8))
                for (var line = lines.ReadLine(); line != null; line = lines.ReadLine())
                {
                    var message = Json.Object(Json.Parse(line));
                    var reply = new Dictionary<string, object> { ["id"] = message["id"] };
                    try
                    {
                        reply["antwoord"] = WithoutNulls(Answer(system, calls, message));
                    }
                    catch (Exception thrown)
                    {
                        var error = (thrown as TargetInvocationException)?.InnerException ?? thrown;
                        Console.Error.WriteLine(error);
                        reply["fout"] = error.GetType().Name + ": " + error.Message;
                    }
                    answers.WriteLine(Json.Write(reply));
                }
        }

        private static object Answer(ILinkingSystem system, Dictionary<string, MethodInfo> calls, Dictionary<string, object> message)
        {
            var call = (string)message["call"];
            if (call == "calls") return calls.Keys;
            if (!calls.TryGetValue(call, out var method)) throw new ArgumentException("there is no call \"" + call + "\"");
            return method.Invoke(system, new object[] { Json.Object(message.TryGetValue("vraag", out var vraag) ? vraag : null) });
        }

        /// <summary>A field without a value is a field that is not there: null means so in C#, in JSON it does not.</summary>
        private static object WithoutNulls(object answer)
        {
            if (answer == null || answer is string || answer is decimal || answer.GetType().IsPrimitive) return answer;
            if (answer is IEnumerable && !(answer is IDictionary)) return ((IEnumerable)answer).Cast<object>().Select(WithoutNulls).ToList();
            return Json.Fields(answer).Where(field => field.Value != null).ToDictionary(field => field.Key, field => WithoutNulls(field.Value));
        }

        /// <summary>`voegSchoolToe` is the method VoegSchoolToe.</summary>
        private static MethodInfo MethodOf(ILinkingSystem system, string call) =>
            system.GetType().GetMethod(char.ToUpperInvariant(call[0]) + call.Substring(1), new[] { typeof(Dictionary<string, object>) });
    }
}
