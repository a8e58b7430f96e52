using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Registers.Pages.Public;

internal sealed class ListModel(RegisterReads reads, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Text { get; set; }
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? Procedure { get; set; }
    [BindProperty(SupportsGet = true, Name = "sau")] public Guid? Before { get; set; }

    public IReadOnlyList<OpenedRegister> Open { get; private set; } = [];
    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Open = await reads.OpenAsync(cancellation);
        var lines = await reads.FindAsync(Text, Procedure, Before, RegisterReads.PageSize, cancellation);
        Lines = [.. lines.Take(RegisterReads.PageSize)];
        Next = lines.Count > RegisterReads.PageSize ? "/so-giay-phep" + QueryString.Create(new Dictionary<string, string?> { ["thu-tuc"] = Procedure ?? "", ["sau"] = Lines[^1].Id.ToString() }) : null;
    }
}
