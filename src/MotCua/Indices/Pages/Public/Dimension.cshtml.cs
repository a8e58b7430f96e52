using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Indices.Papi;
using MotCua.Kernel.Law;
using MotCua.Web;
using MotCua.Web.Components;

namespace MotCua.Indices.Pages.Public;

internal sealed class DimensionModel(Store store, PapiShelf shelf, LawBook law, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)] public int Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "dimension")] public string Code { get; set; } = "";

    public PapiDimension Of { get; private set; } = null!;
    public Standing Whole { get; private set; } = null!;
    public IReadOnlyList<PapiRow> Rows { get; private set; } = [];
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];
    public IReadOnlyList<(PapiPart Part, IReadOnlyList<TrendPoint> Points)> Parts { get; private set; } = [];
    public IReadOnlyList<DotRow> Dots => PapiOverview.Rows(Rows);
    public decimal PartMost => Math.Round(Of.PartMost, 2);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var table = await PapiFile.TableAsync(store, shelf, Year, cancellation);
        Of = table.Edition.Dimension(Code) ?? throw Problems.NotFound.Because();
        var years = await shelf.ReadAsync(store, cancellation);
        Whole = shelf.Own(table, Of.Code);
        Trend = shelf.Trend(years, Of.Code);
        Rows = [.. Of.Parts.Select(part => new PapiRow(part.Column, words.IsEnglish ? part.English : part.Name, shelf.Own(table, part.Column), PapiEdition.Solutions(law, part), null, Note(part)))];
        Parts = [.. Of.Parts.Select(part => (part, shelf.Trend(years, part.Column)))];
    }

    private string? Note(PapiPart part)
    {
        var notes = new List<string>();
        if (!part.NameIsChecked) notes.Add(words.T("tên chưa đối chiếu", "name unconfirmed"));
        if (PapiEdition.Breaks(law, part.Column).Any(one => one.Year == Year)) notes.Add(words.T("không so được với năm trước", "not comparable with the year before"));
        return notes.Count == 0 ? null : string.Join("; ", notes);
    }
}
