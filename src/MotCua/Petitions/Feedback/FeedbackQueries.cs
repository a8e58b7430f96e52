using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Feedback;

internal sealed record FeedbackUnit(Guid Id, string Code, string Name);

/// <summary>How often a cause was marked at one place of the work.</summary>
internal sealed record CauseLine(Guid UnitId, string UnitName, string? ProcedureCode, string? StepName, string CauseCode, int Count, int Petitions, int Feedback, int OpenImprovements);

/// <summary>Feedback of one unit in a span of days; each share with both its numbers.</summary>
internal sealed record FeedbackFigures(string UnitName, int Received, int Shown, int NotShown, int Answered, int InTime, int Overdue, int Asked, int Solved, int Reopened);

internal sealed class FeedbackQueries(Store store, OfficeClock clock)
{
    public const int PageSize = 30;

    /// <summary>Units that people meet: desks, divisions, units below the department.</summary>
    public Task<List<FeedbackUnit>> UnitsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return store.Units.AsNoTracking().Where(unit => (unit.Kind == UnitKind.Desk || unit.Kind == UnitKind.Division || unit.Kind == UnitKind.AffiliatedUnit)
                && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today))
            .OrderBy(unit => unit.Kind == UnitKind.Desk ? 0 : 1).ThenBy(unit => unit.Code).Select(unit => new FeedbackUnit(unit.Id, unit.Code, unit.Name)).ToListAsync(cancellation);
    }

    public IQueryable<ServiceFeedback> Public => store.ServiceFeedback.AsNoTracking().Where(row => row.State == FeedbackState.Open || row.State == FeedbackState.Answered || row.State == FeedbackState.Solved);

    public async Task<IReadOnlyList<CauseLine>> CausesAsync(IReadOnlyList<Guid>? units, DateTime since, CancellationToken cancellation)
    {
        var rows = await (from cause in store.MatterCauses.AsNoTracking()
                          join unit in store.Units.AsNoTracking() on cause.UnitId equals unit.Id
                          where cause.At >= since && (units == null || units.Contains(cause.UnitId))
                          select new { cause.UnitId, unit.Name, cause.ProcedureCode, cause.StepName, cause.CauseCode, cause.Kind }).ToListAsync(cancellation);
        var improving = await store.ImprovementAssignments.AsNoTracking().Where(row => row.DoneOn == null).Select(row => new { row.UnitId, row.ProcedureCode, row.StepName, row.CauseCode }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.UnitId, row.Name, row.ProcedureCode, row.StepName, row.CauseCode))
            .Select(group => new CauseLine(group.Key.UnitId, group.Key.Name, group.Key.ProcedureCode, group.Key.StepName, group.Key.CauseCode, group.Count(),
                group.Count(row => row.Kind == CausedKind.Petition), group.Count(row => row.Kind == CausedKind.Feedback),
                improving.Count(one => one.UnitId == group.Key.UnitId && one.ProcedureCode == group.Key.ProcedureCode && one.StepName == group.Key.StepName && one.CauseCode == group.Key.CauseCode)))
            .OrderByDescending(line => line.Count).ThenBy(line => line.UnitName, StringComparer.Ordinal).ThenBy(line => line.CauseCode, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<FeedbackFigures>> FiguresAsync(int year, CancellationToken cancellation)
    {
        var since = OfficeClock.ToUtc(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        var until = OfficeClock.ToUtc(new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        var now = clock.UtcNow;
        var rows = await (from feedback in store.ServiceFeedback.AsNoTracking()
                          join unit in store.Units.AsNoTracking() on feedback.UnitId equals unit.Id
                          where feedback.SentAt >= since && feedback.SentAt < until
                          select new { Feedback = feedback, unit.Name, unit.Code }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Name, row.Code)).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => new FeedbackFigures(group.Key.Name, group.Count(),
            group.Count(row => row.Feedback.IsPublic), group.Count(row => row.Feedback.State == FeedbackState.NotShown), group.Count(row => row.Feedback.AnsweredAt is not null),
            group.Count(row => row.Feedback.AnsweredAt is not null && !row.Feedback.IsLate(now)), group.Count(row => row.Feedback.AnsweredAt is null && row.Feedback.IsLate(now)),
            group.Count(row => row.Feedback.State == FeedbackState.Solved || row.Feedback.Reopenings > 0), group.Count(row => row.Feedback.State == FeedbackState.Solved), group.Count(row => row.Feedback.Reopenings > 0)))];
    }
}
