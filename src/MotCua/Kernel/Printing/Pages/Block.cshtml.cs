using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Web;

namespace MotCua.Kernel.Printing.Pages;

/// <summary>One block: its wordings, and another one with a preview.</summary>
internal sealed class BlockModel(TextBlocks blocks, ActorAccess actors, OfficeClock clock) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Block { get; set; } = "";
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public string? Note { get; set; }

    public BlockShape Shape { get; private set; } = null!;
    public IReadOnlyList<TextBlock> History { get; private set; } = [];
    public string? Preview { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Shape = blocks.Shape(Block);
        History = await blocks.HistoryAsync(Block, cancellation);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Text, From) = (await blocks.WordingAsync(Block, clock.UtcNow, cancellation), clock.Today);
    }

    public async Task OnPostPreviewAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Preview = Shape.Sample(Shape.Checked(Text));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await blocks.WordAsync(actors.Required, Block, Text, From, Note, cancellation);
        TempData["Done"] = "Đã lưu bản mới của mẫu chữ.";
        return Redirect($"/van-thu/mau-chu/{Block}");
    }
}
