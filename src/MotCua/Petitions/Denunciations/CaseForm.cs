using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// A form of Nghị định 31/2019/NĐ-CP filled from an opened case, for one sheet on one screen: it is made in memory, printed by the browser and kept nowhere.
/// What a respondent may read says nothing of the denouncer.
/// </summary>
/// <param name="Step">The step it belongs to; null while that has not been taken, and then the sheet is a draft.</param>
/// <param name="From">Who denounced; null on a sheet that others read.</param>
/// <param name="Said">What was denounced: on a sheet that others read only from the redacted copy.</param>
/// <param name="Trace">What of the denouncer still stands on a sheet that others read; null: nothing was found.</param>
internal sealed record CaseForm(string Code, string Name, string Number, CaseStep? Step, Denouncer? From, string Respondent, string? Said, string? Words, string? Trace)
{
    public const string List = "denunciation-forms";

    private const string Reader = "reader", ForDenouncer = "Denouncer";

    /// <summary>Those whose step may be taken or was taken.</summary>
    public static IEnumerable<LawCode> Offered(LawBook law, IReadOnlyList<CaseStep> steps, IReadOnlyList<StepKind> possible) =>
        law.Codes(List).Where(form => StepOf(form) is { } kind && (possible.Contains(kind) || steps.Any(step => step.Kind == kind)));

    /// <exception cref="Refused"><see cref="Problems.NotFound"/>: there is no such form.</exception>
    public static CaseForm Of(LawBook law, string code, IReadOnlyList<CaseStep> steps, IReadOnlyList<OpenedPart> parts)
    {
        var form = law.Codes(List).FirstOrDefault(known => known.Code == code) ?? throw Problems.NotFound.Because();
        var from = parts.Select(part => part.Identity).OfType<Denouncer>().FirstOrDefault();
        var statement = parts.Select(part => part.Statement).OfType<Statement>().FirstOrDefault();
        var step = steps.LastOrDefault(one => one.Kind == StepOf(form));
        var toDenouncer = form.More.GetValueOrDefault(Reader) == ForDenouncer;
        var said = toDenouncer ? statement?.Text : parts.LastOrDefault(part => part.Kind == PartKind.Redacted)?.Text;
        var words = step?.Kind == StepKind.Concluded ? parts.LastOrDefault(part => part.Kind == PartKind.Conclusion)?.Text : null;
        var respondent = $"{statement?.Respondent.Name} {statement?.Respondent.Position}".Trim();
        var trace = toDenouncer || from is null ? null : NameTraces.In(from, $"{said}\n{words}");
        return new CaseForm(code, form.Name, form.More.GetValueOrDefault("number") ?? "", step, toDenouncer ? from : null, respondent, said, words, trace);
    }

    private static StepKind? StepOf(LawCode form) => Enum.TryParse<StepKind>(form.More.GetValueOrDefault("step"), out var kind) ? kind : null;
}
