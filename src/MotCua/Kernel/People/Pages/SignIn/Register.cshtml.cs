using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.SignIn;

[EnableRateLimiting(Limits.SignIn)]
internal sealed class RegisterModel(RegisterCitizen register) : PageModel, IRedisplay
{
    [BindProperty] public string? FullName { get; set; }

    [BindProperty] public IdentityType IdentityType { get; set; }

    [BindProperty] public string? IdentityNumber { get; set; }

    [BindProperty] public string IdentityCountry { get; set; } = "VN";

    [BindProperty] public DateOnly? BirthDate { get; set; }

    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public string? Password { get; set; }

    [TempData] public string? Note { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        await register.RunAsync(new Registration(FullName ?? "", new PersonIdentity(IdentityType, IdentityNumber ?? "", IdentityCountry), BirthDate,
            Contact ?? "", Password ?? ""), cancellation);
        Note = "Đã ghi nhận đăng ký. Mời đăng nhập. Nếu số điện thoại hoặc thư điện tử này đã có tài khoản từ trước thì tài khoản và mật khẩu cũ được giữ nguyên.";
        return Redirect("/dang-nhap");
    }
}
