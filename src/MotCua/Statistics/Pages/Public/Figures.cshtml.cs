using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;

namespace MotCua.Statistics.Pages.Public;

/// <summary>Everybody's statistics of a period.</summary>
internal sealed class FiguresModel(FigureView view, OfficeClock clock, LawBook law) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")] public int? Year { get; set; }
    [BindProperty(SupportsGet = true, Name = "ky")] public string? Slug { get; set; }
    [BindProperty(SupportsGet = true, Name = "theo")] public string? Theo { get; set; }
    [BindProperty(SupportsGet = true, Name = "don-vi")] public string? Unit { get; set; }
    [BindProperty(SupportsGet = true, Name = "linh-vuc")] public string? Field { get; set; }
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? Procedure { get; set; }

    public FigureReport Report { get; private set; } = null!;

    /// <summary>Of all units shown; what no unit shows is not in it.</summary>
    public Ratings.SatisfactionCount? SatisfactionOfAll => Report.Satisfaction is { } units
        ? Report.Lines.Select(line => units.GetValueOrDefault(line.Key) ?? Ratings.SatisfactionCount.None).Aggregate(Ratings.SatisfactionCount.None, Ratings.SatisfactionCount.Add) : null;

    public IReadOnlyList<FigureUnit> Units { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public FigurePeriod Period => Report.Question.Period;

    /// <summary>Decision 766 is younger than the period: counted for comparison only.</summary>
    public LawRow Decision { get; private set; } = null!;

    public bool IsBeforeDecision => Decision.From is { } first && Period.To < first;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var asked = new FigureQuestion(FigurePeriod.Parse(Year, Slug, clock.Today), FigureWords.ByOf(Theo), Unit, Field, Procedure);
        Report = await view.AnswerAsync(asked, cancellation);
        Units = await view.AllUnitsAsync(cancellation);
        Decision = law.ById("qd766-progress") ?? law.Rule("decision-766-progress", asked.Period.To);
    }

    /// <summary>This table with something changed; filters stay in the address.</summary>
    public string Address(string path = "/thong-ke", params (string Name, string? Value)[] changed)
    {
        var all = new Dictionary<string, string?>
        {
            ["nam"] = Period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), ["ky"] = Period.Slug, ["theo"] = Theo, ["don-vi"] = Unit, ["linh-vuc"] = Field, ["thu-tuc"] = Procedure,
        };
        foreach (var (name, value) in changed) all[name] = value;
        return path + QueryString.Create(all.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>From a line to what it is made of: a unit's procedures, a field's procedures, a procedure's months; null: no further.</summary>
    public string? Deeper(FigureLine line) => Report.Question.By switch
    {
        FigureBy.Unit when Units.FirstOrDefault(unit => unit.Id.ToString() == line.Key) is { } unit => Address(changed: [("don-vi", unit.Code), ("theo", "thu-tuc")]),
        FigureBy.Field when line.Key.Length > 0 => Address(changed: [("linh-vuc", line.Key), ("theo", "thu-tuc")]),
        FigureBy.Procedure => Address(changed: [("thu-tuc", line.Key), ("theo", "thang"), ("ky", "nam")]),
        FigureBy.Month => Address(changed: [("ky", $"thang-{int.Parse(line.Key[5..], System.Globalization.CultureInfo.InvariantCulture)}"), ("theo", "don-vi")]),
        _ => null,
    };
}
