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
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public int? Nam { get; set; }
    [BindProperty(SupportsGet = true)] public string? Ky { get; set; }
    [BindProperty(SupportsGet = true)] public string? Mau { get; set; }
    /// <summary>The column whose petitions are shown.</summary>
    [BindProperty(SupportsGet = true)] public string? Cot { get; set; }
    /// <summary>Which page of them, from 1.</summary>
    [BindProperty(SupportsGet = true)] public int Trang { get; set; } = 1;

    public string Edition { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public IReadOnlyList<ReportCell> Cells { get; private set; } = [];
    public IReadOnlyList<Petition> Behind { get; private set; } = [];
    public IReadOnlyList<ReportDoor> Doors { get; private set; } = [];
    /// <summary>How many lines there are on all pages.</summary>
    public int Lines { get; private set; }
    public bool HasMore => Trang * PageSize < Lines;
    /// <summary>Counted, and not shown to anybody.</summary>
    public int Sealed { get; private set; }

    public IEnumerable<SelectListItem> FormItems => forms.Forms(Edition).Select(form => new SelectListItem(form, form));
    public IEnumerable<SelectListItem> PeriodItems => periods.Of(Nam!.Value).Select(period => new SelectListItem($"{period.Name} ({Web.Say.Day(period.From)} – {Web.Say.Day(period.To)})", period.Code));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var facts = await LoadAsync(cancellation);
        if (Cells.FirstOrDefault(cell => cell.Column.Column == Cot) is not { } asked) return;
        var behind = ReportForms.Behind(asked.Column, facts).ToList();
        var ids = behind.Select(fact => fact.PetitionId).OfType<Guid>().Distinct().ToList();
        var doors = behind.Select(fact => fact.Door).OfType<ReportDoor>().ToList();
        Trang = Math.Clamp(Trang, 1, 10_000);
        (Lines, Sealed) = (Math.Max(ids.Count, doors.Count), behind.Count(fact => fact is { PetitionId: null, Door: null }));
        Doors = [.. doors.Skip((Trang - 1) * PageSize).Take(PageSize)];
        Behind = await store.Petitions.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.ReceivedOn).ThenBy(row => row.Id).Skip((Trang - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
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

    /// <summary>A sheet as the form stands: its columns side by side under their names, one line of figures, one of checks.</summary>
    private static List<Dictionary<string, object>> Rows(IReadOnlyList<ReportCell> cells)
    {
        return [Line("Số liệu", cell => cell.Value), Line("Kiểm tra", cell => cell.SumHolds is { } holds ? $"= {cell.Column.Sum}: {(holds ? "khớp" : "chưa khớp")}" : "")];

        Dictionary<string, object> Line(string what, Func<ReportCell, object> of) =>
            new(cells.Select(cell => KeyValuePair.Create($"({cell.Column.Column}) {cell.Column.Name}", of(cell))).Prepend(KeyValuePair.Create("Dòng", (object)what)));
    }

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
