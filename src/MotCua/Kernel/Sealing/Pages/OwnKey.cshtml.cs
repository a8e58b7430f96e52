using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Web;

namespace MotCua.Kernel.Sealing.Pages;

/// <summary>An officer's own key. What is typed here is never shown again, and kept nowhere.</summary>
[ResponseCache(NoStore = true)]
internal sealed class OwnKeyModel(SealingKeyDesk desk, OpenKeys open, ActorAccess actors, Installation installation) : PageModel, IRedisplay
{
    [BindProperty] public string? Passphrase { get; set; }
    [BindProperty] public string? Again { get; set; }
    [BindProperty] public string? Old { get; set; }

    /// <summary>Where to go on afterwards: a path of this site.</summary>
    [BindProperty(SupportsGet = true)] public string? Ve { get; set; }

    public SealingKey? Key { get; private set; }
    public bool IsOpen { get; private set; }
    public bool IsDemonstration => installation.IsDemonstration;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Ve is null || !Url.IsLocalUrl(Ve)) Ve = null;
        Key = await desk.FindAsync(actors.Required.PersonId, cancellation);
        if (Key is null || open.Take(actors.Required.AccountId!.Value, KeyCookie.Read(Request)) is not { } held) return;
        held.Private.Dispose();
        IsOpen = held.KeyId == Key.Id;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellation) =>
        Opened(await desk.MakeAsync(actors.Required, Passphrase, Again, cancellation), "Đã tạo khóa riêng.");

    public async Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellation) =>
        Opened(await desk.ReplaceAsync(actors.Required, Passphrase, Again, cancellation), "Đã tạo khóa mới. Mời đề nghị khôi phục những vụ việc của anh chị.");

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellation) =>
        Opened(await desk.UnlockAsync(actors.Required, Passphrase, cancellation), null);

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation)
    {
        await desk.ChangeAsync(actors.Required, Old, Passphrase, Again, cancellation);
        KeyCookie.Drop(HttpContext);
        TempData["Done"] = "Đã đổi câu mật khẩu. Mời mở khóa bằng câu mới.";
        return Redirect("/khoa-rieng");
    }

    public IActionResult OnPostLock()
    {
        open.Forget(actors.Required.AccountId!.Value);
        KeyCookie.Drop(HttpContext);
        return Redirect("/khoa-rieng");
    }

    private RedirectResult Opened(string token, string? said)
    {
        KeyCookie.Give(HttpContext, token);
        if (said is not null) TempData["Done"] = said;
        return Redirect(Ve is not null && Url.IsLocalUrl(Ve) ? Ve : "/khoa-rieng");
    }
}
