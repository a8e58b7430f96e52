using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Plans;

/// <summary>
/// The days of one person's assignments as a calendar that other programs fetch (RFC 5545). The address is secret, of one person, shown
/// once and kept as a digest; making another ends it. Whoever holds no post any more finds an empty calendar.
/// </summary>
internal sealed class PlanCalendar(Store store, ActLog acts, OfficeClock clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/lich-ke-hoach/{token}", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    /// <returns>The token, for this once.</returns>
    public async Task<string> RenewAsync(Actor actor, CancellationToken cancellation)
    {
        var account = actor.AccountId ?? throw Problems.NotAllowed.Because();
        var token = AccessCode.NewToken();
        var address = await store.CalendarAddresses.SingleOrDefaultAsync(row => row.AccountId == account, cancellation);
        if (address is null) store.CalendarAddresses.Add(new CalendarAddress { AccountId = account, Digest = AccessCode.Digest(token), MadeAt = clock.UtcNow });
        else (address.Digest, address.MadeAt) = (AccessCode.Digest(token), clock.UtcNow);
        await acts.CommitAsync(new Doing("plan-calendar.renew", actor, "account", account), cancellation);
        return token;
    }

    private static async Task<IResult> AnswerAsync(string token, HttpContext context, Store store, OfficeClock clock, CancellationToken cancellation)
    {
        var digest = AccessCode.Digest(token.EndsWith(".ics", StringComparison.Ordinal) ? token[..^4] : token);
        var account = await store.CalendarAddresses.AsNoTracking().Where(row => row.Digest == digest).Select(row => (Guid?)row.AccountId).SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because();
        var units = (await (from one in store.Accounts.AsNoTracking()
                            join held in store.HoldingsOn(clock.Today) on one.PersonId equals held.PersonId
                            where one.Id == account
                            select new { held.UnitId, held.Role }).ToListAsync(cancellation)).Where(held => PlanPermissions.Work.Roles.Contains(held.Role)).Select(held => held.UnitId).Distinct().ToList();
        var rows = units.Count == 0 ? [] : await store.Assignments.AsNoTracking().Where(row => (row.HeadId == account || units.Contains(row.LeadUnitId)) && row.State != AssignmentState.Planned && row.State != AssignmentState.Closed).OrderBy(row => row.DueOn).ToListAsync(cancellation);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(Write(rows, PublicAddress.Of(context), clock.UtcNow), "text/calendar; charset=utf-8");
    }

    /// <summary>One whole-day entry for each assignment, on the day it is due.</summary>
    public static string Write(IEnumerable<Assignment> rows, string site, DateTime now)
    {
        var text = new StringBuilder();
        foreach (var line in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mot Cua//Ke hoach//VI", "METHOD:PUBLISH", "X-WR-CALNAME:Kế hoạch: nhiệm vụ đến hạn" }) Fold(text, line);
        foreach (var row in rows)
        {
            Fold(text, "BEGIN:VEVENT");
            Fold(text, $"UID:{row.Code}@{new Uri(site).Host}");
            Fold(text, "DTSTAMP:" + now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Fold(text, "DTSTART;VALUE=DATE:" + row.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            Fold(text, "SEQUENCE:" + row.Extensions.ToString(CultureInfo.InvariantCulture));
            Fold(text, "SUMMARY:" + Escape($"{row.Code}: {row.Text}"));
            Fold(text, "DESCRIPTION:" + Escape($"{row.HeadName}. {PlanWords.State(row.State)}, {row.Percent}%. Sản phẩm: {row.Deliverable}"));
            Fold(text, $"URL:{site}/ke-hoach/viec/{row.Code}");
            Fold(text, "END:VEVENT");
        }
        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escape(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>A line is 75 octets at most; what is more goes on behind a space, never within a letter.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
