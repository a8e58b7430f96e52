namespace MotCua.Plans;

/// <summary>Who does something to an assignment, and when.</summary>
internal sealed record StepBy(Guid Id, Actor Actor, DateTime At)
{
    public DateOnly Day => OfficeClock.DayOf(At);
}

/// <summary>What may happen to an assignment, each as a record.</summary>
public sealed partial class Assignment
{
    internal void Write(AssignmentFacts facts)
    {
        if (State != AssignmentState.Planned) throw PlanProblems.NotDraft.Because();
        if (facts.Text.Length == 0) throw PlanProblems.WordsNeeded.Because("Mời ghi nhiệm vụ.", "Text");
        if (facts.Deliverable.Length == 0) throw PlanProblems.WordsNeeded.Because("Mời ghi sản phẩm phải có.", "Deliverable");
        if (facts.DueOn < facts.StartOn) throw PlanProblems.PeriodWrong.Because("Ngày hoàn thành không sớm hơn ngày bắt đầu.", "DueOn");
        (Solution, Text, StartOn, DueOn, FirstDueOn, Deliverable, Note) = (facts.Solution, facts.Text, facts.StartOn, facts.DueOn, facts.DueOn, facts.Deliverable, facts.Note);
        (LeadUnitId, HeadId, HeadName) = (facts.Lead.UnitId, facts.Lead.HeadId, facts.Lead.HeadName);
    }

    internal AssignmentStep Give(StepBy by)
    {
        Must(AssignmentState.Planned);
        State = AssignmentState.Assigned;
        return Step(AssignmentStepKind.Assigned, by, $"Giao {HeadName}, hạn {DueOn:dd/MM/yyyy}");
    }

    internal AssignmentStep Accept(StepBy by)
    {
        Must(AssignmentState.Assigned);
        State = AssignmentState.Accepted;
        return Step(AssignmentStepKind.Accepted, by, "");
    }

    internal AssignmentStep Progress(StepBy by, int? percent, string? words)
    {
        Must(AssignmentState.Accepted, AssignmentState.InProgress);
        if (percent is not (>= 0 and <= 100)) throw PlanProblems.PercentWrong.Because(field: "Percent");
        (State, Percent) = (AssignmentState.InProgress, percent.Value);
        return Step(AssignmentStepKind.Progress, by, Said(words, "Mời ghi đã làm đến đâu.", "ProgressWords"), percent);
    }

    /// <param name="evidence">How many pieces of evidence it has: without any nothing is reported as done.</param>
    /// <param name="readings">What the figures among them say now, in words of the program.</param>
    internal AssignmentStep Report(StepBy by, string? words, int evidence, string readings)
    {
        Must(AssignmentState.Accepted, AssignmentState.InProgress);
        if (evidence == 0) throw PlanProblems.EvidenceNeeded.Because();
        var step = Step(AssignmentStepKind.Reported, by, Said(words, "Mời ghi kết quả đã đạt.", "ReportWords"), 100, readings);
        (State, Percent, ReportedOn, ReportedBy) = (AssignmentState.Reported, 100, by.Day, by.Actor.AccountId);
        return step;
    }

    internal AssignmentStep Return(StepBy by, string? words)
    {
        Must(AssignmentState.Reported);
        var step = Step(AssignmentStepKind.Returned, by, Said(words, "Mời ghi còn thiếu gì.", "ConfirmWords"));
        (State, ReportedOn, ReportedBy) = (AssignmentState.InProgress, null, null);
        return step;
    }

    /// <param name="openBelow">Assignments that carry this one on and are not done.</param>
    internal AssignmentStep Confirm(StepBy by, string? words, int openBelow, string readings)
    {
        Must(AssignmentState.Reported);
        if (ReportedBy is { } reporter && reporter == by.Actor.AccountId) throw PlanProblems.OwnReport.Because();
        if (openBelow > 0) throw PlanProblems.OpenBelow.Because($"Còn {openBelow} nhiệm vụ giao tiếp chưa xong. Mời đợi các đơn vị hoàn thành rồi xác nhận.");
        (State, ConfirmedOn) = (AssignmentState.Done, by.Day);
        return Step(AssignmentStepKind.Confirmed, by, words?.Trim() ?? "", 100, readings);
    }

    internal AssignmentStep Extend(StepBy by, DateOnly? to, string? reason)
    {
        Must(AssignmentState.Assigned, AssignmentState.Accepted, AssignmentState.InProgress);
        if (to is not { } day || day <= DueOn) throw PlanProblems.PeriodWrong.Because("Ngày gia hạn phải sau hạn hiện tại.", "NewDueOn");
        var words = Said(reason, "Mời ghi lý do gia hạn.", "ExtendReason");
        var step = Step(AssignmentStepKind.Extended, by, words) with { FromDay = DueOn, ToDay = day };
        (DueOn, Extensions, RemindedFor, Escalations, EscalatedAt) = (day, Extensions + 1, null, 0, null);
        return step;
    }

    /// <summary>Another unit, or another head of it, goes on: they accept it anew; its day stays.</summary>
    internal AssignmentStep HandOver(StepBy by, AssignmentLead lead, string? reason)
    {
        Must(AssignmentState.Assigned, AssignmentState.Accepted, AssignmentState.InProgress);
        if (lead.UnitId == LeadUnitId && lead.HeadId == HeadId) throw PlanProblems.SameLead.Because(field: "NewLeadId");
        var words = Said(reason, "Mời ghi lý do bàn giao.", "HandOverReason");
        var step = Step(AssignmentStepKind.HandedOver, by, words) with { FromUnitId = LeadUnitId, ToUnitId = lead.UnitId, FromHead = HeadName, ToHead = lead.HeadName };
        (LeadUnitId, HeadId, HeadName, State) = (lead.UnitId, lead.HeadId, lead.HeadName, AssignmentState.Assigned);
        return step;
    }

    /// <summary>What is done is put away; what is not done is given up, and why.</summary>
    internal AssignmentStep Close(StepBy by, string? words)
    {
        if (State is AssignmentState.Planned or AssignmentState.Closed) throw PlanProblems.NotInThatState.Because();
        var said = State == AssignmentState.Done ? words?.Trim() ?? "" : Said(words, "Nhiệm vụ chưa được xác nhận xong. Mời ghi lý do đóng.", "CloseWords");
        (State, ClosedOn) = (AssignmentState.Closed, by.Day);
        return Step(AssignmentStepKind.Closed, by, said);
    }

    internal AssignmentStep Remind(StepBy by)
    {
        RemindedFor = DueOn;
        return Step(AssignmentStepKind.Reminded, by, $"Sắp đến hạn {DueOn:dd/MM/yyyy}");
    }

    internal AssignmentStep Escalate(StepBy by, string toWhom)
    {
        (Escalations, EscalatedAt) = (Escalations + 1, by.At);
        return Step(AssignmentStepKind.Escalated, by, $"Quá hạn {DueOn:dd/MM/yyyy}, báo {toWhom}");
    }

    private void Must(params ReadOnlySpan<AssignmentState> states)
    {
        if (!states.Contains(State)) throw PlanProblems.NotInThatState.Because();
    }

    private static string Said(string? words, string sentence, string field) => string.IsNullOrWhiteSpace(words) ? throw PlanProblems.WordsNeeded.Because(sentence, field) : words.Trim();

    private AssignmentStep Step(AssignmentStepKind kind, StepBy by, string words, int? percent = null, string readings = "") =>
        new() { Id = by.Id, AssignmentId = Id, Kind = kind, At = by.At, By = by.Actor.AccountId, ByName = by.Actor.Name, Words = words, Percent = percent, Readings = readings };
}
