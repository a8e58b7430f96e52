using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>A form of a case, as a sheet to print. No PDF is made on the server: its tools write to the disk.</summary>
[ResponseCache(NoStore = true)]
internal sealed class FormModel(Store store, ActorAccess actors, CaseAccess access, CaseReading reading, LawBook law, OfficeClock clock, Installation installation) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Form { get; set; } = "";

    public SealedCase Case { get; private set; } = null!;
    public CaseForm Sheet { get; private set; } = null!;
    public IReadOnlyList<CaseStep> Steps { get; private set; } = [];
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public DateOnly? Day => Sheet.Step is { } step ? OfficeClock.DayOf(step.At) : null;
    public string Number => Sheet.Step?.Number ?? "……";
    public DateOnly? AcceptedOn => Steps.FirstOrDefault(step => step.Kind == StepKind.Accepted) is { } accepted ? OfficeClock.DayOf(accepted.At) : null;

    /// <summary>How long the law gives, from acceptance.</summary>
    public int? DaysToSettle => law.Rule("tc-04", AcceptedOn ?? clock.Today).Number;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Whose case it is comes first: a shut key must not tell that there is one.
        (Case, _) = await access.FindAsync(actors.Required, Code, cancellation);
        using var own = access.Own(actors.Required, Request);
        using var opened = await access.EnterAsync(actors.Required, Code, own, cancellation, SealLayer.Original);
        if (Case.Kind == SealedKind.Tip) throw Problems.NotFound.Because();
        Steps = await store.StepsOfAsync(Case.Id, cancellation);
        Sheet = CaseForm.Of(law, Form, Steps, await reading.PartsAsync(opened, cancellation), clock.Today);
    }
}
