using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>The synthetic respondents in PAPI's shape: strata year × province, districts as units, weights, no finite populations.</summary>
internal static class Synthetic
{
    public static Frame Data { get; } = Frame.Read(Path.Combine(Golden.Folder, "synthetic_papi_like.csv"));

    public static int[] Years { get; } = Data.Codes("year");

    public static int[] Provinces { get; } = Data.Codes("province");

    public static SurveyDesign Design { get; } = new(Data.Numbers("weight"),
        [new Stage(Data.Codes("district"), [.. Years.Zip(Provinces, (year, province) => year * 100 + province)])]);

    public static Domains YearAndProvince { get; } = Domains.Of([.. Years.Zip(Provinces, (year, province) => $"{year}-{province}")]);

    public static IndexNode Tree { get; } = Make();

    private static IndexNode Make()
    {
        var i1 = IndexNode.Indicator("i1", Data.Variable("x1"), 0, 1);
        var i2 = IndexNode.Indicator("i2", Data.Variable("x2"), 1, 5);
        var i3 = IndexNode.Indicator("i3", Data.Variable("x3"), 0, 1, moreIsWorse: true);
        return IndexNode.Sum("dim", IndexNode.Mean("sub1", 2, i1, i2), IndexNode.Mean("sub2", 2, i3));
    }

    public static Domains Only(int year, int province) =>
        Domains.Where($"{year}-{province}", [.. Years.Zip(Provinces, (y, p) => y == year && p == province)]);
}
