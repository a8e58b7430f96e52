using MotCua.Kernel.Acts;

namespace MotCua.Dossiers;

public enum ExportFormat { Csv, Xlsx }

public enum ExportState { Waiting, Running, Ready, Failed }

/// <summary>
/// Tệp danh sách: a queue or a search result that somebody asked for as a file. It is made in the background, fetched by whoever
/// asked and nobody else, and gone after a day.
/// </summary>
public sealed class ListExport
{
    /// <summary>House rules of ours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    public const int MostWaiting = 3, MostLines = 200_000;

    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public DateTime AskedAt { get; init; }
    public DateTime ExpiresAt { get; init; }
    public ExportFormat Format { get; init; }
    /// <summary>The filter as an address has it; a search may name somebody.</summary>
    [Personal] public string Query { get; init; } = "";
    /// <summary>Owners' names are in it: the role of whoever asked allows that.</summary>
    public bool WithNames { get; init; }

    [NotRecorded("How far the making is, not what anybody did.")]
    public ExportState State { get; set; }
    [NotRecorded("How far the making is, not what anybody did.")]
    public int Done { get; set; }
    /// <summary>Null where it is not known beforehand, as in a search.</summary>
    [NotRecorded("How far the making is, not what anybody did.")]
    public int? Total { get; set; }
    /// <summary>Whoever makes it has it until then; a node that died gives it back so.</summary>
    [NotRecorded("How far the making is, not what anybody did.")]
    public DateTime? TakenUntil { get; set; }
    [NotRecorded("How far the making is, not what anybody did.")]
    public long? Length { get; set; }

    public string FileName => $"ho-so-{OfficeClock.ToOffice(AskedAt).ToString("yyyyMMdd-HHmm", System.Globalization.CultureInfo.InvariantCulture)}.{(Format == ExportFormat.Csv ? "csv" : "xlsx")}";
}
