using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;

namespace Koppelproef
{
    /// <summary>A simulator that runs, found or started; and a new world in it for each test.</summary>
    public sealed class Simulator : IDisposable
    {
        private static readonly Lazy<Simulator> One = new Lazy<Simulator>(() =>
        {
            var simulator = Start();
            AppDomain.CurrentDomain.ProcessExit += (_, __) => simulator.Dispose();
            AppDomain.CurrentDomain.DomainUnload += (_, __) => simulator.Dispose();
            return simulator;
        });

        public readonly string Url;
        private readonly Process _process;
        private readonly string _token;
        private int _worlds;
        private int _stopped;

        private Simulator(string url, Process process, string token)
        {
            Url = url;
            _process = process;
            _token = token;
        }

        /// <summary>One for all tests of this process; it stops with it.</summary>
        public static Simulator Shared => One.Value;

        /// <summary>One that runs elsewhere, as in a container.</summary>
        /// <exception cref="KoppelproefException">Nothing answers there.</exception>
        public static Simulator At(string url, string token = null)
        {
            var at = url.TrimEnd('/');
            Control.Ask(at + "/control/worlds", "GET", null, token);
            return new Simulator(at, null, token);
        }

        /// <summary>The one at KOPPELPROEF_URL, when that is said; else a new one on a port of its own, with these options of `serve`.</summary>
        public static Simulator Start(params string[] options)
        {
            var url = Said("KOPPELPROEF_URL");
            if (url != null) return At(url, Said("KOPPELPROEF_TOKEN"));
            var (program, before) = Command();
            var line = before.Concat(new[] { "serve", "--port", "0", "--json", "--attached", "--no-testcentrum", "--no-console" }).Concat(options).ToArray();
            var errors = new StringBuilder();
            var process = new Process
            {
                StartInfo = new ProcessStartInfo(program, string.Join(" ", line.Select(Quoted)))
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                },
            };
            process.ErrorDataReceived += (_, one) =>
            {
                lock (errors) errors.AppendLine(one.Data);
            };
            try
            {
                process.Start();
            }
            catch (Win32Exception error)
            {
                throw new KoppelproefException("cannot start " + program + ": " + error.Message
                    + ". Install Node 20.19 or later, or say KOPPELPROEF_COMMAND or KOPPELPROEF_URL.");
            }
            process.BeginErrorReadLine();
            var ready = process.StandardOutput.ReadLine();
            if (ready == null || !ready.StartsWith("{", StringComparison.Ordinal))
            {
                Stop(process);
                lock (errors) throw new KoppelproefException(program + " " + string.Join(" ", line) + " did not start: " + errors.ToString().Trim());
            }
            return new Simulator((string)Json.Object(Json.Parse(ready))["url"], process, null);
        }

        /// <summary>How koppelproef is called: KOPPELPROEF_COMMAND, else npx.</summary>
        internal static (string, string[]) Command()
        {
            var own = Said("KOPPELPROEF_COMMAND");
            if (own != null)
            {
                var words = own.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
                return (words[0], words.Skip(1).ToArray());
            }
            // On Windows npx is no program, but a script of the shell.
            return Environment.OSVersion.Platform == PlatformID.Win32NT
                ? ("cmd.exe", new[] { "/d", "/c", "npx", "--yes", "koppelproef" })
                : ("npx", new[] { "--yes", "koppelproef" });
        }

        private static string Quoted(string word) => word.Contains(" ") ? "\"" + word + "\"" : word;

        private static string Said(string name)
        {
            var value = Environment.GetEnvironmentVariable(name);
            return string.IsNullOrEmpty(value) ? null : value;
        }

        /// <summary>A world of its own.</summary>
        public Las Las() => new Las(Url, "csharp-" + Process.GetCurrentProcess().Id + "-" + Interlocked.Increment(ref _worlds), _token);

        /// <summary>Stops it, when it was started here.</summary>
        public void Dispose()
        {
            if (_process != null && Interlocked.Exchange(ref _stopped, 1) == 0) Stop(_process);
        }

        private static void Stop(Process process)
        {
            // Its end of stdin, at which it stops, also where npx stands in between.
            process.StandardInput.Close();
            if (!process.WaitForExit(10_000)) process.Kill();
        }
    }
}
