using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Dossiers;
using MotCua.Procedures;

namespace MotCua.Statistics;

/// <summary>
/// Rebuilds from payloads alone what the figures need of each dossier, act by act. It reads no table but the acts', and knows the
/// tables by the model.
/// </summary>
internal sealed class ActFold(IModel model, int mostSupplements)
{
    private readonly Dictionary<Guid, Known> dossiers = [];
    private readonly Dictionary<Guid, (Guid Dossier, DateTime? Due, DateTime? Done)> parts = [];
    private readonly Dictionary<Guid, Guid> outcomes = [];
    private readonly string dossierTable = Table<Dossier>(model), stepTable = Table<RouteStep>(model), opinionTable = Table<Consultation>(model),
        requestTable = Table<SupplementRequest>(model), feeTable = Table<FeeDemand>(model), outcomeTable = Table<Outcome>(model);

    /// <summary>What the acts so far say of one dossier.</summary>
    private sealed class Known
    {
        public Dictionary<string, string?> Columns { get; } = new(StringComparer.Ordinal);
        public CourseFacts? Facts { get; set; }
        public Guid Officer { get; set; }
        public HashSet<Guid> Parts { get; } = [];
    }

    public Dictionary<FigurePlace, FigureCounts> Cells { get; } = [];

    /// <summary>Takes in one act; acts come in the order in which they were written.</summary>
    public async ValueTask TakeAsync(DateTime at, string payload)
    {
        if (!payload.Contains("\"dossiers_", StringComparison.Ordinal)) return;
        using var document = JsonDocument.Parse(payload);
        var asked = new Dictionary<Guid, DateTime>();
        var touched = new List<Guid>();
        foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
        {
            var table = change.GetProperty("t").GetString()!;
            if (!Guid.TryParse(change.GetProperty("k").GetString(), out var key)) continue;
            var values = change.GetProperty("c");
            if (table == dossierTable)
            {
                if (!dossiers.TryGetValue(key, out var known)) dossiers[key] = known = new Known();
                foreach (var column in values.EnumerateObject()) known.Columns[column.Name] = column.Value.ValueKind == JsonValueKind.String ? column.Value.GetString() : null;
                touched.Add(key);
            }
            else if (table == stepTable) Part(key, values, "due_at", "left_at");
            else if (table == opinionTable) Part(key, values, "due_at", "answered_at");
            else if ((table == requestTable || table == feeTable) && Id(values, "dossier_id") is { } waiting && Time(values, "at") is { } from) asked[waiting] = from;
            else if (table == outcomeTable)
            {
                if (Id(values, "dossier_id") is { } dossier) outcomes[key] = dossier;
                if (Id(values, "proposed_by") is { } by) Of(outcomes[key]).Officer = by;
            }
        }
        foreach (var id in touched) await CountAsync(dossiers[id], asked.TryGetValue(id, out var since) ? since : null, at);
    }

    private async ValueTask CountAsync(Known known, DateTime? asked, DateTime at)
    {
        DateTime? waited = known.Facts is { } before && CourseFacts.MayWait(before.State) ? before.WaitingSince : null;
        var after = Facts(known.Columns, waited, asked);
        foreach (var (place, counts) in await Course.CountAsync(known.Facts, after, at, () => ValueTask.FromResult(new CourseHandling(known.Officer,
            CourseHandling.Points(known.Parts.Select(part => (parts[part].Due, parts[part].Done)))))))
        {
            if (!Cells.TryGetValue(place, out var sum)) Cells[place] = sum = new FigureCounts();
            sum.Add(counts);
        }
        known.Facts = after;
    }

    private void Part(Guid key, JsonElement values, string dueColumn, string doneColumn)
    {
        var part = parts.GetValueOrDefault(key);
        if (Id(values, "dossier_id") is { } dossier)
        {
            part.Dossier = dossier;
            Of(dossier).Parts.Add(key);
        }
        if (values.TryGetProperty(dueColumn, out _)) part.Due = Time(values, dueColumn);
        if (values.TryGetProperty(doneColumn, out _)) part.Done = Time(values, doneColumn);
        parts[key] = part;
    }

    private Known Of(Guid dossier)
    {
        if (!dossiers.TryGetValue(dossier, out var known)) dossiers[dossier] = known = new Known();
        return known;
    }

    private CourseFacts Facts(Dictionary<string, string?> columns, DateTime? waited, DateTime? asked)
    {
        string? Text(string column) => columns.GetValueOrDefault(column);
        DateTime? Time(string column) => Instant(Text(column));
        int Number(string column) => int.Parse(Text(column) ?? "0", CultureInfo.InvariantCulture);
        var state = (DossierState)Number("state");
        var rounds = Number("supplement_rounds");
        return new CourseFacts(Guid.Parse(Text("handling_unit_id")!), Text("procedure_code")!, (Channel)Number("channel"), state, Time("registered_at")!.Value, Time("complete_at")!.Value,
            Time("accepted_at"), Time("promised_at"), Time("law_ends_at"), Time("finished_at"), rounds, rounds > mostSupplements, CourseFacts.WaitsAfter(state, waited, asked));
    }

    private static Guid? Id(JsonElement values, string column) => values.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String ? value.GetGuid() : null;

    private static DateTime? Time(JsonElement values, string column) =>
        values.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String ? Instant(value.GetString()) : null;

    private static DateTime? Instant(string? text) => text is null ? null
        : DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Table<T>(IModel model) => model.FindEntityType(typeof(T))!.GetTableName()!;
}
