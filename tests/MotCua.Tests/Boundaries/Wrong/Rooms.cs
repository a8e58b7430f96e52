// A small house with every wall broken once, for the test of the boundary test. Nothing else uses it.
#pragma warning disable CA1812, CA1822, CA1515 // found by reading the assembly, never run

namespace Wrong.Kernel
{
    internal sealed class BareKernel
    {
        public int Harmless() => new Wrong.Storage.Shelf().GetHashCode();
    }

    internal sealed class KernelInBody
    {
        public string Ask() => Wrong.Baking.PublicBread.Name;
    }

    internal sealed class KernelInField
    {
        private readonly List<Wrong.Baking.PublicBread[]> breads = [];

        public int Count => breads.Count;
    }
}

namespace Wrong.Storage
{
    internal sealed class Shelf;
}

namespace Wrong.Web
{
    internal sealed class WebInLambda
    {
        public Func<int, int> Make() => number => number + typeof(Wrong.Baking.PublicBread).Name.Length;
    }

    [System.ComponentModel.TypeConverter(typeof(Wrong.Baking.PublicBread))]
    internal sealed class WebInAttribute;
}

namespace Wrong.Commands
{
    internal static class Serve
    {
        public static string All() => Wrong.Baking.Oven.Heat() + new Wrong.Selling.Counter().GetHashCode();
    }
}

namespace Wrong.Baking
{
    public sealed class PublicBread
    {
        public static string Name { get; } = "bread";

        public int Weight { get; } = 1;
    }

    internal static class Oven
    {
        public static string Heat() => "hot";
    }

    public sealed class PublicOutside
    {
        internal sealed class HiddenInside;
    }
}

namespace Wrong.Selling
{
    internal sealed class Counter
    {
        public string MaySell() => Wrong.Baking.PublicBread.Name;
    }

    internal sealed class SellerInAsync
    {
        public async Task<string> PeekAsync()
        {
            await Task.Yield();
            return Wrong.Baking.Oven.Heat();
        }
    }

    internal sealed class SellerInGeneric
    {
        public object Make() => new Dictionary<string, Wrong.Baking.PublicOutside.HiddenInside>();
    }

    internal sealed class SellerLeansOnEntrance
    {
        public string Ask() => Wrong.Commands.Serve.All();
    }
}
