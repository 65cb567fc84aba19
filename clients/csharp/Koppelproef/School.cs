using System;
using System.Collections.Generic;

namespace Koppelproef
{
    /// <summary>A school in a world, and what to fill in at the other side.</summary>
    public sealed class School
    {
        /// <summary>brincode and dependancecode, `99QQ00`.</summary>
        public readonly string Id;
        public readonly string Brincode;
        public readonly string Dependancecode;
        public readonly string Schooljaar;
        public readonly string Autorisatiesleutel;
        public readonly string Klantcode;
        public readonly string Klantnaam;
        public readonly string Xsdversie = "2.2";
        private readonly Las _las;

        internal School(Las las, Dictionary<string, object> made, string autorisatiesleutel)
        {
            _las = las;
            Autorisatiesleutel = autorisatiesleutel;
            Id = (string)made["id"];
            Brincode = (string)made["brincode"];
            Dependancecode = made.TryGetValue("dependancecode", out var code) ? (string)code : "00";
            Schooljaar = (string)made["schooljaar"];
            Klantcode = las.Klantcode;
            Klantnaam = las.Klantnaam;
        }

        /// <summary>By the names that UWLR has for them: autorisatiesleutel, klantcode, klantnaam, schooljaar, brincode, dependancecode, xsdversie.</summary>
        public Dictionary<string, object> Koppeling => new Dictionary<string, object>
        {
            ["autorisatiesleutel"] = Autorisatiesleutel,
            ["klantcode"] = Klantcode,
            ["klantnaam"] = Klantnaam,
            ["schooljaar"] = Schooljaar,
            ["brincode"] = Brincode,
            ["dependancecode"] = Dependancecode,
            ["xsdversie"] = Xsdversie,
        };

        /// <summary>The school as it is now: leerlingen, groepen, leerkrachten.</summary>
        public Dictionary<string, object> Gegevens() => Json.Object(_las.Ask("GET", "/schools/" + Id, null)["school"]);

        /// <summary>Lets something happen, today or on its `datum`: `Change(new { soort = "las-migratie" })`.</summary>
        public void Change(params object[] changes) => _las.Ask("POST", "/schools/" + Id + "/changes", new { changes });

        /// <summary>Other values for one pupil; null takes a field away.</summary>
        public void ChangeLeerling(string key, object fields)
        {
            foreach (var leerling in Json.Objects(Gegevens()["leerlingen"]))
                if (leerling.TryGetValue("key", out var own) && key.Equals(own))
                {
                    _las.Ask("PATCH", "/schools/" + Id + "/leerlingen/" + Uri.EscapeDataString((string)leerling["id"]), fields);
                    return;
                }
            throw new KoppelproefException("school " + Id + " has no pupil with key " + key);
        }
    }
}
