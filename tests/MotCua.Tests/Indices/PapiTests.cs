using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Indices.Papi;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Indices;

/// <summary>PAPI as it was published: imported, added up, ranked, shown.</summary>
public sealed class PapiTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The published scores, which may not be committed; skipped by name where they are absent.</summary>
    private static string Folder
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "MotCua.slnx"))) root = root.Parent;
            var folder = Path.Combine(Environment.GetEnvironmentVariable("MOTCUA_TEST_DATA") ?? Path.Combine(root?.FullName ?? "", "..", "shared", "data"), "papi");
            Assert.SkipUnless(Directory.Exists(folder), $"No {folder}: set $MOTCUA_TEST_DATA.");
            return folder;
        }
    }

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent;

    private static Task<PapiReport> LoadAsync(TestOffice office, string folder) => office.WithAsync<PapiImport, PapiReport>(import => import.LoadAsync(folder, Actor.System, Stop));

    private static Task<IReadOnlyDictionary<int, PapiTable>> YearsAsync(TestOffice office) => office.WithAsync<Store, IReadOnlyDictionary<int, PapiTable>>(store => office.Services.GetRequiredService<PapiShelf>().ReadAsync(store, Stop));

    [Theory, OnEveryDatabase]
    public async Task A_file_with_one_wrong_line_is_refused_as_a_whole_and_an_empty_house_says_what_to_do(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        Assert.Contains("./run import papi", Text(await office.Browser().GetPageAsync("/chi-so")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Browser().OpenAsync("/chi-so/papi/2020")).StatusCode);

        var folder = Directory.CreateTempSubdirectory("motcua-papi-").FullName;
        await RefusedAsync("Không có tệp papi_dimensions_");
        const string head = "year,gso_code,province_vi,D1,D2,D3,D4,D5,D6,D7,D8,total_unweighted\n";
        Write("papi_dimensions_x.csv", "year,gso_code\n2011,89\n");
        Write("papi_subdimensions_x.csv", "year,gso_code,code,score\n");
        await RefusedAsync("không có cột province_vi");
        foreach (var (line, why) in new[]
        {
            ("2011,00,Không,5,5,5,5,5,5,,,30", "không có tỉnh mang mã “00” năm 2011"), ("1999,89,An Giang,5,5,5,5,5,5,,,30", "năm “1999”"), ("2011,89,An Giang,5,x,5,5,5,5,,,25", "“x” không phải là số"),
            ("2011,89,An Giang,5,5,5,5,5,11,,,36", "ngoài thang"), ("2011,89,An Giang,5,5,5,5,5,5,,,31", "các nội dung cộng lại là 30"), ("2011,89,An Giang,5,5,5,5,5,,,,25", "thiếu điểm của một nội dung"),
            ("2011,89,An Giang,5,5,5,5,5,5,5,,30", "D7 không có trong PAPI năm 2011"), ("2011,89,An Giang,5,5,5,5,5,5,,,30\n2011,89,An Giang,5,5,5,5,5,5,,,30", "có hai dòng"),
        })
        {
            Write("papi_dimensions_x.csv", head + line + "\n");
            await RefusedAsync(why);
        }
        Write("papi_dimensions_x.csv", head + "2011,89,An Giang,5,5,5,5,5,5,,,30\n");
        Write("papi_subdimensions_x.csv", "year,gso_code,code,score\n2011,89,SC11,1\n2011,89,SC12,1\n2011,89,SC13,1\n2011,89,SC14,1\n");
        await RefusedAsync("các nội dung thành phần cộng lại là 4");
        Write("papi_subdimensions_x.csv", "year,gso_code,code,score\n2011,89,SC81,1\n");
        await RefusedAsync("SC81 không có trong PAPI năm 2011");
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.Set<ProvinceScore>().CountAsync(Stop)));

        // A zero is a score that was not published.
        Write("papi_dimensions_x.csv", head + "2011,89,An Giang,5,5,5,5,5,0,,,\n2011,91,Kiên Giang,5,5,5,5,5,4,,,29\n");
        Write("papi_subdimensions_x.csv", "year,gso_code,code,score\n");
        Assert.Contains("0 được coi là chưa công bố", Assert.Single((await LoadAsync(office, folder)).Remarks), StringComparison.Ordinal);
        var table = (await YearsAsync(office))[2011];
        Assert.Equal((null, null, 1), (table.Of("89", PapiEdition.Total).Score, table.Of("89", PapiEdition.Total).Rank, table.SpreadOf(PapiEdition.Total)!.Count));
        Directory.Delete(folder, recursive: true);

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

        async Task RefusedAsync(string why) => Assert.Contains(why, (await Assert.ThrowsAsync<Refused>(() => LoadAsync(office, folder))).Sentence, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task The_published_scores_come_out_as_the_press_printed_them(Database database)
    {
        var folder = Folder;
        await using var office = await TestOffice.StartAsync(database);
        var first = await LoadAsync(office, folder);
        Assert.Equal((882, 0, 0), (first.Added, first.Changed, first.Same));
        var second = await LoadAsync(office, folder);
        Assert.Equal((0, 0, 882), (second.Added, second.Changed, second.Same));
        Assert.Equal(1, await office.WithAsync<Store, int>(store => store.Set<ScoreImport>().CountAsync(Stop)));

        var years = await YearsAsync(office);
        Assert.Equal(Enumerable.Range(2011, 14), years.Keys.Order());
        var (quangNinh, anGiang) = (years[2020].Of("22", PapiEdition.Total), years[2020].Of("89", PapiEdition.Total));
        Assert.Equal((48.811m, 43.852m, 14, 63), (Math.Round(quangNinh.Score!.Value, 3), Math.Round(anGiang.Score!.Value, 3), anGiang.Rank, anGiang.Spread!.Count));
        Assert.Equal(21, years[2019].Of("89", PapiEdition.Total).Rank);
        Assert.Equal((32, 44, 35, 40), (years[2021].Of("89", PapiEdition.Total).Rank, years[2022].Of("89", PapiEdition.Total).Rank, years[2023].Of("89", PapiEdition.Total).Rank, years[2024].Of("89", PapiEdition.Total).Rank));

        var spread = years[2021].SpreadOf(PapiEdition.Total)!;
        Assert.Equal((60, 42.408m, 42.269m, 48.059m, 37.223m), (spread.Count, Math.Round(spread.Mean, 3), Math.Round(spread.Median, 3), Math.Round(spread.Most, 3), Math.Round(spread.Least, 3)));
        var groups = years[2019].Provinces.Select(line => years[2019].Of(line.Code, PapiEdition.Total).Group).GroupBy(group => group).ToDictionary(group => group.Key!.Value, group => group.Count());
        Assert.Equal((16, 16, 15, 16), (groups[QuartileGroup.Highest], groups[QuartileGroup.UpperMiddle], groups[QuartileGroup.LowerMiddle], groups[QuartileGroup.Lowest]));

        // What the product shows first.
        Assert.Equal((63, 62, 60), (years[2020].Of("89", "SC21").Rank, years[2020].Of("89", "SC12").Rank, years[2020].Of("89", "SC81").Rank));
        Assert.Equal((60, 59, 1), (years[2021].Of("89", "SC32").Rank, years[2021].Of("89", "SC33").Rank, years[2021].Of("89", "SC63").Rank));
        var weak = office.Services.GetRequiredService<PapiShelf>().WeakSpots(years[2020], 3);
        Assert.Equal(["SC21", "SC12"], weak.Take(2).Select(spot => spot.Part.Column));
        Assert.Equal([3], weak[0].Solutions);

        // Parts add up to dimensions wherever both were published.
        foreach (var table in years.Values)
            foreach (var line in table.Provinces)
                foreach (var dimension in table.Edition.Dimensions.Where(one => line.Scores.ContainsKey(one.Code) && one.Parts.All(part => line.Scores.ContainsKey(part.Column))))
                    Assert.InRange(dimension.Parts.Sum(part => line.Scores[part.Column]) - line.Scores[dimension.Code], -0.00001m, 0.00001m);
        Assert.Empty((await Checking.RunAsync(office.Services, null, Stop)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_show_scores_ranks_weak_spots_breaks_and_whom_they_concern(Database database)
    {
        var folder = Folder;
        await using var office = await TestOffice.StartAsync(database);
        await LoadAsync(office, folder);
        var browser = office.Browser();

        // In November 2021 the last published year is 2020.
        var page = await browser.GetPageAsync("/chi-so");
        var text = Text(page);
        Assert.Contains("PAPI năm 2020", text, StringComparison.Ordinal);
        Assert.Contains("43,852", text, StringComparison.Ordinal);
        Assert.Contains("14/63", text, StringComparison.Ordinal);
        Assert.Contains("Tiếp cận thông tin", text, StringComparison.Ordinal);
        Assert.Contains("không giải pháp nào của Sở trả lời", text, StringComparison.Ordinal);
        Assert.Contains("papi_dimensions_2011_2024.csv", text, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("svg.radar title"));
        Assert.NotEmpty(page.QuerySelectorAll("svg.dots circle.own-dot"));

        // The line of D8 is cut in 2019 and 2020, that of the total in 2018.
        var d8 = await browser.GetPageAsync("/chi-so/papi/2020/d8");
        Assert.Equal(2, d8.QuerySelector("svg.line")!.QuerySelectorAll("line.cut").Length);
        Assert.Contains("không so được với năm trước", Text(d8), StringComparison.Ordinal);
        Assert.Contains("không giải pháp nào", Text(await browser.GetPageAsync("/chi-so/papi/2020/d7")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Quảng Ninh", Text(await browser.GetPageAsync("/chi-so/papi/2020")), StringComparison.Ordinal);
        // 2021 has no score of Quảng Ninh: last, without a rank.
        var last = (await browser.GetPageAsync("/chi-so/papi/2021")).QuerySelectorAll("tbody[lang=vi] tr").TakeLast(3).Select(row => row.TextContent);
        Assert.Contains(last, row => row.Contains("Quảng Ninh", StringComparison.Ordinal) && row.Contains("chưa công bố", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/chi-so/papi/2020/d9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/chi-so/papi/2012/d8")).StatusCode);

        Assert.Contains("2020,SC21,Tiếp cận thông tin,0.68", await browser.GetStringAsync(new Uri("/chi-so/papi/2020/tai", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("Quảng Ninh,1,48.81", await browser.GetStringAsync(new Uri("/chi-so/papi/2020/tinh/tai", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("Từ hai thành ba nội dung thành phần", await browser.GetStringAsync(new Uri("/chi-so/papi/xu-huong/D8/tai", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/chi-so/papi/xu-huong/D0/tai")).StatusCode);
        await browser.OpenAsync("/chi-so/papi/2020?lang=en");
        Assert.Contains("Access to information", Text(await browser.GetPageAsync("/chi-so/papi/2020")), StringComparison.Ordinal);
    }

    /// <summary>Law as data says the same as the codebook of the published scores.</summary>
    [Fact]
    public void The_edition_of_each_year_has_the_parts_and_the_scale_of_the_codebook()
    {
        var law = LawBook.Load();
        using var reader = new StreamReader(Path.Combine(Folder, "papi_subdimension_codebook.csv"));
        var rows = Csv.Read(reader).Skip(1).Select(record => record.Fields).ToList();
        foreach (var year in rows.GroupBy(row => int.Parse(row[0], CultureInfo.InvariantCulture)))
        {
            var edition = PapiEdition.Of(law, year.Key);
            Assert.Equal(year.Select(row => $"{row[2]} {row[1]}").Order(StringComparer.Ordinal), edition.Dimensions.SelectMany(dimension => dimension.Parts.Select(part => $"{dimension.Code} {part.Column}")).Order(StringComparer.Ordinal));
            foreach (var row in year)
            {
                var dimension = edition.Dimension(row[2])!;
                Assert.Equal((decimal.Parse(row[6], CultureInfo.InvariantCulture), decimal.Parse(row[7], CultureInfo.InvariantCulture)), (Math.Round(dimension.PartLeast, 6), Math.Round(dimension.PartMost, 6)));
            }
        }
    }

    [Fact]
    public void Provinces_have_their_time_and_a_merged_one_is_followed_by_its_heir()
    {
        var law = LawBook.Load();
        Assert.Equal(("89", "89", "91"), (PapiProvinces.OwnIn(law, "89", 2011), PapiProvinces.OwnIn(law, "89", 2024), PapiProvinces.OwnIn(law, "89", 2026)));
        Assert.True(PapiProvinces.Existed(law, "89", 2024));
        Assert.False(PapiProvinces.Existed(law, "89", 2026));
        Assert.Equal((63, 34), (law.Codes("index-provinces").Count(row => row.To is not null), law.Codes("index-provinces").Count(row => row.To is null)));
    }

    [Fact]
    public void Quartiles_are_those_of_R_and_a_score_on_the_cut_is_above_it()
    {
        var spread = Spread.Of([1, 2, 3, 4, 10])!;
        Assert.Equal((2m, 3m, 4m, 4m), (spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Mean));
        Assert.Equal(1.75m, Spread.Of([1, 2, 3, 4])!.LowerQuartile);
        Assert.Equal((QuartileGroup.Highest, QuartileGroup.UpperMiddle, QuartileGroup.LowerMiddle, QuartileGroup.Lowest), (spread.GroupOf(4), spread.GroupOf(3), spread.GroupOf(2), spread.GroupOf(1)));
        Assert.Null(Spread.Of([]));
    }
}
