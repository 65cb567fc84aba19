using System.Collections.Generic;
using System.Linq;
using Koppelproef;

/// <summary>The EA behind the adapter, for the catalogue of stories: `koppelproef run --sut "exec:dotnet run --project EaAdapter.csproj"`.</summary>
public sealed class EaAdapter : ILinkingSystem
{
    private static readonly string[] Shown = { "key", "eckid", "naam", "roepnaam", "achternaam", "geboortedatum" };
    private readonly Ea _ea = new Ea();
    private Dictionary<string, List<Line>> _open;

    public static void Main()
    {
        Adapter.Serve(new EaAdapter());
    }

    public object Reset(Dictionary<string, object> vraag)
    {
        _open = null;
        _ea.Reset(Json.Object(vraag["toestand"]).ToDictionary(kind => kind.Key, kind => Json.Objects(kind.Value)));
        return null;
    }

    public object Importeer(Dictionary<string, object> vraag)
    {
        _open = null;
        try
        {
            var found = _ea.Fetch((string)vraag["leerlinggegevens"], vraag);
            if (found == null) return new { kind = "geenwijzigingen" };
            _open = _ea.Propose(found);
        }
        catch (LasException error)
        {
            var failed = new Dictionary<string, object> { ["kind"] = "mislukt", ["reden"] = error.Message };
            if (error.Faultcode != null) failed["faultcode"] = error.Faultcode;
            return failed;
        }
        var answer = new Dictionary<string, object> { ["kind"] = "voorstel" };
        foreach (var kind in _open) answer[kind.Key] = kind.Value.Select((line, place) => ShownOf(place, line)).ToList();
        return answer;
    }

    public object Verwerk(Dictionary<string, object> vraag)
    {
        if (_open == null) return new { kind = "geweigerd", redenen = new[] { "Er is geen import om te verwerken." } };
        _ea.Apply(_open);
        _open = null;
        return new { kind = "verwerkt" };
    }

    public object Toestand(Dictionary<string, object> vraag) => _ea.Records;

    private static Dictionary<string, object> ShownOf(int place, Line line)
    {
        var shown = new Dictionary<string, object>
        {
            ["ref"] = place.ToString(),
            ["beslissing"] = line.IsDoubt ? "niet-importeren" : line.Here == null ? "nieuw" : "bestaand",
            ["inkomend"] = line.Came.Where(field => Shown.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value),
        };
        if (line.Here != null) shown["bestaand"] = line.Here["id"];
        if (line.IsDoubt) shown["twijfel"] = true;
        return shown;
    }
}
