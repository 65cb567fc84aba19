using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Xml;
using System.Xml.Linq;

/// <summary>The LAS gave no data; `Faultcode` is what it said, null when it said nothing.</summary>
public sealed class LasException : Exception
{
    public readonly string Faultcode;

    public LasException(string reden, string faultcode) : base(reden)
    {
        Faultcode = faultcode;
    }
}

/// <summary>A record that came, who it is here (null: nobody), and whether that is a doubt.</summary>
public sealed class Line
{
    public Dictionary<string, object> Came;
    public Dictionary<string, object> Here;
    public bool IsDoubt;
}

/// <summary>A small EA: it fetches a school over UWLR and links who it knows. Careful where it must be: a number alone links nobody.</summary>
public sealed class Ea
{
    private static readonly XNamespace Gegevens = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens";
    private static readonly XNamespace Autorisatie = "http://www.edustandaard.nl/leerresultaten/2/autorisatie";
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly Dictionary<string, string[]> Fields = new Dictionary<string, string[]>
    {
        ["groepen"] = new[] { "naam", "jaargroep" },
        ["leerkrachten"] = new[] { "achternaam", "voorvoegsel", "voorletters-1", "roepnaam", "emailadres" },
        ["leerlingen"] = new[] { "achternaam", "voorvoegsel", "voorletters-1", "roepnaam", "geboortedatum", "geslacht", "jaargroep" },
    };

    /// <summary>A number can be given out again: one of these must agree before it is believed.</summary>
    private static readonly Dictionary<string, string[]> Confirming = new Dictionary<string, string[]>
    {
        ["groepen"] = new[] { "naam" },
        ["leerkrachten"] = new[] { "achternaam", "emailadres" },
        ["leerlingen"] = new[] { "geboortedatum", "achternaam" },
    };

    private static readonly HttpClient Http = new HttpClient();
    private int _made;

    /// <summary>What it has, by kind.</summary>
    public Dictionary<string, List<Dictionary<string, object>>> Records;

    public Ea()
    {
        Reset(new Dictionary<string, List<Dictionary<string, object>>>());
    }

    public void Reset(Dictionary<string, List<Dictionary<string, object>>> start)
    {
        Records = Fields.Keys.ToDictionary(
            kind => kind,
            kind => start.ContainsKey(kind) ? start[kind].Select(one => new Dictionary<string, object>(one)).ToList() : new List<Dictionary<string, object>>());
        _made = 0;
    }

    /// <summary>The records of a school by their kind, or null when nothing changed or there is nobody.</summary>
    public Dictionary<string, List<Dictionary<string, object>>> Fetch(string adres, IDictionary<string, object> koppeling)
    {
        var envelope = new XElement(
            Soap + "Envelope",
            new XElement(Soap + "Header", new XElement(Autorisatie + "autorisatie", Elements(Autorisatie, koppeling, "autorisatiesleutel", "klantcode", "klantnaam"))),
            new XElement(
                Soap + "Body",
                new XElement(Gegevens + "leerlinggegevens_verzoek", Elements(Gegevens, koppeling, "schooljaar", "brincode", "dependancecode", "xsdversie"))));
        XElement root;
        try
        {
            var request = new HttpRequestMessage(HttpMethod.Post, adres) { Content = new StringContent(envelope.ToString(), Encoding.UTF8, "text/xml") };
            request.Headers.Add("SOAPAction", "\"HaalLeerlinggegevens\"");
            using (var answer = Http.SendAsync(request).GetAwaiter().GetResult())
            using (var body = answer.Content.ReadAsStreamAsync().GetAwaiter().GetResult())
            using (var reader = XmlReader.Create(body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                root = XElement.Load(reader);
        }
        catch (Exception error) when (error is HttpRequestException || error is IOException || error is XmlException || error is OperationCanceledException)
        {
            throw new LasException(error.Message, null);
        }
        var fault = root.Descendants("faultcode").FirstOrDefault();
        if (fault != null) throw new LasException("fault", fault.Value.Split(':').Last());
        if (root.Descendants(Gegevens + "geenwijzigingen").Any() || root.Descendants(Gegevens + "geengegevens").Any()) return null;
        var groepen = root.Descendants(Gegevens + "groep").Concat(root.Descendants(Gegevens + "samengestelde_groep"));
        return new Dictionary<string, List<Dictionary<string, object>>>
        {
            ["groepen"] = groepen.Where(groep => groep.Element(Gegevens + "naam") != null).Select(groep => RecordOf("groepen", groep)).ToList(),
            ["leerkrachten"] = root.Descendants(Gegevens + "leerkracht").Select(one => RecordOf("leerkrachten", one)).ToList(),
            ["leerlingen"] = root.Descendants(Gegevens + "leerling").Select(one => RecordOf("leerlingen", one)).ToList(),
        };
    }

    /// <summary>For each record that came who it is.</summary>
    public Dictionary<string, List<Line>> Propose(Dictionary<string, List<Dictionary<string, object>>> found) =>
        found.ToDictionary(kind => kind.Key, kind => kind.Value.Select(came => Who(kind.Key, came)).ToList());

    private Line Who(string kind, Dictionary<string, object> came)
    {
        var known = Records[kind];
        foreach (var number in new[] { "eckid", "key" })
        {
            var same = known.Where(one => IsAlike(came, one, number)).ToList();
            if (same.Count != 1) continue;
            var agrees = Confirming[kind].Any(field => IsAlike(came, same[0], field));
            return new Line { Came = came, Here = agrees ? same[0] : null, IsDoubt = !agrees };
        }
        return new Line { Came = came, IsDoubt = known.Any(one => Confirming[kind].All(field => IsAlike(came, one, field))) };
    }

    private static bool IsAlike(Dictionary<string, object> came, Dictionary<string, object> here, string field) =>
        came.TryGetValue(field, out var theirs) && here.TryGetValue(field, out var ours) && theirs.Equals(ours);

    /// <summary>A doubt waits for a person: nothing is changed by it.</summary>
    public void Apply(Dictionary<string, List<Line>> proposal)
    {
        foreach (var kind in proposal)
            foreach (var line in kind.Value.Where(one => !one.IsDoubt))
            {
                var here = line.Here;
                if (here == null)
                {
                    here = new Dictionary<string, object> { ["id"] = "ea-" + kind.Key + "-" + ++_made };
                    Records[kind.Key].Add(here);
                }
                foreach (var field in line.Came) here[field.Key] = field.Value;
            }
    }

    private static Dictionary<string, object> RecordOf(string kind, XElement element)
    {
        var record = new Dictionary<string, object>();
        foreach (var name in new[] { "key", "eckid" })
            if (!string.IsNullOrEmpty((string)element.Attribute(name))) record[name] = (string)element.Attribute(name);
        foreach (var field in Fields[kind])
        {
            var text = (string)element.Element(Gegevens + field);
            if (string.IsNullOrEmpty(text)) continue;
            record[field == "voorletters-1" ? "voorletters" : field] = field == "geboortedatum" && text.Length > 10 ? text.Substring(0, 10) : text;
        }
        return record;
    }

    private static IEnumerable<XElement> Elements(XNamespace space, IDictionary<string, object> values, params string[] names) =>
        names.Where(name => values.ContainsKey(name)).Select(name => new XElement(space + name, values[name]));
}
