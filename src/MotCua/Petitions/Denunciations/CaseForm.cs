using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// A form of the decree in force on the day of its step, filled from an opened case, for one sheet on one screen: it is made in memory, printed by the browser and kept nowhere.
/// What a respondent may read says nothing of the denouncer.
/// </summary>
/// <param name="Layout">Which sheet it is; forms of another decree may look alike.</param>
/// <param name="Number">Of the form; empty where it is not known.</param>
/// <param name="Decree">What it stands in.</param>
/// <param name="Step">The step it belongs to; null while that has not been taken, and then the sheet is a draft.</param>
/// <param name="From">Who denounced; null on a sheet that others read.</param>
/// <param name="Said">What was denounced: on a sheet that others read only from the redacted copy.</param>
/// <param name="Trace">What of the denouncer still stands on a sheet that others read; null: nothing was found.</param>
internal sealed record CaseForm(string Layout, string Name, string Number, string Decree, CaseStep? Step, Denouncer? From, string Respondent, string? Said, string? Words, string? Trace)
{
    public const string List = "denunciation-forms";

    private const string Reader = "reader", ForDenouncer = "Denouncer";

    /// <summary>Those whose step may be taken or was taken.</summary>
    public static IEnumerable<LawCode> Offered(LawBook law, IReadOnlyList<CaseStep> steps, IReadOnlyList<StepKind> possible, DateOnly today) =>
        law.Codes(List).Where(form => StepOf(form) is { } kind && (possible.Contains(kind) || steps.Any(step => step.Kind == kind)) && IsInForce(form, steps, today));

    /// <exception cref="Refused"><see cref="Problems.NotFound"/>: there is no such form on the day of its step, or today while that has not been taken.</exception>
    public static CaseForm Of(LawBook law, string code, IReadOnlyList<CaseStep> steps, IReadOnlyList<OpenedPart> parts, DateOnly today)
    {
        var form = law.Codes(List).FirstOrDefault(known => known.Code == code && IsInForce(known, steps, today)) ?? throw Problems.NotFound.Because();
        var from = parts.Select(part => part.Identity).OfType<Denouncer>().FirstOrDefault();
        var statement = parts.Select(part => part.Statement).OfType<Statement>().FirstOrDefault();
        var step = steps.LastOrDefault(one => one.Kind == StepOf(form));
        var toDenouncer = form.More.GetValueOrDefault(Reader) == ForDenouncer;
        var said = toDenouncer ? statement?.Text : parts.LastOrDefault(part => part.Kind == PartKind.Redacted)?.Text;
        var words = step?.Kind == StepKind.Concluded ? parts.LastOrDefault(part => part.Kind == PartKind.Conclusion)?.Text : null;
        var respondent = $"{statement?.Respondent.Name} {statement?.Respondent.Position}".Trim();
        var trace = toDenouncer || from is null ? null : NameTraces.In(from, $"{respondent}\n{said}\n{words}");
        return new CaseForm(form.More.GetValueOrDefault("layout") ?? code, form.Name, form.More.GetValueOrDefault("number") ?? "", form.More.GetValueOrDefault("decree") ?? "", step, toDenouncer ? from : null, respondent, said, words, trace);
    }

    private static bool IsInForce(LawCode form, IReadOnlyList<CaseStep> steps, DateOnly today)
    {
        var day = steps.LastOrDefault(step => step.Kind == StepOf(form)) is { } taken ? OfficeClock.DayOf(taken.At) : today;
        return (form.From is null || form.From <= day) && (form.To is null || day <= form.To);
    }

    private static StepKind? StepOf(LawCode form) => Enum.TryParse<StepKind>(form.More.GetValueOrDefault("step"), out var kind) ? kind : null;
}
