using MotCua.Kernel.Law;

namespace MotCua.Dossiers;

/// <summary>The lists of reasons for supplements, refusals, stops and delays (law/codes), as they may be used today.</summary>
internal sealed class Reasons(LawBook law, OfficeClock clock)
{
    public IReadOnlyList<LawCode> Supplement => Today("supplement-reasons");

    public IReadOnlyList<LawCode> Refusal => Today("refusal-reasons");

    /// <summary>For stopping; a granted withdrawal gives its own.</summary>
    public IReadOnlyList<LawCode> Stop => [.. Today("stop-reasons").Where(code => code.Code != Stoppage.Withdrawn)];

    public IReadOnlyList<LawCode> Lateness => Today("lateness-reasons");

    /// <summary>Why a dossier is typed in later than it was received.</summary>
    public IReadOnlyList<LawCode> Outage => Today("outage-reasons");

    /// <summary>The name of a reason that was given, also one that may no longer be chosen.</summary>
    public string Name(string code) => law.Codes("refusal-reasons").Concat(law.Codes("supplement-reasons")).Concat(law.Codes("stop-reasons")).Concat(law.Codes("lateness-reasons")).Concat(law.Codes("outage-reasons")).FirstOrDefault(item => item.Code == code)?.Name ?? code;

    /// <exception cref="Refused"><see cref="DossierProblems.ReasonUnknown"/></exception>
    public static void Must(IReadOnlyList<LawCode> list, string code, string field)
    {
        if (list.All(item => item.Code != code)) throw DossierProblems.ReasonUnknown.Because(field: field);
    }

    private List<LawCode> Today(string list)
    {
        var today = clock.Today;
        return [.. law.Codes(list).Where(code => (code.From is null || code.From <= today) && (code.To is null || code.To >= today))];
    }
}
