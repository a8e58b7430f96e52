using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Questionnaires;

/// <summary>A round's figures with all that has to stand beside them.</summary>
internal sealed record SurveyResult(Survey Survey, QuestionnaireContent Content, string VersionName, string VersionSource, SurveyFigures Figures, int Drawn, int Answered, int Replaced, IReadOnlyDictionary<SampleOutcome, int> Outcomes, IReadOnlyList<(string Stratum, int Population, int Drawn, int Answered)> Strata)
{
    /// <summary>Of those drawn and those put in their place, how many answered.</summary>
    public int Approached => Outcomes.Values.Sum();
}

/// <summary>Computes a closed round's figures from its answers, each time it is asked for.</summary>
internal sealed class SurveyResults(Store store, SurveyQueries queries)
{
    public async Task<SurveyResult> LoadAsync(Survey survey, CancellationToken cancellation)
    {
        if (survey.State is not (SurveyState.Closed or SurveyState.Published)) throw QuestionnaireProblems.NotInThatState.Because("Kết quả có sau khi đợt khảo sát kết thúc.");
        var id = survey.Id;
        var version = await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation);
        var name = await store.Questionnaires.AsNoTracking().Where(row => row.Id == version.QuestionnaireId).Select(row => row.Code).SingleAsync(cancellation);
        var rows = (await store.SurveyResponses.AsNoTracking().Where(row => row.SurveyId == id).OrderBy(row => row.Number).ToListAsync(cancellation)).ConvertAll(row => new ResponseRow(row.StratumKey, row.Way, AnswerText.Read(row.Answers)));
        var strata = (await store.SurveyStrata.AsNoTracking().Where(row => row.SurveyId == id).ToListAsync(cancellation)).OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Label, row.Population, row.Drawn)).ToList();
        var units = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == id && row.Place != SamplePlace.Reserve).ToListAsync(cancellation);
        // A substitute that was itself replaced was never drawn at first: reserves come after those drawn, stratum by stratum.
        var drawn = strata.ToDictionary(stratum => stratum.Key, stratum => stratum.Drawn);
        var first = units.GroupBy(unit => unit.StratumKey, StringComparer.Ordinal).SelectMany(group => group.OrderBy(unit => unit.Number).Take(drawn[group.Key])).GroupBy(unit => (unit.StratumKey, unit.Way)).ToDictionary(group => group.Key, group => group.Count());
        var content = version.Content;
        var figures = SurveyIndex.Of(new IndexData(content, survey.Overall, strata, first, rows, survey.HideBelow, survey.MarkBelow));
        return new SurveyResult(survey, content, $"{name}, phiên bản {version.Number}", version.Source, figures, drawn.Values.Sum(), rows.Count, units.Count(unit => unit.Place == SamplePlace.Replaced),
            units.Where(unit => unit.Outcome is not null).GroupBy(unit => unit.Outcome!.Value).ToDictionary(group => group.Key, group => group.Count()),
            [.. strata.Select(stratum => (stratum.Label, stratum.Population, stratum.Drawn, rows.Count(row => row.StratumKey == stratum.Key)))]);
    }

    /// <summary>The table as CSV, its source in the first lines. What is hidden on the page is hidden here.</summary>
    public static byte[] Csv(SurveyResult result)
    {
        var text = new StringBuilder();
        Line("nguon", $"{result.Survey.Code} {result.Survey.Title}; bộ câu hỏi {result.VersionName}; hồ sơ giải quyết xong từ {Web.Say.Day(result.Survey.From)} đến {Web.Say.Day(result.Survey.To)}; hạt giống {result.Survey.Seed}");
        if (result.Survey.IsDemonstration) Line("luu_y", "Dữ liệu trình diễn, không phải kết quả thật");
        Line("cap", "khoa", "ten", "name", "chi_so", "thap_95", "cao_95", "sai_so_chuan", "bac_tu_do", "so_nguoi", "ghi_chu");
        foreach (var line in result.Figures.Lines)
        {
            var interval = line.IsShown ? line.Estimate!.Interval() : default;
            Line(line.Level.ToString(), line.Key, line.Label, line.LabelEnglish ?? "", line.IsShown ? Number(line.Estimate!.Value * 100) : "", line.IsShown ? Number(interval.Lower * 100) : "", line.IsShown ? Number(interval.Upper * 100) : "",
                line.IsShown ? Number(line.Estimate!.StandardError * 100) : "", line.IsShown ? Number(line.Estimate!.DegreesOfFreedom) : "", line.IsHidden ? "" : line.Rows.ToString(CultureInfo.InvariantCulture),
                line.IsHidden ? "ẩn vì ít người" : QuestionnaireWords.Doubtful(line, result.Survey.MarkBelow));
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(params string[] cells) => text.AppendJoin(',', cells.Select(Kernel.Csv.Cell)).Append("\r\n");
    }

    private static string Number(double number) => double.IsNaN(number) ? "" : number.ToString("0.####", CultureInfo.InvariantCulture);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ket-qua-khao-sat/{code}/tai", (string code, SurveyQueries queries, SurveyResults results, CancellationToken cancellation) => FileAsync(code, true, queries, results, cancellation)).AllowAnonymous();
        endpoints.MapGet("/dot-khao-sat/{code}/ket-qua/tai", (string code, SurveyQueries queries, SurveyResults results, CancellationToken cancellation) => FileAsync(code, false, queries, results, cancellation)).RequireAuthorization(QuestionnairePermissions.Read.Code);
    }

    private static async Task<IResult> FileAsync(string code, bool isPublic, SurveyQueries queries, SurveyResults results, CancellationToken cancellation)
    {
        var survey = await queries.SurveyAsync(code, cancellation);
        if (isPublic && survey.State != SurveyState.Published) throw Problems.NotFound.Because();
        return Results.File(Csv(await results.LoadAsync(survey, cancellation)), "text/csv; charset=utf-8", $"{survey.Code}.csv");
    }
}
