using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class WithdrawModel(Store store, ActorAccess actors, WithdrawDossier withdraw) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public bool Grant { get; set; }
    [BindProperty] public string? Answer { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The request that waits for an answer; null where there is none.</summary>
    public Withdrawal? Open { get; private set; }

    public static IReadOnlyList<SelectListItem> Answers { get; } = [new("Đồng ý, dừng xử lý và trả lại giấy tờ", "true"), new("Chưa rút được, hồ sơ tiếp tục được giải quyết", "false")];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Open = await store.Withdrawals.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == Dossier.Id && row.AnsweredAt == null, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await withdraw.AskAtDeskAsync(actors.Required, Code, Reason, new Sent(SeenVersion), cancellation));

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation) =>
        Shown(await withdraw.AnswerAsync(actors.Required, Code, Grant, Answer, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
