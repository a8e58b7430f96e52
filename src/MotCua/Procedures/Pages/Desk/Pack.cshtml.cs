using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Procedures.Acts;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>Takes in procedures that another installation wrote as a pack.</summary>
[RequestSizeLimit(MostBytes)]
internal sealed class PackModel(ImportPack packs, ActorAccess actors) : PageModel, IRedisplay
{
    public const int MostBytes = 64 * 1024 * 1024;

    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public new IFormFile? File { get; set; }

    public PackReport? Report { get; private set; }

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (File is not { Length: > 0 }) throw ProcedureProblems.PackInvalid.Because("Mời chọn tệp gói thủ tục (.zip).", nameof(File));
        await using var content = File.OpenReadStream();
        Report = await packs.RunAsync(content, actors.Required, IdempotencyKey, cancellation);
        return Page();
    }
}
