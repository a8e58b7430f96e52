using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Own;

[ResponseCache(NoStore = true)]
internal sealed class PasskeysModel(SignInManager<Account> signIn, OwnSignIn own, ActorAccess actors) : PageModel, IRedisplay
{
    private Account account = null!;

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Credential { get; set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    private UserManager<Account> Users => signIn.UserManager;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        account = await Users.FindByIdAsync(actors.Required.AccountId.ToString()!) ?? throw Problems.SignInNeeded.Because();
        Passkeys = await Users.GetPasskeysAsync(account);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (string.IsNullOrEmpty(Credential)) throw Problems.CodeRefused.Because("Trình duyệt chưa tạo được khóa truy cập. Mời thử lại hoặc dùng trình duyệt khác.", nameof(Name));
        var result = await signIn.PerformPasskeyAttestationAsync(Credential);
        if (!result.Succeeded) throw Problems.CodeRefused.Because("Khóa truy cập chưa được chấp nhận. Mời thử lại.", nameof(Name));
        result.Passkey.Name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim();
        await own.ChangeAsync("account.passkey", actors.Required, () => Users.AddOrUpdatePasskeyAsync(account, result.Passkey), cancellation);
        TempData["Done"] = "Đã thêm khóa truy cập.";
        return Redirect("/tai-khoan/khoa-truy-cap");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? credentialId, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var bytes = new byte[(credentialId ?? "").Length];
        if (!Convert.TryFromBase64String(credentialId ?? "", bytes, out var length)) throw Problems.InputInvalid.Because();
        await own.ChangeAsync("account.passkey-remove", actors.Required, () => Users.RemovePasskeyAsync(account, bytes[..length]), cancellation);
        TempData["Done"] = "Đã xóa khóa truy cập.";
        return Redirect("/tai-khoan/khoa-truy-cap");
    }
}
