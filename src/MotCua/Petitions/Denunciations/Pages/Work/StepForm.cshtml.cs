using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>One step of a denunciation, with the law of the day beside it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class StepFormModel(ActorAccess actors, CaseAccess access, SettleCase settle, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public StepKind Kind { get; set; }
    [BindProperty] public string[] Codes { get; set; } = [];
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string? Words { get; set; }

    public SealedCase Case { get; private set; } = null!;
    public StepShape Shape { get; private set; } = null!;
    public LawRow? Row => Shape.Rule is null ? null : law.Rule(Shape.Rule, clock.Today);
    public bool IsUnconfirmed => Row is { } row && DutyRules.IsUnconfirmed(row, law, clock.Today);

    public IEnumerable<SelectListItem> Items => Shape.CodeList is null ? [] : law.Codes(Shape.CodeList).Where(code => (code.From is null || code.From <= clock.Today) && (code.To is null || clock.Today <= code.To)).Select(code => new SelectListItem(code.Name, code.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        (Case, _) = await access.FindAsync(actors.Required, Code, cancellation);
        Shape = Denunciation.Shapes.GetValueOrDefault(Kind) ?? throw Problems.NotFound.Because();
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        await settle.StepAsync(actors.Required, Code, new StepInput(Kind, Codes, Number), Words, own, cancellation);
        return Redirect($"/don-thu/to-cao/{Case.Code}");
    }
}
