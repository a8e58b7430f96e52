using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class ExtendModel(Store store, ActorAccess actors, ExtendLimit extend, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? RuleKey { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public DateOnly? DecidedOn { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<ExtensionRule> Rules { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => Rules.Select(rule => new SelectListItem(rule.Case, rule.Key));

    /// <summary>The row that says which date the statistics keep.</summary>
    public LawRow Statistics => law.Rule("extension-statistics", clock.Today);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Rules = (await store.VersionOfAsync(Dossier, cancellation)).Content.Extensions ?? [];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Redirect($"/ho-so/{(await extend.RunAsync(actors.Required, Code, RuleKey, Decision, DecidedOn, Reason, new Sent(SeenVersion), cancellation)).Code}");
}
