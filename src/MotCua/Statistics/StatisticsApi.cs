using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Statistics;

/// <summary>The public statistics for programs.</summary>
internal static class StatisticsApi
{
    /// <summary>One line; a share is null where nothing was counted, which is not zero.</summary>
    public sealed record Line(string Key, string Name, int Received, int ReceivedAtDesk, int ReceivedOnline, int ReceivedByPost, int CarriedOver, int FinishedEarly, int FinishedOnTime, int FinishedLate,
        int FinishedWithoutLimit, int Refused, int Withdrawn, int Stopped, int SupplementsAsked, int InProcess, int LateInProcess, decimal? MeanDays, decimal? InTimeByLaw, int Decision766Counted,
        int Decision766InTime, decimal? InTimeByDecision766);

    public sealed record Answer(DateOnly From, DateOnly To, string AsOf, string By, IReadOnlyList<Line> Lines, Line Total, string Source);

    /// <param name="AsOf">When the day's figures were laid down.</param>
    public sealed record DayAnswer(DateOnly Day, string AsOf, IReadOnlyList<Line> OfDay, Line DayTotal, IReadOnlyList<Line> OfYear, Line YearTotal);

    public static void Map(RouteGroupBuilder api)
    {
        var statistics = api.MapGroup("/statistics").AllowAnonymous().WithTags("Statistics");
        statistics.MapGet("/", FindAsync).WithSummary("Dossiers of a year, quarter or month by unit, field, procedure or month; in time by law and by Decision 766.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest).WithExample(null, ("period", "2021-Q4"), ("by", "unit"));
        statistics.MapGet("/days/{day}", DayAsync).WithSummary("The figures of a day as they stood when it was over; never changed afterwards.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest).WithExample(null, ("day", "2021-11-12"));
    }

    private static async Task<DayAnswer> DayAsync(DateOnly day, Store store, CancellationToken cancellation)
    {
        var snapshot = await store.DaySnapshots.AsNoTracking().SingleOrDefaultAsync(row => row.Day == day, cancellation) ?? throw StatisticsProblems.NoSuchDay.Because();
        var content = SnapshotContent.Read(snapshot.Content);
        return new DayAnswer(day, Time(snapshot.TakenAt), content.OfDay, content.DayTotal, content.OfYear, content.YearTotal);
    }

    /// <param name="period"><c>2021</c>, <c>2021-Q4</c> or <c>2021-11</c>; the running year without it.</param>
    private static async Task<Answer> FindAsync(FigureView view, OfficeClock clock, CancellationToken cancellation, string? period = null, string by = "unit", string? unit = null, string? field = null, string? procedure = null)
    {
        var wanted = by switch { "unit" => FigureBy.Unit, "field" => FigureBy.Field, "procedure" => FigureBy.Procedure, "month" => FigureBy.Month, _ => throw StatisticsProblems.NoSuchGrouping.Because() };
        var report = await view.AnswerAsync(new FigureQuestion(PeriodOf(period, clock.Today), wanted, unit, field, procedure), cancellation);
        return new Answer(report.Question.Period.From, report.LastDay, Time(report.AsOf), by, [.. report.Lines.Select(LineOf)], LineOf(report.Total),
            "Sổ tổng hợp từ các việc đã ghi trên hồ sơ; kiểm lại bằng lệnh recount.");
    }

    internal static FigurePeriod PeriodOf(string? text, DateOnly today)
    {
        if (text is null or "") return FigurePeriod.Parse(null, null, today);
        if (text.Split('-') is not [var year, .. var rest] || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw StatisticsProblems.NoSuchPeriod.Because();
        return FigurePeriod.Parse(number, rest switch { [] => "nam", [var quarter] when quarter.StartsWith('Q') => $"quy-{quarter[1..]}", [var month] => $"thang-{month.TrimStart('0')}", _ => "?" }, today);
    }

    internal static Line LineOf(FigureLine line) => new(line.Key, line.Name, line.Received, line.ReceivedBy.GetValueOrDefault(Channel.Direct), line.ReceivedBy.GetValueOrDefault(Channel.Online),
        line.ReceivedBy.GetValueOrDefault(Channel.Post), line.CarriedOver, line.Within.Early, line.Within.OnTime, line.Within.Late, line.Within.Unlimited, line.Within.Refused, line.Within.Withdrawn,
        line.Within.Stopped, line.Within.SupplementsAsked, line.InProcess, line.LateInProcess, line.MeanDays, Share(line.JudgedInTime, line.Judged), line.Promised, line.PromisedInTime, Share(line.PromisedInTime, line.Promised));

    private static string Time(DateTime utc) => OfficeClock.ToOffice(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", CultureInfo.InvariantCulture);

    /// <summary>Two decimals of a percent, cut and not rounded up; null where there is nothing to take a share of.</summary>
    private static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Floor(10_000m * part / whole) / 100;
}
