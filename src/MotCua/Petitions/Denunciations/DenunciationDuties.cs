using MotCua.Kernel.Law;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Denunciations;

/// <summary>Something the law wants done by a day, because of a step.</summary>
/// <param name="Row">The row in force on the day of the step that began it.</param>
/// <param name="Due">With every day counted; null where the row has no figure, or the clock stands.</param>
/// <param name="DoneAt">When it was done; null while it is open.</param>
/// <param name="IsUnconfirmed">On the day on which it began, nobody here had read the text in force.</param>
internal sealed record Duty(string Title, LawRow Row, DateTime Start, ExplainedDueDate? Due, DateTime? DoneAt, bool Stands, bool IsUnconfirmed)
{
    public DateOnly? Day => Due is null ? null : DateOnly.FromDateTime(Due.Date.Due);

    /// <param name="now">The office's wall clock.</param>
    public bool IsLate(DateTime now) => Due is not null && (DoneAt is { } done ? OfficeClock.ToOffice(done) : now) >= Due.Date.LawEndsAt;
}

/// <summary>What the law wants done in a denunciation and by when, from its steps alone: each limit by the row of the day on which it began. Pure.</summary>
internal static class DutyRules
{
    private sealed record Rule(string Id, string Title, StepKind From, params StepKind[] Done);

    private static readonly Rule[] Rules =
    [
        new("tc-01", "Kiểm tra điều kiện, thụ lý hoặc báo không thụ lý", StepKind.Received, StepKind.Accepted, StepKind.NotAccepted, StepKind.Transferred),
        new("tc-03", "Báo việc thụ lý cho người tố cáo", StepKind.Accepted, StepKind.DenouncerTold),
        new("tc-03", "Báo nội dung cho người bị tố cáo, không nêu người tố cáo", StepKind.Accepted, StepKind.RespondentTold),
        new("tc-02", "Báo người tố cáo về việc chuyển", StepKind.Transferred, StepKind.DenouncerTold),
        new("tc-04", "Giải quyết, ban hành kết luận", StepKind.Accepted, StepKind.Concluded, StepKind.Discontinued),
        new("tc-05", "Gửi quyết định tạm đình chỉ", StepKind.Suspended, StepKind.DecisionSent),
        new("tc-05", "Gửi quyết định đình chỉ", StepKind.Discontinued, StepKind.DecisionSent),
        new("tc-06", "Gửi kết luận, báo người tố cáo", StepKind.Concluded, StepKind.ConclusionSent),
        new("tc-07", "Xử lý theo kết luận", StepKind.Concluded, StepKind.Handled),
        new("tc-08", "Nhận báo cáo kết quả xử lý", StepKind.Handled, StepKind.Reported),
        new("tc-09", "Công khai kết luận và việc xử lý, không nêu người tố cáo", StepKind.Handled, StepKind.Published),
        new("tc-11", "Trả lời tố cáo tiếp", StepKind.FurtherReceived, StepKind.FurtherAnswered),
        new("tc-10", "Trả lời báo chí, cơ quan đã chuyển tố cáo", StepKind.Forwarded, StepKind.ForwarderAnswered),
        new("tc-12", "Yêu cầu người giải quyết báo cáo về vụ việc quá hạn", StepKind.FurtherOverdue, StepKind.ReportDemanded),
        new("tc-13", "Báo cáo cấp trên về vụ việc quá hạn", StepKind.ReportAsked, StepKind.OverdueReported),
        // Until 30 June 2026 only: without a row on the day there is no duty.
        new("tc-14", "Báo cáo việc thực hiện kết luận hằng tháng", StepKind.Concluded, StepKind.Handled),
    ];

    public static IReadOnlyList<Duty> Of(IReadOnlyList<CaseStep> steps, LawBook law, WorkCalendar calendar) =>
        [.. Rules.SelectMany(rule => steps.Where(step => step.Kind == rule.From).Select(step => Of(rule, step, steps, law, calendar))).OfType<Duty>().OrderBy(duty => duty.DoneAt is not null).ThenBy(duty => duty.Day)];

    /// <summary>A row that is to be read again counts as unconfirmed from the day on which the law it stands in was changed.</summary>
    public static bool IsUnconfirmed(LawRow row, LawBook law, DateOnly day) =>
        row.Confirmed == LawConfirmation.Memory || (row.Recheck is not null && !law.Rule("luat-136-2025", day).IsGap);

    private static Duty? Of(Rule rule, CaseStep step, IReadOnlyList<CaseStep> steps, LawBook law, WorkCalendar calendar)
    {
        var row = law.Rule(rule.Id, OfficeClock.DayOf(step.At));
        if (rule.Id == "tc-01" && steps.Any(one => one.Kind == StepKind.CheckProlonged)) row = law.Rule("tc-01-keo-dai", OfficeClock.DayOf(step.At));
        if (row.IsGap) return null;
        var ends = steps.Where(one => rule.Done.Contains(one.Kind)).Select(one => (DateTime?)one.At).Order();
        // The second of those who passed it on is answered by the second answer.
        var done = rule.From == StepKind.Forwarded ? ends.ElementAtOrDefault(steps.Where(one => one.Kind == rule.From).TakeWhile(one => one != step).Count()) : ends.FirstOrDefault(end => end >= step.At);
        if (LimitOf(row) is not { } limit) return new Duty(rule.Title, row, step.At, null, done, false, IsUnconfirmed(row, law, OfficeClock.DayOf(step.At)));
        var pauses = rule.Id == "tc-04" ? Pauses(steps) : [];
        var added = rule.Id == "tc-04" ? steps.Where(one => one.Kind == StepKind.Prolonged).Sum(one => one.Days ?? 0) : 0;
        var due = Deadline.Explain(calendar, OfficeClock.ToOffice(step.At), limit, CountRule.Legal, pauses, SupplementTreatment.Shift, added > 0 ? new TimeLimit(added, LimitUnit.Day) : default);
        return new Duty(rule.Title, row, step.At, due, done, done is null && pauses.Any(pause => pause.To is null), IsUnconfirmed(row, law, OfficeClock.DayOf(step.At)));
    }

    /// <summary>The time of a suspension is not counted (Luật Tố cáo 2018 Điều 34 khoản 2).</summary>
    private static List<Pause> Pauses(IReadOnlyList<CaseStep> steps) =>
        [.. steps.Where(step => step.Kind == StepKind.Suspended).OrderBy(step => step.At).Select(step => new Pause(OfficeClock.ToOffice(step.At),
            steps.Where(one => one.Kind is StepKind.Resumed or StepKind.Discontinued && one.At >= step.At).Select(one => (DateTime?)OfficeClock.ToOffice(one.At)).Min()))];

    private static TimeLimit? LimitOf(LawRow row) => row.Number is not { } amount ? null : row.Unit switch
    {
        "WORKING_DAY" => new TimeLimit(amount, LimitUnit.WorkingDay),
        "DAY" => new TimeLimit(amount, LimitUnit.Day),
        "MONTH" => new TimeLimit(amount, LimitUnit.Month),
        _ => null,
    };
}
