using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>What stops, restarts and lengthens a dossier's clock beside supplements and payments.</summary>
public sealed partial class Dossier
{
    /// <summary>Since when the clock stands still on a ground of the law; null: it runs. UTC.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>24:00 of the last day after an extension by law: no recount brings the law's end before it. UTC.</summary>
    public DateTime? ExtendedTo { get; private set; }

    /// <summary>The clock stands still; state and step stay, and nothing of the handling goes on until it runs again.</summary>
    public ClockPause Pause(string lawRow, string? document, string? sentence, Guid by, DateTime at, Func<Guid> newId)
    {
        Must(DossierState.InProgress);
        MustRun();
        if (PromisedAt is null) throw DossierProblems.NoPromise.Because("Thủ tục này không có thời hạn nên không có gì để tạm dừng.");
        if (string.IsNullOrWhiteSpace(document)) throw RoadProblems.PauseDocumentNeeded.Because(field: "Document");
        if (string.IsNullOrWhiteSpace(sentence)) throw DossierProblems.ReasonNeeded.Because(field: "Sentence");
        PausedAt = at;
        return new ClockPause
        {
            Id = newId(), DossierId = Id, At = at, By = by, UnitId = HolderUnitId ?? HandlingUnitId, LawRow = lawRow, Document = document.Trim(), Sentence = sentence.Trim(),
        };
    }

    /// <summary>On from where it stood, the promise moved by the wait.</summary>
    public void GoOn(ClockPause pause, string? because, Promise? promise, Guid by, DateTime at)
    {
        Must(DossierState.InProgress);
        if (PausedAt is null) throw RoadProblems.ClockNotPaused.Because();
        pause.Resume(because, by, at);
        PausedAt = null;
        if (promise is not null) Take(promise);
    }

    /// <summary>The sector's law lengthens the limit. Decided before it is over; afterwards it is lateness.</summary>
    /// <param name="earlier">Extensions by the same rule before.</param>
    /// <param name="due">The new last day.</param>
    /// <param name="current">The step it is in, whose own date may have been the promise; null before hand-over.</param>
    public LimitExtension Extend(ExtensionRule rule, int earlier, WorkingTime.DueDate due, string? decision, DateOnly? decidedOn, string? reason, RouteStep? current, Guid by, DateTime at, Func<Guid> newId)
    {
        if (State is not (DossierState.Accepted or DossierState.InProgress)) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        MustRun();
        if (PromisedAt is not { } promised || LawEndsAt is not { } end) throw DossierProblems.NoPromise.Because();
        if (earlier >= rule.Times) throw RoadProblems.ExtensionUsedUp.Because();
        if (at >= end) throw RoadProblems.ExtensionNotAllowed.Because("Thời hạn đã hết nên không gia hạn được nữa. Mời dùng “Báo chậm, hẹn lại”.");
        if (string.IsNullOrWhiteSpace(decision) || decidedOn is not { } day || day > OfficeClock.DayOf(at)) throw RoadProblems.ExtensionDecisionNeeded.Because(field: "Decision");
        if (string.IsNullOrWhiteSpace(reason)) throw DossierProblems.ReasonNeeded.Because(field: "Reason");
        var extended = OfficeClock.ToUtc(due.Due);
        if (extended > promised)
        {
            if (current is { DueAt: { } stepDue } && stepDue == PromisedAt) Resume(current, extended);
            PromisedAt = extended;
        }
        LawEndsAt = ExtendedTo = OfficeClock.ToUtc(due.LawEndsAt);
        return new LimitExtension
        {
            Id = newId(), DossierId = Id, At = at, By = by, UnitId = HolderUnitId ?? HandlingUnitId, RuleKey = rule.Key, Case = rule.Case, Basis = rule.Basis, Amount = rule.By.Amount, Unit = rule.By.Unit,
            DecisionNumber = decision.Trim(), DecisionDate = day, Reason = reason.Trim(), OldPromisedAt = promised, NewPromisedAt = extended,
        };
    }

    private void MustRun()
    {
        if (PausedAt is { } since) throw RoadProblems.ClockPaused.Because($"Thời hạn của hồ sơ đang tạm dừng từ {Screen.Time(since)}. Mời tiếp tục thời hạn trước khi làm việc này.");
    }
}
