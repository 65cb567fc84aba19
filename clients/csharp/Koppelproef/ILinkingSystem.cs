using System.Collections.Generic;

namespace Koppelproef
{
    /// <summary>
    /// Your system, for <see cref="Adapter"/>. Each method takes the question of its call and gives the answer: a dictionary, or an object like
    /// `new { kind = "verwerkt" }`; null where there is nothing to say. Other calls are public methods of their name with one dictionary:
    /// `public object Postbus(Dictionary&lt;string, object&gt; vraag)`.
    /// </summary>
    public interface ILinkingSystem
    {
        /// <summary>Empties the system and gives it what it has at the start.</summary>
        object Reset(Dictionary<string, object> vraag);

        /// <summary>Fetches from the LAS and proposes; changes nothing, unless the system stores as it fetches.</summary>
        object Importeer(Dictionary<string, object> vraag);

        /// <summary>Applies what was proposed and decided.</summary>
        object Verwerk(Dictionary<string, object> vraag);

        /// <summary>Tells everything that the system holds.</summary>
        object Toestand(Dictionary<string, object> vraag);
    }
}
