namespace MotCua.Ratings;

/// <summary>Answers of one unit in a quarter, or in several, as far as they are released.</summary>
public sealed record SatisfactionCount(int Very, int Satisfied, int NotYet, int PoliteOrBetter, int PlacesPoints)
{
    /// <summary>
    /// House rule: answers are released in lots of so many. A unit with fewer in a quarter shows none, and nobody learns one answer by
    /// comparing today's page with yesterday's, or a year with its quarters: what is not released is in no sum.
    /// </summary>
    public const int Lot = 5;

    /// <summary>Of one place to go to: none 2, the desk alone 1, more 0 (TT 01/2018/TT-VPCP Đ13, index 4).</summary>
    private const int NoPlace = 2, OnePlace = 1;

    public static readonly SatisfactionCount None = new(0, 0, 0, 0, 0);

    public int All => Very + Satisfied + NotYet;

    public int Content => Very + Satisfied;

    internal static SatisfactionCount Of(IEnumerable<AnsweredAlike> released) => released.Aggregate(None, (sum, alike) => sum + new SatisfactionCount(
        alike.Overall == Ratings.Satisfaction.Very ? alike.Times : 0, alike.Overall == Ratings.Satisfaction.Satisfied ? alike.Times : 0, alike.Overall == Ratings.Satisfaction.NotYet ? alike.Times : 0,
        alike.Attitude != Ratings.Satisfaction.NotYet ? alike.Times : 0, alike.Times * alike.Places switch { PlacesVisited.None => NoPlace, PlacesVisited.DeskOnly => OnePlace, _ => 0 }));

    public static SatisfactionCount operator +(SatisfactionCount one, SatisfactionCount other) => new(one.Very + other.Very, one.Satisfied + other.Satisfied, one.NotYet + other.NotYet,
        one.PoliteOrBetter + other.PoliteOrBetter, one.PlacesPoints + other.PlacesPoints);

    public static SatisfactionCount Add(SatisfactionCount one, SatisfactionCount other) => one + other;
}

/// <summary>How often the same was answered.</summary>
internal sealed record AnsweredAlike(Satisfaction Overall, Satisfaction Attitude, PlacesVisited Places, int Times);
