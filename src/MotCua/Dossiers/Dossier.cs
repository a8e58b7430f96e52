using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Dossiers;

/// <summary>
/// Hồ sơ: what somebody asks the department for, under one version of one procedure. Its verbs are the things that happen
/// to it; each checks the state, changes the dossier and gives back the record of what happened.
/// </summary>
public sealed partial class Dossier : Kernel.Acts.IVersioned
{
    public Guid Id { get; init; }

    /// <summary><c>{agency}-{yyMMdd}-{four digits}</c>; printed, public, and easily guessed: it opens only the dates.</summary>
    public string Code { get; init; } = "";

    public Guid ProcedureVersionId { get; init; }
    public string ProcedureCode { get; init; } = "";
    public string ProcedureName { get; init; } = "";
    public string VariantKey { get; init; } = "";
    public Channel Channel { get; init; }

    public DossierState State { get; private set; }

    /// <summary>When it was sent or handed over. UTC.</summary>
    public DateTime RegisteredAt { get; init; }

    /// <summary>
    /// When the complete dossier, or the supplement that completed it, reached the agency: the start of the clock,
    /// whatever the moment of acceptance. Where the date is only shifted by a supplement, the start stays. UTC.
    /// </summary>
    public DateTime CompleteAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }
    /// <summary>The promise printed on the receipt slip: closing time of the last day. UTC; null where the procedure has no limit.</summary>
    public DateTime? PromisedAt { get; private set; }
    /// <summary>The promise as the law counts it, for statistics: moved by a supplement as <see cref="PromisedAt"/> is, never by an apology.</summary>
    public DateTime? FirstPromisedAt { get; private set; }
    /// <summary>24:00 of the last day: where lateness begins in law. UTC.</summary>
    public DateTime? LawEndsAt { get; private set; }
    public int LimitAmount { get; private set; }
    public LimitUnit LimitUnit { get; private set; }
    public CountRule CountRule { get; private set; }
    /// <summary>The rows of law/ that the promise rests on, by id, comma between.</summary>
    public string LawRows { get; private set; } = "";

    public DateTime? FinishedAt { get; private set; }
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>The one-stop desk that receives and returns.</summary>
    public Guid DeskUnitId { get; internal set; }
    /// <summary>The division that answers for the handling.</summary>
    public Guid HandlingUnitId { get; internal set; }

    /// <summary>The agency of its own whose desk received it (a commune); null: this department. Officers of the department see no content of another's.</summary>
    public Guid? AgencyUnitId { get; internal set; }

    /// <summary>The state a supplement, a payment or a withdrawal request interrupted.</summary>
    public DossierState? InterruptedState { get; private set; }

    /// <summary>Place in the internal process, from 0; null before hand-over and after release.</summary>
    public int? StepIndex { get; private set; }
    public string? StepName { get; private set; }
    public Role? StepRole { get; private set; }
    public Guid? HolderUnitId { get; private set; }
    public Guid? HolderPersonId { get; private set; }
    public DateTime? StepDueAt { get; private set; }

    /// <summary>Shown in queues: the owner's name, kept here so that a list needs no join.</summary>
    [Kernel.Acts.Personal]
    public string OwnerName { get; init; } = "";

    public int SupplementRounds { get; private set; }

    /// <summary>Whoever appraises it found that it has to be verified on the spot: decides which way of the process it takes.</summary>
    public bool NeedsVerification { get; private set; }

    public int Version { get; set; }

    public List<Transition> Transitions { get; } = [];

    /// <summary>Opinions asked of other units; a unit that was asked may read the dossier.</summary>
    public List<Consultation> Consultations { get; } = [];

    /// <summary>Sent or handed over, with the time at which it reached the agency.</summary>
    public void Register(Guid by, DateTime at, Func<Guid> newId)
    {
        CompleteAt = at;
        State = DossierState.Registered;
        Transitions.Add(new Transition { Id = newId(), DossierId = Id, At = at, To = DossierState.Registered, By = by, UnitId = DeskUnitId });
    }

    /// <summary>The desk found it in order. The promise was counted from <see cref="CompleteAt"/>, not from now.</summary>
    public Acceptance Accept(Guid by, DateTime at, Promise promise, Func<Guid> newId)
    {
        Go(DossierState.Accepted, by, at, DeskUnitId, newId);
        AcceptedAt = at;
        Take(promise);
        return new Acceptance { DossierId = Id, At = at, By = by, DeskUnitId = DeskUnitId };
    }

    /// <summary>Not for this agency, or not eligible: said before acceptance, with the reason in writing.</summary>
    public Refusal Refuse(Guid by, DateTime at, string reasonCode, string sentence, Func<Guid> newId)
    {
        Go(DossierState.NotAccepted, by, at, DeskUnitId, newId);
        return new Refusal { DossierId = Id, At = at, By = by, ReasonCode = reasonCode, Sentence = sentence };
    }

    /// <summary>Something is missing or wrong. Only papers that are not there or not right may be asked for.</summary>
    /// <param name="returnBy">By when the law wants it back with the person where an appraisal found it. UTC.</param>
    public SupplementRequest AskForSupplement(Guid by, DateTime at, IReadOnlyList<SupplementItem> items, DateTime? answerBy, Func<Guid> newId, DateTime? returnBy = null)
    {
        if (items.Count == 0) throw DossierProblems.NothingAskedFor.Because();
        var (from, appraised) = (State, StepRole is not (null or Role.DeskOfficer));
        Go(DossierState.AwaitingSupplement, by, at, HolderUnitId ?? DeskUnitId, newId);
        InterruptedState = from;
        SupplementRounds++;
        return new SupplementRequest { Id = newId(), DossierId = Id, Round = SupplementRounds, At = at, By = by, AnswerBy = answerBy, Items = [.. items], AfterAppraisal = appraised, ReturnDueAt = appraised ? returnBy : null };
    }

    /// <summary>
    /// The supplement arrived. Before acceptance the dossier is complete only now, so the clock starts now; after it, the
    /// promise is counted anew (NĐ 61/2018 Đ19 k4) or shifted, as the procedure says.
    /// </summary>
    public void Supply(SupplementRequest request, Guid? by, DateTime at, Promise? promise, Func<Guid> newId)
    {
        Must(DossierState.AwaitingSupplement);
        var back = InterruptedState ?? DossierState.Registered;
        Go(back, by, at, DeskUnitId, newId);
        InterruptedState = null;
        request.Answer(at);
        CompleteAt = promise?.StartsAt ?? at;
        if (promise is not null) Take(promise);
    }

    /// <summary>The step that a supplement interrupted goes on with the time it had left.</summary>
    public void Resume(RouteStep step, DateTime? due) => (step.DueAt, StepDueAt) = (due, due);

    /// <summary>
    /// The working calendar changed, and with it the date: the limit and its start stay. A date that an apology set stays as it
    /// was given; what the law counts moves all the same. The step that is running never ends after the promise.
    /// </summary>
    public void MoveDate(Promise promise, RouteStep? step, DateTime? stepDue)
    {
        if (PromisedAt == FirstPromisedAt) PromisedAt = promise.PromisedAt;
        FirstPromisedAt = promise.PromisedAt;
        LawEndsAt = ExtendedTo > promise.LawEndsAt ? ExtendedTo : promise.LawEndsAt;
        LawRows = string.Join(',', promise.LawRows);
        if (step is not null) Resume(step, PromisedAt is { } promised && (stepDue is null || stepDue > promised) ? promised : stepDue);
    }

    /// <summary>From the desk to the division: handling begins.</summary>
    public RouteStep HandOver(RouteStep first, Guid by, DateTime at, Func<Guid> newId)
    {
        Go(DossierState.InProgress, by, at, first.UnitId, newId);
        return Enter(first);
    }

    /// <summary>On to the next step, or back to an earlier one with a reason.</summary>
    public RouteStep Move(RouteStep current, RouteStep next, Guid by, DateTime at, string? reason)
    {
        MustBeInProgress();
        var back = next.Index <= current.Index;
        if (back && string.IsNullOrWhiteSpace(reason)) throw DossierProblems.ReasonNeeded.Because(field: "Reason");
        current.Leave(by, at, back ? StepEnd.SentBack : StepEnd.Passed, reason);
        return Enter(next);
    }

    /// <summary>The signed outcome is released to the desk: done, and waiting for its owner.</summary>
    public void Finish(RouteStep current, Guid by, DateTime at, Func<Guid> newId)
    {
        Go(DossierState.Finished, by, at, DeskUnitId, newId);
        current.Leave(by, at, StepEnd.Passed, null);
        FinishedAt = at;
        LeaveRoute();
    }

    /// <summary>The outcome reached its owner.</summary>
    public void Return(Guid by, DateTime at, Func<Guid> newId)
    {
        Go(DossierState.Returned, by, at, DeskUnitId, newId);
        ReturnedAt = at;
        HolderUnitId = null;
    }

    /// <summary>Nothing is proposed or signed while a supplement, a payment or an answer to a withdrawal is waited for.</summary>
    public void MustBeInProgress()
    {
        Must(DossierState.InProgress);
        MustRun();
    }

    /// <summary>It has to be verified on the spot, or no longer.</summary>
    public void MarkVerification(bool needed)
    {
        MustBeInProgress();
        NeedsVerification = needed;
    }

    /// <summary>Somebody of the step's unit takes it on, or its head gives it to somebody; null: to whoever takes it on.</summary>
    public void GiveTo(Guid? personId) => HolderPersonId = personId;

    /// <summary>Back at the desk, in nobody's step.</summary>
    private void LeaveRoute()
    {
        StepIndex = null;
        StepName = null;
        StepRole = null;
        StepDueAt = null;
        HolderUnitId = DeskUnitId;
        HolderPersonId = null;
    }

    private RouteStep Enter(RouteStep step)
    {
        StepIndex = step.Index;
        StepName = step.Name;
        StepRole = step.Role;
        StepDueAt = step.DueAt;
        HolderUnitId = step.UnitId;
        HolderPersonId = step.PersonId;
        return step;
    }

    private void Take(Promise promise)
    {
        // A date that was put off with an apology, or extended by law, is not brought forward again.
        var putOff = PromisedAt > FirstPromisedAt && PromisedAt > promise.PromisedAt;
        if (!putOff) PromisedAt = promise.PromisedAt;
        FirstPromisedAt = promise.PromisedAt;
        LawEndsAt = ExtendedTo > promise.LawEndsAt ? ExtendedTo : promise.LawEndsAt;
        LimitAmount = promise.Limit.Amount;
        LimitUnit = promise.Limit.Unit;
        CountRule = promise.Rule;
        LawRows = string.Join(',', promise.LawRows);
    }

    private void Go(DossierState to, Guid? by, DateTime at, Guid unit, Func<Guid> newId)
    {
        if (to is DossierState.AwaitingSupplement or DossierState.AwaitingPayment or DossierState.Finished) MustRun();
        if (!State.MayGo(to)) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
        Transitions.Add(new Transition { Id = newId(), DossierId = Id, At = at, From = State, To = to, By = by, UnitId = unit });
        State = to;
    }

    private void Must(DossierState state)
    {
        if (State != state) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(State));
    }
}
