using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Nhập danh sách ghi khi không có mạng.</summary>
internal sealed class OfflineModel(ActorAccess actors, MergeOffline merge) : PageModel, IRedisplay
{
    [BindProperty] public string? Team { get; set; }
    [BindProperty] public IFormFile? Sheet { get; set; }

    public SheetReport? Report { get; private set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is not { Length: > 0 and <= SignersModel.LargestSheet } sheet) throw PetitionProblems.SheetUnreadable.Because("Mời chọn một tệp CSV hoặc XLSX, không quá 5 MB.", nameof(Sheet));
        await using var content = sheet.OpenReadStream();
        Report = await merge.RunAsync(actors.Required, Team ?? "", content, sheet.FileName, cancellation);
        if (!Report.Stored) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
