using System.Text.Json;

namespace MotCua.Statistics;

/// <summary>Số liệu chốt của một ngày: the figures of a day as they stood when it was over, under a lasting address.</summary>
public sealed class DaySnapshot
{
    public DateOnly Day { get; init; }
    public DateTime TakenAt { get; init; }
    /// <summary>JSON of <see cref="SnapshotContent"/>.</summary>
    public string Content { get; init; } = "";
}

/// <summary>What a snapshot holds: by unit, of the day itself and of the year up to it.</summary>
internal sealed record SnapshotContent(DateOnly Day, IReadOnlyList<StatisticsApi.Line> OfDay, StatisticsApi.Line DayTotal, IReadOnlyList<StatisticsApi.Line> OfYear, StatisticsApi.Line YearTotal)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static SnapshotContent Read(string content) => JsonSerializer.Deserialize<SnapshotContent>(content, Json)!;
}
