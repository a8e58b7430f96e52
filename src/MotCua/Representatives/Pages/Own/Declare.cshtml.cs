using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Files;
using MotCua.Representatives.Acts;
using MotCua.Web;

namespace MotCua.Representatives.Pages.Own;

/// <summary>Somebody with a paper: an authorisation, a child's birth certificate, a decision on guardianship.</summary>
internal sealed class DeclareModel(ActorAccess actors, OfficeClock clock, FileDesk files, GrantRepresentation grant) : PageModel, IRedisplay
{
    [BindProperty] public RepresentationKind Kind { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? BirthDate { get; set; }
    [BindProperty] public string? Procedures { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public string? Paper { get; set; }
    [BindProperty] public IFormFile? Copy { get; set; }
    /// <summary>A copy that arrived with an earlier sending which lacked something else.</summary>
    [BindProperty] public Guid? UploadId { get; set; }

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Tôi được người này ủy quyền bằng giấy", nameof(RepresentationKind.Authorised)), new("Tôi là cha hoặc mẹ, người này chưa thành niên", nameof(RepresentationKind.Parent)),
        new("Tôi là người giám hộ", nameof(RepresentationKind.Guardian)),
    ];

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public void OnGet() => From = clock.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Copy is { Length: > 0 })
        {
            await using var content = Copy.OpenReadStream();
            UploadId = (await files.ReceiveAsync(content, Copy.FileName, actors.Required, cancellation)).Id;
            ModelState.Remove(nameof(UploadId));
        }
        await grant.DeclareAsync(actors.Required, new RepresentationWish(Name, Number, Procedures, From, To), new PaperWish(Kind, BirthDate, Paper, UploadId), cancellation);
        TempData["Done"] = "Đã gửi. Bộ phận Một cửa xem giấy tờ rồi báo Ông/Bà.";
        return Redirect("/lam-thay");
    }
}
