using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Plans.Acts;
using MotCua.Web;

namespace MotCua.Plans.Pages.Draft;

internal sealed class EditModel(ActorAccess actors, PlanQueries queries, MakePlan make) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? PlanTitle { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? SignedOn { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public string? Purpose { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }

    public async Task LoadAsync(CancellationToken cancellation) => SeenVersion = (await FindAsync(cancellation)).Version;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var plan = await FindAsync(cancellation);
        SeenVersion = plan.Version;
        (PlanTitle, Number, SignedOn, LegalBasis, Purpose, From, To) = (plan.Title, plan.Number, plan.SignedOn, plan.LegalBasis, plan.Purpose, plan.From, plan.To);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await make.WriteAsync(actors.Required, Code, new PlanInput(default, null, null, null, PlanTitle, Number, SignedOn, LegalBasis, Purpose, From, To), SeenVersion, cancellation);
        return Redirect($"/ke-hoach/{Code}");
    }

    private async Task<Plan> FindAsync(CancellationToken cancellation)
    {
        var plan = await queries.PlanAsync(Code, cancellation);
        PlanPermissions.Must(actors.Required.Drafts(plan));
        return plan;
    }
}
