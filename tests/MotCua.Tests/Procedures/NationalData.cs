using Xunit;

namespace MotCua.Tests.Procedures;

/// <summary>The national records, which are read from where they lie and never committed.</summary>
internal static class NationalData
{
    public static string? Folder { get; } = Find();

    public static string[] Paths
    {
        get
        {
            Assert.SkipWhen(Folder is null, "No national records: $MOTCUA_TEST_DATA or ../shared/data has no national-catalogue.jsonl.");
            return [Path.Combine(Folder!, "national-catalogue.jsonl"), Path.Combine(Folder!, "national-details")];
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_TEST_DATA") is { Length: > 0 } told) return Has(told) ? told : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "MotCua.slnx"))) continue;
            // A worktree may lie one folder deeper than a clone.
            foreach (var up in new[] { "../shared/data", "../../shared/data" })
                if (Path.GetFullPath(Path.Combine(folder.FullName, up)) is var data && Has(data)) return data;
        }
        return null;
    }

    private static bool Has(string folder) => File.Exists(Path.Combine(folder, "national-catalogue.jsonl"));
}
