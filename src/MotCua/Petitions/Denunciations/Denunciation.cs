using System.Text.RegularExpressions;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations;

/// <summary>What somebody says of a step they record.</summary>
/// <param name="Codes">Ground, result or criteria, of the step's code list.</param>
/// <param name="Number">Number of the document.</param>
internal sealed record StepInput(StepKind Kind, IReadOnlyList<string>? Codes = null, string? Number = null);

/// <summary>What a step asks for, and what the law says of it.</summary>
/// <param name="Rule">The rule of law/ that sets its limit; null where none does.</param>
/// <param name="CodeList">The list its codes come from; null where it takes none.</param>
/// <param name="From">The states in which it may be taken.</param>
/// <param name="To">The state it leads to; null: the same.</param>
/// <param name="Words">The part that must be written with it.</param>
internal sealed record StepShape(string? Rule, string? CodeList, bool NeedsNumber, SealedState[] From, SealedState? To = null, PartKind? Words = null, bool Once = true);

/// <summary>Tố cáo: the way of a denunciation through its steps (Luật Tố cáo 2018, chương III). Pure.</summary>
internal static partial class Denunciation
{
    private static readonly SealedState[] Settled = [SealedState.Concluded, SealedState.Handled, SealedState.Published];
    private static readonly SealedState[] UnderWay = [SealedState.Received, SealedState.Accepted, SealedState.Suspended];
    private static readonly SealedState[] Any = [.. UnderWay, .. Settled, SealedState.NotAccepted, SealedState.Transferred, SealedState.Discontinued];
    private static readonly SealedState[] Told = [SealedState.Accepted, SealedState.Suspended, .. Settled, SealedState.NotAccepted, SealedState.Transferred, SealedState.Discontinued];

    public static readonly IReadOnlyDictionary<StepKind, StepShape> Shapes = new Dictionary<StepKind, StepShape>
    {
        [StepKind.CheckProlonged] = new("tc-01-keo-dai", null, false, [SealedState.Received]),
        [StepKind.Accepted] = new("tc-01", null, true, [SealedState.Received], SealedState.Accepted),
        [StepKind.NotAccepted] = new("tc-01", "denunciation-refusals", true, [SealedState.Received], SealedState.NotAccepted),
        [StepKind.Transferred] = new("tc-02", null, true, [SealedState.Received], SealedState.Transferred),
        [StepKind.DenouncerTold] = new("tc-03", null, true, Told),
        [StepKind.RespondentTold] = new("tc-03", null, true, [SealedState.Accepted, SealedState.Suspended]),
        [StepKind.VerificationAssigned] = new(null, null, true, [SealedState.Accepted], Once: false),
        [StepKind.Prolonged] = new("tc-04-gia-han", "denunciation-complexity", true, [SealedState.Accepted], Once: false),
        [StepKind.Suspended] = new("tc-05", "denunciation-suspension", true, [SealedState.Accepted], SealedState.Suspended, Once: false),
        [StepKind.Resumed] = new(null, null, true, [SealedState.Suspended], SealedState.Accepted, Once: false),
        [StepKind.DecisionSent] = new("tc-05", null, true, [SealedState.Suspended, SealedState.Discontinued, SealedState.Accepted], Once: false),
        [StepKind.Withdrawn] = new(null, "denunciation-withdrawal", false, [SealedState.Received, SealedState.Accepted, SealedState.Suspended]),
        [StepKind.PartWithdrawn] = new(null, null, false, [SealedState.Received, SealedState.Accepted, SealedState.Suspended], Once: false, Words: PartKind.Note),
        [StepKind.Discontinued] = new("tc-05", "denunciation-discontinuation", true, [SealedState.Accepted, SealedState.Suspended], SealedState.Discontinued),
        [StepKind.Concluded] = new("tc-04", "denunciation-results", true, [SealedState.Accepted], SealedState.Concluded, PartKind.Conclusion),
        [StepKind.ConclusionSent] = new("tc-06", null, true, Settled),
        [StepKind.SentToInvestigators] = new(null, null, true, [SealedState.Accepted, .. Settled]),
        [StepKind.Handled] = new("tc-07", null, true, [SealedState.Concluded], SealedState.Handled, PartKind.Handling),
        [StepKind.Reported] = new("tc-08", null, true, Settled, Once: false),
        [StepKind.FurtherReceived] = new("tc-11", null, false, Settled, Words: PartKind.Note),
        [StepKind.FurtherAnswered] = new("tc-11", null, true, Settled),
        [StepKind.Published] = new("tc-09", null, false, [SealedState.Handled], SealedState.Published),
        // Who passed it on, the press or a body, and the number of their letter stand under seal: they may lead to the denouncer.
        [StepKind.Forwarded] = new("tc-10", null, false, Any, Words: PartKind.Note, Once: false),
        [StepKind.ForwarderAnswered] = new("tc-10", null, false, Any, Words: PartKind.Note, Once: false),
        // As the higher body: somebody says that a unit below is late, and we ask it for a report.
        [StepKind.FurtherOverdue] = new("tc-12", null, false, UnderWay, Words: PartKind.Note),
        [StepKind.ReportDemanded] = new("tc-12", null, true, UnderWay, Once: false),
        // As the late one: the higher body asks us, and we report.
        [StepKind.ReportAsked] = new("tc-13", null, true, UnderWay, Once: false),
        [StepKind.OverdueReported] = new("tc-13", null, true, Any, Once: false),
        [StepKind.Closed] = new(null, null, false, [SealedState.Published, SealedState.NotAccepted, SealedState.Transferred, SealedState.Discontinued], SealedState.Closed),
    };

    /// <summary>The steps that may be taken now.</summary>
    public static IEnumerable<StepKind> Possible(SealedCase one, IReadOnlyList<CaseStep> steps) =>
        Shapes.Where(shape => shape.Value.From.Contains(one.State) && !(shape.Value.Once && steps.Any(step => step.Kind == shape.Key)) && IsMeant(shape.Key, one.State, steps)).Select(shape => shape.Key);

    /// <summary>Takes a step: checks it against what was done and what the law of the day asks, and says what is to be recorded.</summary>
    /// <exception cref="Refused">Not now, or something is missing.</exception>
    public static CaseStep Take(SealedCase one, IReadOnlyList<CaseStep> steps, StepInput input, LawBook law, Guid id, Guid? by, DateTime at)
    {
        if (!Shapes.TryGetValue(input.Kind, out var shape) || !Possible(one, steps).Contains(input.Kind)) throw DenunciationProblems.StepNotNow.Because();
        var day = OfficeClock.DayOf(at);
        var codes = CodesOf(shape, input, law, day);
        if (shape.NeedsNumber && !DocumentNumber().IsMatch(input.Number ?? "")) throw DenunciationProblems.NumberNeeded.Because(field: "Number");
        int? days = null;
        switch (input.Kind)
        {
            case StepKind.Prolonged:
                if (steps.Count(step => step.Kind == StepKind.Prolonged) >= TimesAllowed(codes, law, day)) throw DenunciationProblems.ProlongedEnough.Because();
                days = law.Rule("tc-04-gia-han", day).Number;
                break;
            case StepKind.Discontinued when codes is ["withdrawn"] && steps.LastOrDefault(step => step.Kind == StepKind.Withdrawn) is not { ReasonCode: "free" }:
                throw DenunciationProblems.WithdrawalGoesOn.Because();
            case StepKind.Closed when Missing(one.State, steps) is { Count: > 0 }:
                throw DenunciationProblems.DutiesOpen.Because();
            default: break;
        }
        if (shape.To is { } to) one.State = to;
        return new CaseStep
        {
            Id = id, CaseId = one.Id, Kind = input.Kind, At = at, ByAccountId = by, LawRow = shape.Rule is null ? null : law.Rule(shape.Rule, day).Id,
            ReasonCode = codes.Length == 0 ? null : string.Join(',', codes), Number = shape.NeedsNumber ? input.Number!.Trim() : null, Days = days,
        };
    }

    /// <summary>Notices without which the case is not closed.</summary>
    public static IReadOnlyList<StepKind> Missing(SealedState state, IReadOnlyList<CaseStep> steps)
    {
        StepKind[] needed = state switch
        {
            SealedState.Published => [StepKind.DenouncerTold, StepKind.RespondentTold, StepKind.ConclusionSent],
            SealedState.NotAccepted or SealedState.Transferred => [StepKind.DenouncerTold],
            SealedState.Discontinued => [StepKind.DecisionSent],
            _ => [],
        };
        if (steps.Any(step => step.Kind == StepKind.ReportAsked)) needed = [.. needed, StepKind.OverdueReported];
        StepKind[] unanswered = IsAnswerDue(steps) ? [StepKind.ForwarderAnswered] : [];
        return [.. needed.Where(kind => !steps.Any(step => step.Kind == kind && step.At >= Since(kind, steps))), .. unanswered];
    }

    /// <summary>How often these criteria allow a prolongation on a day: once when complex, twice when especially complex.</summary>
    public static int TimesAllowed(IReadOnlyList<string> codes, LawBook law, DateOnly day)
    {
        if (law.Codes("denunciation-complexity").Any(code => codes.Contains(code.Code) && code.More.GetValueOrDefault("times") == "2")) return 2;
        if (law.Rule("tc-dac-biet-phuc-tap", day).Number is { } many && codes.Count >= many) return 2;
        return codes.Count >= (law.Rule("tc-phuc-tap", day).Number ?? 1) ? 1 : 0;
    }

    private static string[] CodesOf(StepShape shape, StepInput input, LawBook law, DateOnly day)
    {
        if (shape.CodeList is null) return [];
        var known = law.Codes(shape.CodeList).Where(code => (code.From is null || code.From <= day) && (code.To is null || day <= code.To)).Select(code => code.Code).ToList();
        string[] codes = [.. (input.Codes ?? []).Distinct()];
        var several = input.Kind == StepKind.Prolonged;
        if (codes.Length == 0 || (!several && codes.Length > 1) || codes.Except(known).Any()) throw (several ? DenunciationProblems.CriteriaNeeded : DenunciationProblems.ReasonNeeded).Because(field: "Codes");
        return codes;
    }

    /// <summary>A decision is sent after the last one was taken; a further denunciation is answered after it came.</summary>
    private static bool IsMeant(StepKind kind, SealedState state, IReadOnlyList<CaseStep> steps) => kind switch
    {
        StepKind.DecisionSent => steps.Any(step => step.Kind is StepKind.Suspended or StepKind.Discontinued)
            && !steps.Any(step => step.Kind == StepKind.DecisionSent && step.At >= Since(StepKind.DecisionSent, steps)),
        StepKind.FurtherAnswered => steps.Any(step => step.Kind == StepKind.FurtherReceived),
        StepKind.ForwarderAnswered => IsAnswerDue(steps),
        StepKind.ReportDemanded => steps.Any(step => step.Kind == StepKind.FurtherOverdue),
        StepKind.OverdueReported => steps.Any(step => step.Kind == StepKind.ReportAsked) && !steps.Any(step => step.Kind == StepKind.OverdueReported && step.At >= Since(kind, steps)),
        StepKind.Reported => steps.Any(step => step.Kind == StepKind.Handled),
        StepKind.Discontinued when state == SealedState.Accepted => true,
        _ => true,
    };

    /// <summary>Each of those who passed it on gets an answer.</summary>
    private static bool IsAnswerDue(IReadOnlyList<CaseStep> steps) => steps.Count(step => step.Kind == StepKind.ForwarderAnswered) < steps.Count(step => step.Kind == StepKind.Forwarded);

    private static DateTime Since(StepKind kind, IReadOnlyList<CaseStep> steps)
    {
        StepKind[] after = kind switch
        {
            StepKind.DecisionSent => [StepKind.Suspended, StepKind.Discontinued],
            StepKind.OverdueReported => [StepKind.ReportAsked],
            _ => [],
        };
        return steps.Where(step => after.Contains(step.Kind)).Select(step => step.At).DefaultIfEmpty(DateTime.MinValue).Max();
    }

    public static bool IsNumber(string? number) => DocumentNumber().IsMatch(number ?? "");

    [GeneratedRegex(@"^\s*[\p{L}\d][\p{L}\d/.\- ]{0,39}\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DocumentNumber();
}
