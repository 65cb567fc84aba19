using System;
using System.Collections.Generic;
using System.Linq;

namespace Koppelproef
{
    /// <summary>A pretend ESIS for one test: a world that shares nothing with others.</summary>
    public sealed class Las : IDisposable
    {
        public readonly string World;

        /// <summary>What the system under test calls.</summary>
        public readonly string Leerlinggegevens;
        public readonly string Leerresultaten;
        public readonly string Klantcode = "KOPPELPROEF-01";
        public readonly string Klantnaam = "Koppelproef demo";
        private readonly string _control;
        private readonly string _token;

        /// <summary>`token` may be null.</summary>
        public Las(string url, string world, string token)
        {
            World = world;
            _token = token;
            Leerlinggegevens = url + "/w/" + world + "/uwlr/leerlinggegevens";
            Leerresultaten = url + "/w/" + world + "/uwlr/leerresultaten";
            _control = url + "/control/worlds/" + Uri.EscapeDataString(world);
            Ask("PUT", "", null);
        }

        /// <summary>Any operation of the control API, by its path inside this world: `Ask("GET", "/truth", null)`.</summary>
        public Dictionary<string, object> Ask(string method, string path, object body) => Control.Ask(_control + path, method, body, _token);

        /// <summary>A made-up school with an active koppeling: `School(new { pupils = 24 })`; fields as `generate` takes them.</summary>
        public School School(object generate = null)
        {
            var with = Json.Fields(generate);
            if (!with.ContainsKey("brincode")) with["brincode"] = FreeBrincode();
            return Connected(new { generate = with });
        }

        /// <summary>A school of a school file, YAML or JSON, with an active koppeling.</summary>
        public School SchoolFromFile(string file) => Connected(new { file });

        private string FreeBrincode()
        {
            var taken = Json.Objects(Ask("GET", "/schools", null)["schools"]).Select(school => (string)school["brincode"]).ToList();
            return "ABCDEFGHJKLMNPRSTUVWXYZ".Select(letter => "99A" + letter).FirstOrDefault(brincode => !taken.Contains(brincode))
                ?? throw new KoppelproefException("this world has so many schools that each needs a brincode of its own, 90AA to 99ZZ");
        }

        private School Connected(object source)
        {
            var made = Ask("POST", "/schools", source);
            var id = (string)made["id"];
            var koppeling = "/koppelingen/las-" + id;
            Ask("PUT", koppeling, new { klantcode = Klantcode, klantnaam = Klantnaam, scholen = new[] { id } });
            var active = Ask("POST", koppeling + "/activate", new { rol = "Directie", verificatiecode = id + "1234567890abcd", akkoord = true });
            return new School(this, made, (string)active["autorisatiesleutel"]);
        }

        /// <summary>What time it is in this world, ISO 8601 in UTC.</summary>
        public string Time => (string)Ask("GET", "/clock", null)["now"];

        /// <summary>Sets the clock (`2026-11-23T12:00:00+01:00`) and stops it.</summary>
        public void SetTime(string moment) => Ask("PUT", "/clock", new { now = moment, frozen = true });

        /// <summary>Turns the clock on.</summary>
        public void AdvanceDays(int days) => Ask("POST", "/clock/advance", new { days });

        /// <summary>
        /// Something goes wrong until it is taken away: `Storing("http-status", new { status = 503 }, new { call = 1 })`. Gives its id.
        /// </summary>
        public string Storing(string soort, object how = null, object when = null)
        {
            var storing = Json.Fields(how);
            storing["soort"] = soort;
            storing["when"] = Json.Fields(when);
            return (string)Ask("POST", "/storingen", storing)["id"];
        }

        public void ClearStoringen() => Ask("DELETE", "/storingen", null);

        /// <summary>What was asked and answered, oldest first, each with `decided` and `why`.</summary>
        public List<Dictionary<string, object>> Journal() => Json.Objects(Ask("GET", "/journal?limit=1000", null)["entries"]);

        /// <summary>The results that came in: key, leerlingid and resultaat of the last version of each.</summary>
        public List<Dictionary<string, object>> Resultaten() =>
            Json.Objects(Ask("GET", "/resultaten", null)["resultaten"]).Select(one =>
            {
                var last = new Dictionary<string, object>(Json.Objects(one["versies"]).Last());
                foreach (var name in new[] { "school", "klantcode", "key" }) last[name] = one[name];
                return last;
            }).ToList();

        /// <summary>Drops the world with all that is in it.</summary>
        public void Dispose() => Ask("DELETE", "", null);
    }
}
