using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.SignIn;

[ResponseCache(NoStore = true)]
[EnableRateLimiting(Limits.LookUp)]
internal sealed class SetPasswordModel(AccountRecovery recovery) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Secret { get; set; } = "";

    [BindProperty] public string? Password { get; set; }

    [TempData] public string? Note { get; set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (!await recovery.IsAliveAsync(Secret, cancellation)) throw Problems.RecoveryLinkDead.Because();
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await recovery.UseAsync(Secret, Password ?? "", cancellation);
        Note = "Đã đặt mật khẩu mới. Mời đăng nhập.";
        return Redirect("/dang-nhap");
    }
}
