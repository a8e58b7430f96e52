using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Paper;

/// <summary>Sổ tiếp công dân (03/TCD), on screen, in print and as PDF.</summary>
internal sealed class RegisterModel(ActorAccess actors, OfficeClock clock, ReceptionAccess access, ReceptionBook book, ReceptionLaw law, Installation installation) : PageModel
{
    private const int PageSize = 200;

    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    [BindProperty(SupportsGet = true)] public int? Thang { get; set; }
    [BindProperty(SupportsGet = true)] public int Sau { get; set; }

    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public int MonthNumber => Thang ?? 0;
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public string FormRow => law.Form("03", To).Id;
    public IReadOnlyList<BookLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        Nam ??= clock.Today.Year;
        (From, To) = ReceptionFiles.Month(Nam.Value, MonthNumber);
        var lines = await book.LinesAsync(From, To, Sau, PageSize + 1, cancellation);
        Lines = [.. lines.Take(PageSize)];
        if (lines.Count > PageSize) Next = $"/don-thu/tiep-dan/so?nam={Nam}&thang={Thang}&sau={Lines[^1].Turn.RegisterNumber}";
    }
}
