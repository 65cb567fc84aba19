using System;

namespace Koppelproef
{
    /// <summary>The simulator is not there, or says no: every reason that it gave.</summary>
    public sealed class KoppelproefException : Exception
    {
        public KoppelproefException(string message) : base(message)
        {
        }
    }
}
