namespace MotCua.SurveyStatistics.Numerics;

/// <summary>
/// Random numbers that are the same on every machine and in every version for the same seed: xoshiro256** (Blackman and
/// Vigna, 2018), its state filled by SplitMix64. For samples and replicates that must be drawn again exactly; not for secrets.
/// </summary>
public sealed class Seeded
{
    private ulong a, b, c, d;

    public Seeded(ulong seed)
    {
        a = Split(ref seed);
        b = Split(ref seed);
        c = Split(ref seed);
        d = Split(ref seed);
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var result = ulong.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = ulong.RotateLeft(d, 45);
        return result;
    }

    /// <summary>Uniform on 0 ≤ u &lt; 1, with 53 bits.</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 … <paramref name="below"/> - 1, without bias (Lemire's multiplication with rejection).</summary>
    /// <exception cref="ArgumentOutOfRangeException">below is not positive.</exception>
    public int Below(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var range = (ulong)below;
        var rejected = unchecked(0UL - range) % range;
        while (true)
        {
            var high = Math.BigMul(Bits(), range, out var low);
            if (low >= rejected) return (int)high;
        }
    }

    /// <summary>One draw from N(0, 1), by inversion.</summary>
    public double Normal() => Distributions.Normal.Quantile(((Bits() >> 12) + 0.5) * (1.0 / (1UL << 52)));

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
