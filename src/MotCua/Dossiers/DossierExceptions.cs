namespace MotCua.Dossiers;

/// <summary>What happens to a dossier off the plain road.</summary>
public sealed partial class Dossier
{
    /// <summary>The person wants it back. The clock runs, or stands, as it did; the desk answers.</summary>
    public Withdrawal AskToWithdraw(Guid by, DateTime at, string? reason, Func<Guid> newId)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw DossierProblems.ReasonNeeded.Because("Mời ghi lý do rút hồ sơ.", "Reason");
        var from = State;
        Go(DossierState.WithdrawalRequested, by, at, HolderUnitId ?? DeskUnitId, newId);
        return new Withdrawal { Id = newId(), DossierId = Id, At = at, By = by, Reason = reason.Trim(), From = from };
    }

    /// <summary>Granted: stopped, and its papers go back. Declined, with a reason: on as before.</summary>
    /// <param name="current">The step it is in; null before hand-over.</param>
    public Stoppage? AnswerWithdrawal(Withdrawal request, bool grant, string? answer, RouteStep? current, Guid by, DateTime at, Func<Guid> newId)
    {
        Must(DossierState.WithdrawalRequested);
        if (!grant && string.IsNullOrWhiteSpace(answer)) throw DossierProblems.ReasonNeeded.Because("Mời ghi vì sao hồ sơ không rút được nữa.", "Answer");
        request.AnswerWith(grant, answer, by, at);
        if (grant) return End(Stoppage.Withdrawn, request.Reason, current, by, at, newId);
        Go(request.From, by, at, HolderUnitId ?? DeskUnitId, newId);
        return null;
    }

    /// <summary>It cannot go on: what was asked for was not brought, the ground fell away. Said with a code and a sentence.</summary>
    public Stoppage Stop(string reasonCode, string? sentence, RouteStep? current, Guid by, DateTime at, Func<Guid> newId)
    {
        if (State == DossierState.WithdrawalRequested) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        if (string.IsNullOrWhiteSpace(sentence)) throw DossierProblems.ReasonNeeded.Because(field: "Sentence");
        return End(reasonCode, sentence.Trim(), current, by, at, newId);
    }

    /// <summary>Something has to be paid before it goes on; the clock stands still.</summary>
    /// <param name="computed">The fee that was reckoned at filing; null: none was.</param>
    /// <param name="whyOther">Why another amount is asked for than was reckoned.</param>
    public FeeDemand DemandFee(string? what, decimal amount, decimal? computed, string? whyOther, Guid by, DateTime at, Func<Guid> newId)
    {
        if (string.IsNullOrWhiteSpace(what)) throw DossierProblems.FeeUnnamed.Because(field: "What");
        if (amount <= 0 || amount != decimal.Truncate(amount)) throw DossierProblems.AmountInvalid.Because(field: "Amount");
        if (computed is { } reckoned && reckoned != amount && string.IsNullOrWhiteSpace(whyOther))
            throw Procedures.Forms.FormProblems.FeeDiffers.Because($"Khi nộp hồ sơ đã tính {Vietnamese.Formats.Dong(reckoned)}. Mời ghi lý do yêu cầu số khác, hoặc sửa lại số tiền.", "WhyOther");
        var from = State;
        Go(DossierState.AwaitingPayment, by, at, HolderUnitId ?? DeskUnitId, newId);
        InterruptedState = from;
        return new FeeDemand { Id = newId(), DossierId = Id, At = at, By = by, What = what.Trim(), Amount = amount, ComputedAmount = computed, WhyOther = computed is null || computed == amount ? null : whyOther?.Trim() };
    }

    /// <summary>Paid at the counter before anybody waits for it (thu trước): nothing stops, and the receipt stays with the dossier.</summary>
    public FeeDemand PayAtOnce(string what, decimal amount, string? receiptNumber, Guid by, DateTime at, Func<Guid> newId)
    {
        if (State.IsClosed() || State == DossierState.AwaitingPayment) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        var demand = new FeeDemand { Id = newId(), DossierId = Id, At = at, By = by, What = what, Amount = amount, ComputedAmount = amount };
        demand.Pay(receiptNumber ?? "", by, at);
        return demand;
    }

    /// <summary>Paid: on from where it stood, the promise moved by the wait.</summary>
    public void TakeFee(FeeDemand demand, string? receiptNumber, Promise? promise, Guid by, DateTime at, Func<Guid> newId)
    {
        Must(DossierState.AwaitingPayment);
        demand.Pay(receiptNumber ?? "", by, at);
        Go(InterruptedState ?? DossierState.InProgress, by, at, DeskUnitId, newId);
        InterruptedState = null;
        if (promise is not null) Take(promise);
    }

    /// <summary>The handling unit will not keep the date. Nothing changes yet: the desk changes the date.</summary>
    /// <param name="noticeDue">By when the law wants it said.</param>
    /// <param name="earlier">Apologies confirmed before.</param>
    /// <param name="most">How often a date may be put off; null where the law of the day does not say.</param>
    public Apology ReportLateness(string reasonCode, string? reason, DateTime newPromise, DateTime noticeDue, int earlier, int? most, Guid by, DateTime at, Func<Guid> newId)
    {
        if (State is not (DossierState.Accepted or DossierState.InProgress)) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        MustRun();
        if (PromisedAt is not { } promised) throw DossierProblems.NoPromise.Because();
        if (string.IsNullOrWhiteSpace(reason)) throw DossierProblems.ReasonNeeded.Because(field: "Reason");
        if (newPromise <= promised || newPromise <= at) throw DossierProblems.NewDateTooEarly.Because(field: "NewDay");
        return new Apology
        {
            Id = newId(), DossierId = Id, Round = earlier + 1, At = at, By = by, UnitId = HolderUnitId ?? HandlingUnitId, ReasonCode = reasonCode, Reason = reason.Trim(),
            OldPromisedAt = promised, NewPromisedAt = newPromise, NoticeDueAt = noticeDue, NeedsHead = earlier >= most,
        };
    }

    /// <summary>The desk changes the date and the person is told; <see cref="FirstPromisedAt"/> and <see cref="LawEndsAt"/> stay.</summary>
    /// <param name="current">The step it is in, whose own date may have been the promise; null before hand-over.</param>
    public void Postpone(Apology apology, RouteStep? current, Guid by, DateTime at)
    {
        if (State.IsClosed() || State is DossierState.Finished) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        apology.Confirm(by, at);
        if (current is { DueAt: { } due } && due == PromisedAt) Resume(current, apology.NewPromisedAt);
        PromisedAt = apology.NewPromisedAt;
    }

    private Stoppage End(string reasonCode, string sentence, RouteStep? current, Guid by, DateTime at, Func<Guid> newId)
    {
        Go(DossierState.Stopped, by, at, HolderUnitId ?? DeskUnitId, newId);
        current?.Leave(by, at, StepEnd.Stopped, null);
        LeaveRoute();
        InterruptedState = null;
        return new Stoppage { DossierId = Id, At = at, By = by, ReasonCode = reasonCode, Sentence = sentence };
    }
}
