using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;

namespace MotCua.Accountability.Acts;

/// <summary>A question of the press, or a matter on which the office speaks.</summary>
internal sealed record PressInput(string? Duty, string? Outlet, string? ContactName, string? ContactWay, string? Question, bool IsMajor, DateTime? StartsAt);

/// <summary>The press asks, the spokesperson speaks, in the time of the day on which it began.</summary>
internal sealed class SpeakToPress(Store store, ActLog acts, OfficeClock clock, StepClock steps, AccountabilityQueries queries)
{
    public async Task<PressQuestion> TakeAsync(Actor actor, PressInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var now = at ?? clock.UtcNow;
        var starts = input.StartsAt ?? now;
        if (starts > now) throw AccountabilityProblems.PressInvalid.Because("Thời điểm không thể sau bây giờ.", "StartsAt");
        if (string.IsNullOrWhiteSpace(input.Question)) throw AccountabilityProblems.PressInvalid.Because(field: "Question");
        if (!input.IsMajor && string.IsNullOrWhiteSpace(input.Outlet)) throw AccountabilityProblems.PressInvalid.Because("Mời ghi tên cơ quan báo chí.", "Outlet");
        var duty = await queries.DutyInForceAsync(input.Duty, OfficeClock.DayOf(starts), cancellation);
        var question = new PressQuestion
        {
            Id = clock.NewId(), DutyId = duty.Id, UnitId = duty.UnitId, Outlet = input.Outlet?.Trim() ?? "", ContactName = input.ContactName?.Trim(), ContactWay = input.ContactWay?.Trim(),
            Question = input.Question.Trim(), IsMajor = input.IsMajor, StartsAt = starts,
        };
        question.Take(steps);
        store.PressQuestions.Add(question);
        await acts.CommitAsync(new Doing("press.take", actor, "press", question.Id)
        {
            UnitId = duty.UnitId,
            At = at,
            Inside = async inner => question.Code = await store.NextCodeAsync("BC", OfficeClock.DayOf(now).Year, inner),
        }, cancellation);
        return question;
    }

    public async Task StateAsync(Actor actor, string code, string? statement, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(code, seen, cancellation);
        question.State(statement, actor, at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("press.state", actor, "press", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    public async Task RefuseAsync(Actor actor, string code, string? because, int? seen, CancellationToken cancellation, DateTime? at = null)
    {
        var question = await OpenAsync(code, seen, cancellation);
        question.Refuse(because, actor, at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("press.refuse", actor, "press", question.Id) { UnitId = question.UnitId, At = at }, cancellation);
    }

    private async Task<PressQuestion> OpenAsync(string code, int? seen, CancellationToken cancellation)
    {
        var question = await store.PressQuestions.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("press", question.Id, question, seen, cancellation);
        return question;
    }
}
