using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MotCua.Petitions.Reports;

namespace MotCua.Petitions.Pages.Report;

/// <summary>Biểu báo cáo of a period; a cell opens onto its petitions; the same as a sheet.</summary>
internal sealed class FormModel(Store store, OfficeClock clock, ReportForms forms, ReportPeriods periods, IEnumerable<IReportFacts> sources) : PageModel
{
    private const int MostBehind = 500;

    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    [BindProperty(SupportsGet = true)] public string? Ky { get; set; }
    [BindProperty(SupportsGet = true)] public string? Mau { get; set; }
    /// <summary>The column whose petitions are shown.</summary>
    [BindProperty(SupportsGet = true)] public string? Cot { get; set; }

    public string Edition { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public IReadOnlyList<ReportCell> Cells { get; private set; } = [];
    public IReadOnlyList<Petition> Behind { get; private set; } = [];
    public IReadOnlyList<ReportDoor> Doors { get; private set; } = [];
    /// <summary>Counted, and not shown to anybody.</summary>
    public int Sealed { get; private set; }

    public IEnumerable<SelectListItem> FormItems => forms.Forms(Edition).Select(form => new SelectListItem(form, form));
    public IEnumerable<SelectListItem> PeriodItems => periods.Of(Nam!.Value).Select(period => new SelectListItem($"{period.Name} ({Web.Say.Day(period.From)} – {Web.Say.Day(period.To)})", period.Code));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var facts = await LoadAsync(cancellation);
        if (Cells.FirstOrDefault(cell => cell.Column.Column == Cot) is not { } asked) return;
        var behind = ReportForms.Behind(asked.Column, facts).ToList();
        var ids = behind.Select(fact => fact.PetitionId).OfType<Guid>().Distinct().Take(MostBehind).ToList();
        Doors = [.. behind.Select(fact => fact.Door).OfType<ReportDoor>().Take(MostBehind)];
        Sealed = behind.Count(fact => fact is { PetitionId: null, Door: null });
        Behind = await store.Petitions.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.ReceivedOn).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnGetSheetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await WorkbookAsync(new() { [Mau!.Replace('/', '-')] = Rows(Cells) }, string.Create(CultureInfo.InvariantCulture, $"{Mau!.Replace('/', '-')}-{Nam}-{Ky}.xlsx"), cancellation);
    }

    /// <summary>All forms of the period in one file, a sheet each.</summary>
    public async Task<IActionResult> OnGetBookAsync(CancellationToken cancellation)
    {
        var facts = await LoadAsync(cancellation);
        return await WorkbookAsync(forms.Forms(Edition).ToDictionary(form => form.Replace('/', '-'), form => (object)Rows(forms.Fill(Edition, form, facts))), string.Create(CultureInfo.InvariantCulture, $"bieu-{Nam}-{Ky}.xlsx"), cancellation);
    }

    /// <summary>A line of the workbook; its names are the headings.</summary>
    private sealed record SheetLine(string Cột, string ChỉTiêu, decimal SốLiệu, string KiểmTra);

    private static List<SheetLine> Rows(IReadOnlyList<ReportCell> cells) =>
        [.. cells.Select(cell => new SheetLine(cell.Column.Column, cell.Column.Name, cell.Value, cell.SumHolds is { } holds ? $"= {cell.Column.Sum}: {(holds ? "khớp" : "chưa khớp")}" : ""))];

    private async Task<IActionResult> WorkbookAsync(Dictionary<string, object> sheets, string name, CancellationToken cancellation)
    {
        var book = new MemoryStream();
        await book.SaveAsAsync(sheets, cancellationToken: cancellation);
        book.Position = 0;
        return File(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    private async Task<IReadOnlyList<ReportFact>> LoadAsync(CancellationToken cancellation)
    {
        Nam = Nam is >= 2015 and <= 2045 ? Nam : clock.Today.Year;
        var all = periods.Of(Nam.Value);
        var chosen = all.FirstOrDefault(period => period.Code == Ky);
        if (chosen.Code is null) chosen = all.LastOrDefault(period => period.From <= clock.Today && clock.Today <= period.To) is { Code: not null } now ? now : all[0];
        (Ky, From, To) = (chosen.Code, chosen.From, chosen.To);
        Edition = forms.EditionOn(To);
        if (!forms.Forms(Edition).Contains(Mau ?? "")) Mau = forms.Forms(Edition)[0];
        var facts = new List<ReportFact>();
        foreach (var source in sources) facts.AddRange(await source.FactsAsync(From, To, cancellation));
        Cells = forms.Fill(Edition, Mau!, facts);
        return facts;
    }
}
