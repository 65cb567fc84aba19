using NUnit.Framework;

namespace Koppelproef.NUnit
{
    /// <summary>Inherit from it: each test has a world of its own in <see cref="Las"/>, dropped after it.</summary>
    public abstract class LasTest
    {
        protected Las Las { get; private set; }

        [SetUp]
        public void BeginWorld()
        {
            Las = Simulator.Shared.Las();
        }

        [TearDown]
        public void DropWorld()
        {
            Las?.Dispose();
        }
    }
}
