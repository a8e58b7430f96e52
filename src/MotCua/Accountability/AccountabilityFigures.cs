using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;

namespace MotCua.Accountability;

/// <summary>Requests for explanation of one unit in one year. Of each share both numbers stand: what, and of how many.</summary>
public sealed record ExplanationFigures(Guid UnitId, string UnitName, int Received, int NoticeDue, int NoticeInTime, int Refused, int Accepted, int Answered, int AnsweredInTime, int Extended, int Overdue, int Judged, int Satisfied, int Reviews, int Overturned, int Published);

/// <summary>Questions to the head of one unit in one year.</summary>
public sealed record QuestionFigures(Guid UnitId, string UnitName, int Asked, int NotShown, int Answered, int AnsweredInTime, int Overdue);

/// <summary>Promises of one head, by the year in which they fall due.</summary>
public sealed record PromiseFigures(string HeadName, int Due, int Kept, int Late, int Broken, int Overdue, int Running);

/// <summary>Statements to the press in one year.</summary>
public sealed record PressFigures(int Asked, int Stated, int InTime, int Refused, int Overdue);

/// <summary>Counts from the records as they stand; <see cref="ExplanationRecount"/> counts the same from the steps alone.</summary>
internal sealed class AccountabilityFigures(Store store, OfficeClock clock)
{
    public async Task<IReadOnlyList<ExplanationFigures>> ExplanationsAsync(int year, CancellationToken cancellation)
    {
        var (since, to) = Bounds(year);
        var now = clock.UtcNow;
        var (publications, steps) = (store.ExplanationPublications.AsNoTracking(), store.ExplanationSteps.AsNoTracking());
        var rows = await (from request in store.ExplanationRequests.AsNoTracking()
                          join unit in store.Units.AsNoTracking() on request.UnitId equals unit.Id
                          where request.ReceivedAt >= since && request.ReceivedAt < to
                          select new
                          {
                              Request = request, unit.Name, unit.Code,
                              Published = publications.Any(row => row.RequestId == request.Id),
                              Overturned = steps.Any(row => row.RequestId == request.Id && row.Kind == ExplanationStepKind.ReviewOverturned),
                          }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Request.UnitId, row.Name, row.Code)).OrderBy(group => group.Key.Code).Select(group => new ExplanationFigures(group.Key.UnitId, group.Key.Name, group.Count(),
            group.Count(row => row.Request.NoticedAt is not null || row.Request.NoticeIsLate(now)),
            group.Count(row => row.Request.NoticedAt is not null && !row.Request.NoticeIsLate(now)),
            group.Count(row => row.Request.State == ExplanationState.Refused),
            group.Count(row => row.Request.AnswerFrom is not null),
            group.Count(row => row.Request.AnsweredAt is not null),
            group.Count(row => row.Request.AnsweredAt is not null && !row.Request.AnswerIsLate(now)),
            group.Count(row => row.Request.ExtensionDays > 0),
            group.Count(row => row.Request.AnsweredAt is null && row.Request.AnswerIsLate(now)),
            group.Count(row => row.Request.Verdict is not null),
            group.Count(row => row.Request.Verdict == ExplanationVerdict.Satisfied),
            group.Count(row => row.Request.ReviewDueAt is not null),
            group.Count(row => row.Overturned),
            group.Count(row => row.Published)))];
    }

    public async Task<IReadOnlyList<QuestionFigures>> QuestionsAsync(int year, CancellationToken cancellation)
    {
        var (since, to) = Bounds(year);
        var now = clock.UtcNow;
        var rows = await (from question in store.HeadQuestions.AsNoTracking()
                          join unit in store.Units.AsNoTracking() on question.UnitId equals unit.Id
                          where question.AskedAt >= since && question.AskedAt < to
                          select new { Question = question, unit.Name, unit.Code }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Question.UnitId, row.Name, row.Code)).OrderBy(group => group.Key.Code).Select(group => new QuestionFigures(group.Key.UnitId, group.Key.Name, group.Count(),
            group.Count(row => row.Question.State == QuestionState.Rejected), group.Count(row => row.Question.AnsweredAt is not null),
            group.Count(row => row.Question.AnsweredAt is not null && !row.Question.IsLate(now)), group.Count(row => row.Question.AnsweredAt is null && row.Question.IsLate(now))))];
    }

    public async Task<IReadOnlyList<PromiseFigures>> PromisesAsync(int year, CancellationToken cancellation)
    {
        var (since, to, today) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), clock.Today);
        var rows = await store.PublicPromises.AsNoTracking().Where(row => row.DueOn >= since && row.DueOn <= to).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.HeadName).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            int Of(PromiseStanding standing) => group.Count(row => row.Standing(today) == standing);
            return new PromiseFigures(group.Key, group.Count(), Of(PromiseStanding.Kept), Of(PromiseStanding.Late), Of(PromiseStanding.Broken), Of(PromiseStanding.Overdue), Of(PromiseStanding.Running));
        })];
    }

    public async Task<PressFigures> PressAsync(int year, CancellationToken cancellation)
    {
        var (since, to) = Bounds(year);
        var now = clock.UtcNow;
        var rows = await store.PressQuestions.AsNoTracking().Where(row => row.StartsAt >= since && row.StartsAt < to).ToListAsync(cancellation);
        return new PressFigures(rows.Count, rows.Count(row => row.Statement is not null), rows.Count(row => row.StatedAt is not null && !row.IsLate(now)), rows.Count(row => row.RefusedBecause is not null), rows.Count(row => row.StatedAt is null && row.IsLate(now)));
    }

    /// <summary>The year of the office, as instants.</summary>
    internal static (DateTime From, DateTime To) Bounds(int year) =>
        (OfficeClock.ToUtc(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)), OfficeClock.ToUtc(new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));
}
