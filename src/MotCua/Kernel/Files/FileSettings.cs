namespace MotCua.Kernel.Files;

/// <summary>How large a file may be, and where the virus scanner listens.</summary>
/// <param name="LargestBytes"><c>$MOTCUA_FILE_MB</c>, 20 by default.</param>
/// <param name="MostPages"><c>$MOTCUA_FILE_PAGES</c>, 200 by default.</param>
/// <param name="Clamd"><c>$MOTCUA_CLAMD</c>: <c>host:port</c> or the path of a unix socket; null: files are not scanned.</param>
public sealed record FileSettings(long LargestBytes, int MostPages, string? Clamd)
{
    public static FileSettings From(IConfiguration configuration) => new(
        Setting.Number(configuration, "MOTCUA_FILE_MB", 20, 1, 2_000) * 1024L * 1024L,
        Setting.Number(configuration, "MOTCUA_FILE_PAGES", 200, 1, 100_000),
        configuration["MOTCUA_CLAMD"] is { Length: > 0 } clamd ? Scanner(clamd) : null);

    public long LargestMegabytes => LargestBytes / (1024 * 1024);

    private static string Scanner(string address)
    {
        var colon = address.LastIndexOf(':');
        return address.StartsWith('/') || (colon > 0 && ushort.TryParse(address.AsSpan(colon + 1), out _)) ? address
            : throw Setting.Wrong("MOTCUA_CLAMD", $"cần máy:cổng hoặc đường dẫn của socket, đang là “{address}”");
    }
}
