namespace MotCua.Storage.Backup;

/// <summary>A database as it stood at one moment, laid down in a folder.</summary>
/// <param name="Migrations">The schema's steps, oldest first.</param>
/// <param name="Rows">Table → number of rows.</param>
/// <param name="Contents">SHA-256 of each stored file that some row names, with its length.</param>
public sealed record Snapshot(IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, long> Contents);

/// <summary>What a backup says of itself; written last, so that a backup cut short has none.</summary>
internal sealed record BackupManifest
{
    public const string Name = "manifest.json";

    public int Format { get; init; } = 1;
    public required string Program { get; init; }
    public required DateTime CreatedAt { get; init; }
    /// <summary>The dialect's name: a backup goes back into the kind of database it came from.</summary>
    public required string Database { get; init; }
    public required IReadOnlyList<string> Migrations { get; init; }
    public required IReadOnlyDictionary<string, long> Rows { get; init; }
    public required IReadOnlyList<BackupPart> Parts { get; init; }
}

/// <param name="Name">Path inside the backup, with <c>/</c>.</param>
internal sealed record BackupPart(string Name, long Length, string Sha256);
