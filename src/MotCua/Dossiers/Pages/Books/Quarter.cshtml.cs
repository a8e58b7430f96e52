using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Dossiers.Pages.Books;

/// <summary>Biểu II.06a/VPCP/KSTT of one quarter, within the actor's rights.</summary>
internal sealed class QuarterModel(Store store, ActorAccess actors, OfficeClock clock, Installation installation) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "quy")] public int? Quarter { get; set; }
    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }

    public static IEnumerable<SelectListItem> Quarters => new[] { "I", "II", "III", "IV" }.Select((name, index) => new SelectListItem($"Quý {name}", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public IReadOnlyList<QuarterLine> Lines { get; private set; } = [];
    public QuarterLine Total { get; private set; } = null!;
    public BookHead Head { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var (quarter, year) = (Quarter ??= ((today.Month - 1) / 3) + 1, Year ??= today.Year);
        if (quarter is < 1 or > 4 || year is < 2000 or > 9000) throw BookProblems.PeriodInvalid.Because("Mời chọn quý từ I đến IV và năm bốn chữ số.");
        var (first, last) = QuarterReport.Days(year, quarter);
        var (from, until) = PaperBooks.Days(first, last);
        Lines = await QuarterReport.ReadAsync(store, actors.Required, from, until > clock.UtcNow ? clock.UtcNow.AddMilliseconds(1) : until, cancellation);
        Total = QuarterReport.Total(Lines);
        Head = new BookHead(installation.AgencyName, installation.AgencyShortName, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            $"Quý {quarter} năm {year} ({BookHead.Between(first, last).ToLowerInvariant()}){(last >= today ? ", số liệu đến lúc lập biểu" : "")}", today, installation.IsDemonstration);
    }
}
