using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Denunciations.Pages.Work;

/// <summary>The protection file of a case.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ProtectModel(Store store, ActorAccess actors, CaseAccess access, ProtectDenouncer protect, LawBook law, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool IsUrgent { get; set; }
    [BindProperty] public string? Ground { get; set; }

    public SealedCase Case { get; private set; } = null!;
    public ProtectionFile? Protection { get; private set; }

    public IEnumerable<SelectListItem> Grounds => law.Codes(ProtectDenouncer.EndList).Where(code => code.From is null || code.From <= clock.Today).Select(code => new SelectListItem(code.Name, code.Code));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        (Case, var grant) = await access.FindAsync(actors.Required, Code, cancellation);
        if (grant.Layer != SealLayer.Original) throw DenunciationProblems.OriginalNeeded.Because();
        Protection = await store.ProtectionFiles.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == Case.Id, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellation) => DoAsync(own => protect.AskAsync(actors.Required, Code, Words, IsUrgent, own, cancellation), cancellation);

    public Task<IActionResult> OnPostAssessAsync(CancellationToken cancellation) => DoAsync(own => protect.AssessAsync(actors.Required, Code, Words, own, cancellation), cancellation);

    public Task<IActionResult> OnPostGrantAsync(CancellationToken cancellation) => DoAsync(own => protect.DecideAsync(actors.Required, Code, true, Words, own, cancellation), cancellation);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) => DoAsync(own => protect.DecideAsync(actors.Required, Code, false, Words, own, cancellation), cancellation);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) => DoAsync(own => protect.EndAsync(actors.Required, Code, Ground, Words, own, cancellation), cancellation);

    private async Task<IActionResult> DoAsync(Func<OwnSecret, Task> act, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var own = access.Own(actors.Required, Request);
        await act(own);
        return Redirect($"/don-thu/to-cao/{Case.Code}/bao-ve");
    }
}
