using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Own;

[ResponseCache(NoStore = true)]
internal sealed class AccountModel(Store store, SignInManager<Account> signIn, RoleDesk roles, OwnSignIn own, ActorAccess actors) : PageModel, IRedisplay
{
    [BindProperty] public string? CurrentPassword { get; set; }

    [BindProperty] public string? NewPassword { get; set; }

    public Account Account { get; private set; } = null!;

    public Person? Person { get; private set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        Account = await signIn.UserManager.FindByIdAsync(actor.AccountId.ToString()!) ?? throw Problems.SignInNeeded.Because();
        Person = await store.Persons.AsNoTracking().SingleOrDefaultAsync(person => person.Id == actor.PersonId, cancellation);
        Passkeys = await signIn.UserManager.GetPasskeysAsync(Account);
        var held = actor.Roles.Select(role => role.UnitId).ToList();
        var units = await store.Units.Where(unit => held.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        Roles = [.. actor.Roles.Select(role => $"{RoleWords.Of(role.Role)}, {units[role.UnitId]}")];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        AccountMaking.CheckPassword(NewPassword, nameof(NewPassword));
        // A session left open must not be able to guess the password: wrong ones count towards the lock.
        if (!(await signIn.CheckPasswordSignInAsync(Account, CurrentPassword ?? "", lockoutOnFailure: true)).Succeeded)
            throw Problems.PasswordInvalid.Because("Mật khẩu đang dùng chưa đúng. Mời nhập lại.", nameof(CurrentPassword));
        await own.SetPasswordAsync(Account, NewPassword!, actors.Required, cancellation);
        await signIn.RefreshSignInAsync(Account);
        TempData["Done"] = "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.";
        return Redirect("/tai-khoan");
    }

    public async Task<IActionResult> OnPostSessionsAsync(CancellationToken cancellation)
    {
        await roles.EndSessionsAsync(actors.Required.AccountId!.Value, actors.Required, cancellation);
        await signIn.SignOutAsync();
        return Redirect("/dang-nhap");
    }
}
