using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.SignIn;

/// <summary>One answer for a name nobody has, a wrong password and a locked account, in about the same time.</summary>
[EnableRateLimiting(Limits.SignIn)]
internal sealed class SignInModel(SignInManager<Account> signIn, IPasswordHasher<Account> hasher) : PageModel, IRedisplay
{
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    [BindProperty] public string Name { get; set; } = "";

    [BindProperty] public string Password { get; set; } = "";

    /// <summary>The page to go back to.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")] public string? Ve { get; set; }

    [TempData] public string? Note { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await signIn.UserManager.FindByNameAsync(AccountMaking.SignInName(Name ?? ""));
        if (account?.PasswordHash is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "x");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, Password ?? "");
            throw Problems.SignInRefused.Because(field: nameof(Name));
        }
        var result = await signIn.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return Redirect($"/dang-nhap/ma-xac-thuc?ve={Uri.EscapeDataString(Target)}");
        return result.Succeeded ? LocalRedirect(Target) : throw Problems.SignInRefused.Because(field: nameof(Name));
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || !(await signIn.PasskeySignInAsync(credential)).Succeeded)
            throw Problems.SignInRefused.Because("Khóa truy cập chưa được chấp nhận. Mời thử lại hoặc dùng mật khẩu.", nameof(Name));
        return LocalRedirect(Target);
    }

    private string Target => Url.IsLocalUrl(Ve) ? Ve : "/";
}
