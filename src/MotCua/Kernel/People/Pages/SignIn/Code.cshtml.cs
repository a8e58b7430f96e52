using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.SignIn;

/// <summary>The second step for accounts with an authenticator; a wrong code counts towards the lock.</summary>
[EnableRateLimiting(Limits.SignIn)]
internal sealed class CodeModel(SignInManager<Account> signIn) : PageModel, IRedisplay
{
    [BindProperty] public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")] public string? Ve { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/dang-nhap") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null) return Redirect("/dang-nhap");
        var code = string.Concat((Code ?? "").Where(char.IsAsciiLetterOrDigit));
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync((Code ?? "").Trim());
        return result.Succeeded ? LocalRedirect(Url.IsLocalUrl(Ve) ? Ve : "/") : throw Problems.CodeRefused.Because(field: nameof(Code));
    }
}
