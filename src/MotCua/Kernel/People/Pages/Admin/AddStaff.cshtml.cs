using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.People.Acts;
using MotCua.Web;

namespace MotCua.Kernel.People.Pages.Admin;

internal sealed class AddStaffModel(StaffDesk desk, ActorAccess actors) : PageModel, IRedisplay
{
    [BindProperty] public string? StaffCode { get; set; }

    [BindProperty] public string? FullName { get; set; }

    [BindProperty] public IdentityType IdentityType { get; set; }

    [BindProperty] public string? IdentityNumber { get; set; }

    [BindProperty] public string? StaffTitle { get; set; }

    [BindProperty] public string? OfficePhone { get; set; }

    [BindProperty] public string? UserName { get; set; }

    [BindProperty] public string? Email { get; set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var account = await desk.AddAsync(new NewStaff(StaffCode ?? "", FullName ?? "", StaffTitle ?? "", OfficePhone, UserName ?? "", Email,
            new PersonIdentity(IdentityType, IdentityNumber ?? "")), actors.Required, cancellation);
        TempData["Done"] = $"Đã thêm {FullName}. Mời giao vai trò và cấp đường dẫn đặt mật khẩu.";
        return Redirect($"/quan-tri/nguoi-dung/{account.Id}");
    }
}
