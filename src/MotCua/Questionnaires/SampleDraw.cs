using MotCua.SurveyStatistics.Numerics;

namespace MotCua.Questionnaires;

/// <summary>Somebody who can be drawn.</summary>
/// <param name="Code">Of the dossier: the order before shuffling, the same on every database.</param>
internal sealed record FrameLine(Guid DossierId, string Code, string StratumKey, string StratumLabel, string Way);

/// <summary>Somebody who was drawn.</summary>
internal sealed record DrawnLine(FrameLine Person, int Number, bool IsReserve);

internal sealed record DrawnSample(IReadOnlyList<DrawnLine> Lines, IReadOnlyList<(string Key, string Label, int Population, int Drawn)> Strata, IReadOnlyList<(string Key, string Way, int Population, int Quota)> Cells);

/// <summary>
/// A stratified simple random sample without replacement. From the same frame and seed the same persons come in the same order: the frame is ordered
/// by code, each stratum shuffled by Fisher and Yates with <see cref="Seeded"/>, strata in the order of their keys.
/// </summary>
internal static class SampleDraw
{
    /// <summary>House rule: so many of each stratum at least, so that its variance can be seen.</summary>
    public const int Fewest = 2;

    public static DrawnSample Run(IEnumerable<FrameLine> frame, int size, int reservesPercent, long seed)
    {
        var strata = frame.GroupBy(line => line.StratumKey, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Label: group.OrderBy(line => line.StratumLabel, StringComparer.Ordinal).First().StratumLabel, People: group.OrderBy(line => line.Code, StringComparer.Ordinal).ToArray())).ToList();
        var shares = Allocate([.. strata.Select(stratum => stratum.People.Length)], size);
        var random = new Seeded(unchecked((ulong)seed));
        var (lines, cells) = (new List<DrawnLine>(), new List<(string, string, int, int)>());
        foreach (var (stratum, drawn) in strata.Zip(shares))
        {
            var ways = stratum.People.GroupBy(line => line.Way, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Count: group.Count())).ToList();
            cells.AddRange(ways.Zip(Largest([.. ways.Select(way => way.Count)], drawn)).Select(pair => (stratum.Key, pair.First.Key, pair.First.Count, pair.Second)));
            for (var at = stratum.People.Length - 1; at > 0; at--)
            {
                var other = random.Below(at + 1);
                (stratum.People[at], stratum.People[other]) = (stratum.People[other], stratum.People[at]);
            }
            var reserves = Math.Min(stratum.People.Length - drawn, ((drawn * reservesPercent) + 99) / 100);
            lines.AddRange(stratum.People.Take(drawn + reserves).Select((person, place) => new DrawnLine(person, lines.Count + place + 1, place >= drawn)).ToList());
        }
        return new DrawnSample(lines, [.. strata.Zip(shares, (stratum, drawn) => (stratum.Key, stratum.Label, stratum.People.Length, drawn))], cells);
    }

    /// <summary>In proportion, at least <see cref="Fewest"/> of each, never more than there are.</summary>
    public static int[] Allocate(int[] populations, int size)
    {
        var shares = Largest(populations, Math.Min(size, populations.Sum()));
        for (var at = 0; at < shares.Length; at++) shares[at] = Math.Min(populations[at], Math.Max(shares[at], Fewest));
        return shares;
    }

    /// <summary>Largest remainder; of equal remainders the first.</summary>
    private static int[] Largest(int[] parts, int whole)
    {
        var all = Math.Max(1, parts.Sum());
        var shares = parts.Select(part => (int)((long)part * whole / all)).ToArray();
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(at => (long)parts[at] * whole % all).ThenBy(at => at).Take(whole - shares.Sum())) shares[at]++;
        return shares;
    }
}
