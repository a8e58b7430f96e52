using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.People.Acts;
using MotCua.Web;
using QRCoder;

namespace MotCua.Kernel.People.Pages.Own;

/// <summary>An authenticator is switched on only by a code it made, off only by the password.</summary>
[ResponseCache(NoStore = true)]
internal sealed class TwoFactorModel(SignInManager<Account> signIn, OwnSignIn own, ActorAccess actors) : PageModel, IRedisplay
{
    private Account account = null!;

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? Password { get; set; }

    public bool Enabled { get; private set; }

    public string Key { get; private set; } = "";

    public string Qr { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    private UserManager<Account> Users => signIn.UserManager;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        account = await Users.FindByIdAsync(actors.Required.AccountId.ToString()!) ?? throw Problems.SignInNeeded.Because();
        Enabled = account.TwoFactorEnabled;
        if (Enabled) return;
        var key = await Users.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            await Users.ResetAuthenticatorKeyAsync(account);
            key = await Users.GetAuthenticatorKeyAsync(account);
            // A new key changes the stamp; this session goes on.
            await signIn.RefreshSignInAsync(account);
        }
        Key = string.Join(' ', key!.Chunk(4).Select(part => new string(part))).ToLowerInvariant();
        var label = Uri.EscapeDataString($"Mot Cua:{account.UserName}");
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode($"otpauth://totp/{label}?secret={key}&issuer=Mot%20Cua&digits=6", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        Qr = svg.GetGraphic(4);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var code = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        if (Enabled || !await Users.VerifyTwoFactorTokenAsync(account, Users.Options.Tokens.AuthenticatorTokenProvider, code))
            throw Problems.CodeRefused.Because(field: nameof(Code));
        await own.ChangeAsync("account.two-steps", actors.Required, async () =>
        {
            var result = await Users.SetTwoFactorEnabledAsync(account, true);
            RecoveryCodes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(account, 8) ?? []];
            return result;
        }, cancellation);
        await signIn.RefreshSignInAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!(await signIn.CheckPasswordSignInAsync(account, Password ?? "", lockoutOnFailure: true)).Succeeded)
            throw Problems.PasswordInvalid.Because("Mật khẩu chưa đúng. Mời nhập lại.", nameof(Password));
        await own.ChangeAsync("account.two-steps-off", actors.Required, async () =>
        {
            var result = await Users.SetTwoFactorEnabledAsync(account, false);
            return result.Succeeded ? await Users.ResetAuthenticatorKeyAsync(account) : result;
        }, cancellation);
        await signIn.RefreshSignInAsync(account);
        TempData["Done"] = "Đã tắt xác thực hai bước.";
        return Redirect("/tai-khoan");
    }
}
