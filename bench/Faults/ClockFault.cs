using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using MotCua.Storage;

namespace Bench.Faults;

/// <summary>
/// R5, the part that wants a real process: the program on hosts with other time zones. A dossier must get the office's day and hour, a number that
/// goes on where the last one stopped, and the same due date everywhere. Jumps of the clock are a test of the suite (<c>ClockFaultTests</c>).
/// </summary>
internal static class ClockFault
{
    private static readonly string[] Zones = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu", "Asia/Ho_Chi_Minh"];

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("R5 time zone of the host (SQLite)");
        var work = Directory.CreateTempSubdirectory("motcua-r5-").FullName;
        try
        {
            var office = new Installed(await Installed.PublishedAsync(Path.Combine(work, "program")), new StoreSettings(Path.Combine(work, "office"), null));
            var key = await Scene.MakeAsync(office.Settings);
            var (wrong, due, number) = (0, (string?)null, 0);
            foreach (var zone in Zones)
            {
                var (process, address) = await office.ServeAsync(zone);
                try
                {
                    await Submitters.AnsweringAsync(address, Stopwatch.StartNew());
                    using var client = new HttpClient { BaseAddress = address };
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    var code = await new Submitters(key).FileAsync(client, zone) ?? throw new InvalidOperationException("Refused.");
                    using var found = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/dossiers/{code}", UriKind.Relative)));
                    var received = found.RootElement.GetProperty("receivedAt").GetString()!;
                    var answer = await client.GetStringAsync(new Uri("/api/v1/calendar/due?from=2022-01-28T16:59&limit=5&unit=WORKING_DAY", UriKind.Relative));
                    due ??= answer;
                    number++;
                    var fits = code.EndsWith(number.ToString("-0000000", CultureInfo.InvariantCulture), StringComparison.Ordinal) && code.Contains("-211115-", StringComparison.Ordinal)
                        && received.StartsWith("2021-11-15T0", StringComparison.Ordinal) && received.EndsWith("+07:00", StringComparison.Ordinal) && answer == due;
                    if (!fits) wrong++;
                    await output.WriteLineAsync($"  TZ={zone}: {code}, received {received}, due {(answer == due ? "the same" : answer)}");
                }
                finally
                {
                    await Installed.KillAsync(process);
                }
            }
            await Rounds.VerdictAsync(output, "R5 wrong", wrong, "0", wrong == 0);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }
}
