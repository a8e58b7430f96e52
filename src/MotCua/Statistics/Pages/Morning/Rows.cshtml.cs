using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Statistics.Pages.Morning;

/// <summary>The rows behind a figure of the morning, page by page.</summary>
internal sealed class RowsModel(Store store, ActorAccess actors, OfficeClock clock, LateHistory history, FigureView view) : PageModel
{
    private const int Size = 50;
    private const string PlaceFormat = "yyyyMMddHHmmssfff";

    /// <param name="Risk">Share of its like that ended late; null where it is late already.</param>
    public sealed record Row(OpenLine Line, string Unit, LateShare? Risk);

    [BindProperty(SupportsGet = true)] public string? Xem { get; set; }
    [BindProperty(SupportsGet = true, Name = "don-vi")] public Guid? UnitId { get; set; }
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? Procedure { get; set; }
    /// <summary>Limit and code of the last line shown.</summary>
    [BindProperty(SupportsGet = true)] public string? Sau { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsSoon => Xem == "sap-den-han";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var until = IsSoon ? now.AddDays(LateHistory.Horizon) : now;
        var lines = await store.OpenLinesAsync(MorningScope.Of(actors.Required), IsSoon ? now : null, until, UnitId, Procedure, After(), Size + 1, cancellation);
        if (lines.Count > Size)
        {
            lines.RemoveAt(Size);
            Next = "/buoi-sang/ho-so" + QueryString.Create(new Dictionary<string, string?>
            {
                ["xem"] = Xem, ["don-vi"] = UnitId?.ToString(), ["thu-tuc"] = Procedure, ["sau"] = $"{lines[^1].LawEndsAt.ToString(PlaceFormat, CultureInfo.InvariantCulture)}_{lines[^1].Code}",
            }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
        }
        var units = (await view.UnitsAsync(lines.Select(line => line.UnitId).Distinct(), clock.Today, cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var past = IsSoon ? await history.ReadAsync(cancellation) : null;
        Rows = [.. lines.Select(line => new Row(line, units[line.UnitId], past?.For(new RoadStage(line.StepRole), MorningReads.DaysLeft(line.LawEndsAt, now))))];
    }

    private (DateTime, string)? After()
    {
        if (Sau?.Split('_', 2) is not [var at, var code]) return null;
        return DateTime.TryParseExact(at, PlaceFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var place) ? (place, code) : null;
    }
}
