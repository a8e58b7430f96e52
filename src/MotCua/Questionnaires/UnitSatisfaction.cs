using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Web;

namespace MotCua.Questionnaires;

/// <summary>The satisfaction index of one unit as a published round found it.</summary>
/// <param name="Percent">0 to 100, cut to two decimals as points are; null: the round hides it, because too few answered.</param>
public sealed record SatisfactionFound(string SurveyCode, decimal? Percent, string Source);

/// <summary>What other rooms may read of satisfaction rounds: published figures of a unit, nothing of an answer.</summary>
public static class UnitSatisfaction
{
    /// <summary>Of the last published round by units whose dossiers ended in the year; null: there is none, or nobody of the unit answered.</summary>
    public static async Task<SatisfactionFound?> UnitSatisfactionAsync(this Store store, Guid unitId, int year, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var survey = await store.Surveys.AsNoTracking().Where(row => row.State == SurveyState.Published && row.Strata == StrataBy.Unit && row.To >= first && row.To <= last).OrderByDescending(row => row.To).ThenByDescending(row => row.Code).FirstOrDefaultAsync(cancellation);
        if (survey is null) return null;
        var unit = await store.Set<OrgUnit>().AsNoTracking().Where(row => row.Id == unitId).Select(row => row.Code).SingleAsync(cancellation);
        var line = (await new SurveyResults(store, new SurveyQueries(store)).LoadAsync(survey, cancellation)).Figures.Lines.FirstOrDefault(one => one.Level == IndexLevel.Stratum && one.Key == unit);
        if (line is null) return null;
        var round = $"Đợt khảo sát {survey.Code}{(survey.IsDemonstration ? " (trình diễn)" : "")}, hồ sơ xong từ {Say.Day(survey.From)} đến {Say.Day(survey.To)}";
        if (!line.IsShown) return new SatisfactionFound(survey.Code, null, $"{round}: không nêu số của đơn vị vì ít người trả lời");
        var (low, high) = (line.Estimate!.Interval().Lower * 100, line.Estimate.Interval().Upper * 100);
        return new SatisfactionFound(survey.Code, Math.Floor((decimal)line.Estimate.Value * 10_000) / 100,
            string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{round}; {line.Rows} người trả lời, khoảng tin cậy 95% từ {low:0.0}% đến {high:0.0}%"));
    }
}
