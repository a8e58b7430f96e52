using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Petitions.Reception.Pages.Desk;

/// <summary>The figures of a month or a year, the sums between them, and the days of each officer.</summary>
internal sealed class FiguresModel(ActorAccess actors, OfficeClock clock, ReceptionAccess access, ReceptionBook book, ReceptionLaw law) : PageModel
{
    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    /// <summary>Null: the whole year.</summary>
    [BindProperty(SupportsGet = true)] public int? Thang { get; set; }

    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public int MonthNumber => Thang ?? 0;
    public ReceptionFigures Figures { get; private set; } = null!;
    public IReadOnlyList<AllowanceLine> Allowances { get; private set; } = [];
    public string AllowanceRow => law.Allowance(To).Id;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actors.Required, cancellation);
        Nam ??= clock.Today.Year;
        (From, To) = ReceptionFiles.Month(Nam.Value, MonthNumber);
        Figures = await book.FiguresAsync(From, To, cancellation);
        Allowances = await book.AllowancesAsync(From, To, cancellation);
    }
}
