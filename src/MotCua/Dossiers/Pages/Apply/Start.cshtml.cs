using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class StartModel(Store store, DossierDrafts drafts, ActorAccess actors, OfficeClock clock, PromiseMaker promises, SubmitHere here, DossierUnits units, CarriedAnswers carried) : PageModel
{
    public ProcedureVersion Version { get; private set; } = null!;

    public Promise? Promise { get; private set; }

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Version = await FindAsync(code, cancellation);
        Promise = promises.For(Version, Channel.Online, clock.UtcNow);
    }

    public async Task<IActionResult> OnPostAsync(string code, [FromForm] string? idempotencyKey, CancellationToken cancellation)
    {
        var version = await FindAsync(code, cancellation);
        var draft = await drafts.BeginAsync(actors.Required, version, idempotencyKey, cancellation);
        if (carried.Take(HttpContext, version.Code) is { Count: > 0 } answers) await drafts.CarryAsync(draft, version, await store.RulesOfAsync(version.Id, clock.Today, cancellation), answers, cancellation);
        return Redirect($"/nop-ho-so/ban-nhap/{draft.Id}/nguoi-nop");
    }

    private async Task<ProcedureVersion> FindAsync(string code, CancellationToken cancellation)
    {
        var version = await store.InForceAsync(code, clock.Today, cancellation) ?? throw DossierProblems.NoSuchProcedure.Because();
        await here.MustAsync(version, clock.Today, cancellation);
        if (await units.HandlingAsync(version, clock.Today, cancellation) is null) throw DossierProblems.NoProcess.Because();
        return version.Content.Channels.Count == 0 || version.Content.Channels.Any(terms => terms.Channel == Channel.Online)
            ? version : throw DossierProblems.ChannelNotOffered.Because("Thủ tục này chưa nhận hồ sơ trực tuyến. Mời nộp tại quầy hoặc qua bưu chính công ích.");
    }
}
