using System.Globalization;

namespace MotCua.Kernel.Files;

/// <summary>How large a file may be, and where the virus scanner listens.</summary>
/// <param name="LargestBytes"><c>$MOTCUA_FILE_MB</c>, 20 by default.</param>
/// <param name="MostPages"><c>$MOTCUA_FILE_PAGES</c>, 200 by default.</param>
/// <param name="Clamd"><c>$MOTCUA_CLAMD</c>: <c>host:port</c> or the path of a unix socket; null: files are not scanned.</param>
public sealed record FileSettings(long LargestBytes, int MostPages, string? Clamd)
{
    public static FileSettings From(IConfiguration configuration) => new(
        Number(configuration["MOTCUA_FILE_MB"], 20) * 1024L * 1024L,
        Number(configuration["MOTCUA_FILE_PAGES"], 200),
        configuration["MOTCUA_CLAMD"] is { Length: > 0 } clamd ? clamd : null);

    public long LargestMegabytes => LargestBytes / (1024 * 1024);

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
