using System.CommandLine;
using System.Globalization;
using MotCua.SurveyStatistics;

namespace MotCua.Commands;

/// <summary>Estimates from a survey file for analysts; touches no store.</summary>
internal static class SurveyCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "Tệp số liệu, mỗi dòng một người trả lời, dòng đầu là tên cột", HelpName = "TỆP.csv", Required = true };
    private static readonly Option<string> Strata = new("--strata") { Description = "Cột tầng của giai đoạn một; nhiều cột thì ghép lại thành tầng", HelpName = "CỘT[,CỘT]" };
    private static readonly Option<string> Cluster = new("--cluster") { Description = "Cột đơn vị chọn mẫu của từng giai đoạn; bỏ trống: mỗi dòng một đơn vị", HelpName = "CỘT[,CỘT]" };
    private static readonly Option<string> Weight = new("--weight") { Description = "Cột quyền số", HelpName = "CỘT", Required = true };
    private static readonly Option<string> Populations = new("--fpc") { Description = "Cột số đơn vị của tổng thể ở từng giai đoạn", HelpName = "CỘT[,CỘT]" };
    private static readonly Option<string> Post = new("--post") { Description = "Hậu phân tầng theo cột; tệp tổng số có hai cột: nhóm, số người", HelpName = "CỘT=TỔNG.csv" };
    private static readonly Option<string> By = new("--by") { Description = "Ước lượng riêng cho từng giá trị của cột, hoặc từng cặp giá trị", HelpName = "CỘT[,CỘT]" };
    private static readonly Option<string[]> Mean = Many("--mean", "Trung bình", "CỘT…");
    private static readonly Option<string[]> Total = Many("--total", "Tổng", "CỘT…");
    private static readonly Option<string[]> Ratio = Many("--ratio", "Tỷ số của hai tổng", "A/B");
    private static readonly Option<string[]> Proportion = Many("--proportion", "Tỷ lệ của từng giá trị, khoảng tin cậy logit", "CỘT");
    private static readonly Option<string[]> Quantile = Many("--quantile", "Phân vị, P từ 0 đến 1 (0.5 là trung vị)", "CỘT:P");
    private static readonly Option<string> Lonely = OneOf("--lonely", "Tầng chỉ có một đơn vị: fail, remove, certainty, adjust hoặc average", "fail", "remove", "certainty", "adjust", "average");
    private static readonly Option<string> Absent = OneOf("--missing", "Ô chưa có số liệu: fail (dừng lại) hoặc exclude (tính trên các dòng có số liệu)", "fail", "exclude");
    private static readonly Option<string> Format = OneOf("--format", "Cách in: table, csv hoặc json", "table", "csv", "json");

    public static Command Make(Say say)
    {
        var command = new Command("survey", "Ước lượng từ số liệu điều tra chọn mẫu, kèm sai số chuẩn, khoảng tin cậy 95 % và hệ số thiết kế.")
        {
            Data, Strata, Cluster, Weight, Populations, Post, By, Mean, Total, Ratio, Proportion, Quantile, Lonely, Absent, Format,
        };
        command.Validators.Add(result =>
        {
            if (Array.TrueForAll([Mean, Total, Ratio, Proportion, Quantile], option => result.GetResult(option) is null))
                result.Refuse("Cần ít nhất một trong: --mean, --total, --ratio, --proportion, --quantile.");
            if (result.GetValue(Post) is { } post && !IsPair(post, '=', out _)) result.Refuse("--post nhận CỘT=TỔNG.csv.");
            foreach (var ratio in result.GetValue(Ratio) ?? [])
                if (!IsPair(ratio, '/', out _)) result.Refuse("--ratio nhận A/B.");
            foreach (var quantile in result.GetValue(Quantile) ?? [])
                if (!IsPair(quantile, ':', out var parts) || !Share(parts[1], out _)) result.Refuse("--quantile nhận CỘT:P, P lớn hơn 0 và nhỏ hơn 1.");
            var (stages, sizes) = (Names(result.GetValue(Cluster)).Length, Names(result.GetValue(Populations)).Length);
            if (sizes > Math.Max(1, stages)) result.Refuse("--fpc không nhận nhiều cột hơn --cluster.");
        });
        command.SetAction((asked, _) => Work.TellAsync(say, () => Task.FromResult(Run(say, asked))));
        return command;
    }

    private static int Run(Say say, ParseResult asked)
    {
        try
        {
            var file = SurveyFile.Read(asked.GetRequiredValue(Data), Columns(asked));
            SurveyPrint.Write(say.Output, Estimates(file, Design(file, asked), asked), asked.GetValue(Format)!);
            return Exit.Good;
        }
        catch (SurveyException e)
        {
            throw SurveyProblems.Of(e);
        }
    }

    private static IEnumerable<string> Columns(ParseResult asked) =>
    [
        asked.GetRequiredValue(Weight), .. Names(asked.GetValue(Strata)), .. Names(asked.GetValue(Cluster)), .. Names(asked.GetValue(Populations)),
        .. asked.GetValue(Post) is { } post ? [post.Split('=')[0]] : Array.Empty<string>(), .. Names(asked.GetValue(By)),
        .. Asked(asked, Mean), .. Asked(asked, Total), .. Asked(asked, Ratio).SelectMany(ratio => ratio.Split('/')),
        .. Asked(asked, Proportion), .. Asked(asked, Quantile).Select(quantile => quantile[..quantile.LastIndexOf(':')]),
    ];

    private static SurveyDesign Design(SurveyFile file, ParseResult asked)
    {
        var strata = Names(asked.GetValue(Strata)) is { Length: > 0 } columns ? file.Codes(columns) : null;
        var populations = Names(asked.GetValue(Populations));
        var units = Names(asked.GetValue(Cluster)) is { Length: > 0 } clusters ? Array.ConvertAll(clusters, cluster => file.Codes(cluster)) : [[.. Enumerable.Range(0, file.Rows)]];
        var stages = units.Select((unit, k) => new Stage(unit, k == 0 ? strata : null, k < populations.Length ? file.Numbers(populations[k]) : null));
        var design = new SurveyDesign(file.Numbers(asked.GetRequiredValue(Weight)), [.. stages], Enum.Parse<LonelyUnits>(asked.GetValue(Lonely)!, ignoreCase: true));
        return asked.GetValue(Post) is { } post ? PostStratified(file, design, post) : design;
    }

    private static SurveyDesign PostStratified(SurveyFile file, SurveyDesign design, string post)
    {
        var (name, path) = (post[..post.IndexOf('=', StringComparison.Ordinal)], post[(post.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var totals = SurveyFile.Read(path);
        if (totals.Names.Count != 2) throw SurveyProblems.Cell.Because($"{path} cần đúng hai cột: nhóm và số người.");
        var numbers = totals.Numbers(totals.Names[1]);
        var known = new Dictionary<string, double>();
        for (var i = 0; i < numbers.Length; i++)
            if (!known.TryAdd(totals.Text(totals.Names[0], i), numbers[i])) throw SurveyProblems.Cell.Because($"{path}: nhóm “{totals.Text(totals.Names[0], i)}” có hai dòng.");
        var classes = file.Categories(name);
        if (known.Keys.Except(classes.Labels).FirstOrDefault() is { } nobody) throw SurveyProblems.Cell.Because($"Không ai trong mẫu thuộc nhóm “{nobody}” của {path}.");
        if (classes.Labels.Except(known.Keys).FirstOrDefault() is { } unknown) throw SurveyProblems.Cell.Because($"{path} chưa có số người của nhóm “{unknown}”.");
        return design.PostStratified(classes, [.. classes.Labels.Select(label => known[label])]);
    }

    private static List<SurveyLine> Estimates(SurveyFile file, SurveyDesign design, ParseResult asked)
    {
        var by = Names(asked.GetValue(By)) is { Length: > 0 } columns ? file.Categories(columns) : null;
        var missing = Enum.Parse<Missing>(asked.GetValue(Absent)!, ignoreCase: true);
        var lines = new List<SurveyLine>();
        Variable[] Variables(Option<string[]> option) => [.. Asked(asked, option).Select(name => file.Variable(name))];
        if (Asked(asked, Mean).Length > 0) lines.AddRange(design.Means(Variables(Mean), by, missing, designEffects: true).Select(one => SurveyLine.Of("mean", one)));
        if (Asked(asked, Total).Length > 0) lines.AddRange(design.Totals(Variables(Total), by, missing, designEffects: true).Select(one => SurveyLine.Of("total", one)));
        foreach (var pair in Asked(asked, Ratio).Select(ratio => ratio.Split('/')))
            lines.AddRange(design.Ratios(file.Variable(pair[0]), file.Variable(pair[1]), by, missing, designEffects: true).Select(one => SurveyLine.Of("ratio", one)));
        foreach (var name in Asked(asked, Proportion))
            lines.AddRange(design.Proportions(file.Categories(name), by, missing, designEffects: true).Select(one => SurveyLine.Of("proportion", one, name)));
        foreach (var quantile in Asked(asked, Quantile))
        {
            var at = quantile.LastIndexOf(':');
            _ = Share(quantile[(at + 1)..], out var p);
            lines.AddRange(design.Quantiles(file.Variable(quantile[..at]), p, by, missing).Select(SurveyLine.Of));
        }
        return lines;
    }

    private static string[] Asked(ParseResult asked, Option<string[]> option) => [.. (asked.GetValue(option) ?? []).SelectMany(Names)];

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsPair(string text, char between, out string[] parts)
    {
        parts = text.Split(between);
        return parts.Length == 2 && Array.TrueForAll(parts, part => part.Length > 0);
    }

    private static bool Share(string text, out double p) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out p) && p is > 0 and < 1;

    private static Option<string[]> Many(string name, string what, string shape) => new(name) { Description = what, HelpName = shape, AllowMultipleArgumentsPerToken = true };

    private static Option<string> OneOf(string name, string what, params string[] values)
    {
        var option = new Option<string>(name) { Description = $"{what} (mặc định {values[0]})", HelpName = "CÁCH", DefaultValueFactory = _ => values[0] };
        return option.OneOf(values);
    }
}
