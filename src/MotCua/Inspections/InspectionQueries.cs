using System.Buffers.Binary;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.WorkingTime;

namespace MotCua.Inspections;

/// <summary>A line somebody should look at, and why.</summary>
internal sealed record FoundLine(string Code, string ProcedureName, string What);

/// <summary>One page of what a query found.</summary>
/// <param name="Next">Where the next page begins; null when all was looked through.</param>
/// <param name="Looked">How many rows were looked through for it.</param>
internal sealed record FoundPage(IReadOnlyList<FoundLine> Lines, string? Next, int Looked);

/// <summary>
/// Questions an inspection asks of every dossier in its scope. Each walks an index by key, so many rows at a time, and shows what it found with the
/// key to go on from. None of them says that anything was wrong: they say where to look.
/// </summary>
internal sealed class InspectionQueries(Store store, LawBook law, OfficeCalendars calendars)
{
    /// <summary>Rows one page looks through at most.</summary>
    public const int Most = 1000;

    /// <summary>A moment told more than this before it was written down was entered afterwards. A house rule.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    public static readonly IReadOnlyList<(string Word, string Title, string About)> All =
    [
        ("tiep-nhan-cham", "Tiếp nhận chậm", "Từ khi hồ sơ đầy đủ đến cơ quan đến khi tiếp nhận lâu hơn hạn trả lời của ngày đó."),
        ("ghi-ngay-sau", "Ngày được ghi sau", "Việc ghi vào hệ thống muộn hơn lúc được khai là đã làm; số văn bản đề ngày trước khi ký."),
        ("bo-sung-nhieu-lan", "Bổ sung nhiều lần", "Hồ sơ bị yêu cầu bổ sung từ hai lần trở lên."),
        ("thu-tu-giai-quyet", "Thứ tự giải quyết", "Hồ sơ xong trước những hồ sơ cùng thủ tục đã đầy đủ trước nó."),
    ];

    public Task<FoundPage> RunAsync(Mandate mandate, string word, string? after, CancellationToken cancellation) => word switch
    {
        "tiep-nhan-cham" => LateAcceptanceAsync(mandate, after, cancellation),
        "ghi-ngay-sau" => EnteredAfterwardsAsync(mandate, after, cancellation),
        "bo-sung-nhieu-lan" => RepeatedSupplementsAsync(mandate, after, cancellation),
        "thu-tu-giai-quyet" => OrderOfReleaseAsync(mandate, after, cancellation),
        _ => throw InspectionProblems.QueryUnknown.Because(),
    };

    private async Task<FoundPage> LateAcceptanceAsync(Mandate mandate, string? after, CancellationToken cancellation)
    {
        var rows = await After(store.Covered(mandate), after).OrderBy(row => row.RegisteredAt).ThenBy(row => row.Code).Take(Most)
            .Select(row => new { row.Id, row.Code, row.ProcedureName, row.Channel, row.RegisteredAt, row.CompleteAt, row.AcceptedAt }).ToListAsync(cancellation);
        var calendar = calendars.Of();
        var lines = new List<FoundLine>();
        foreach (var row in rows.Where(row => row.AcceptedAt is not null))
        {
            // A supplement after acceptance moves the start of the count past it; the desk answered what was registered.
            var began = row.CompleteAt <= row.AcceptedAt ? row.CompleteAt : row.RegisteredAt;
            var rule = law.Rule(row.Channel == Channel.Online ? "online-answer" : "counter-answer", OfficeClock.DayOf(began));
            if (rule.Number is not { } amount) continue;
            var limit = new TimeLimit(amount, rule.Unit == "WORKING_HOUR" ? LimitUnit.WorkingHour : LimitUnit.WorkingDay);
            if (Deadline.Of(calendar, OfficeClock.ToOffice(began), limit) is not { } due || OfficeClock.ToOffice(row.AcceptedAt!.Value) <= due.Due) continue;
            var minutes = calendar.WorkingMinutesBetween(OfficeClock.ToOffice(began), OfficeClock.ToOffice(row.AcceptedAt.Value));
            lines.Add(new FoundLine(row.Code, row.ProcedureName, $"Tiếp nhận sau {Web.Say.Duration(minutes)} làm việc, quá {Web.Say.Moment(due.Due)} ({rule.Article}{(rule.IsUnconfirmed ? ", chưa đối chiếu" : "")})"));
        }
        return new FoundPage(lines, rows.Count == Most ? KeyOf(rows[^1].RegisteredAt, rows[^1].Code) : null, rows.Count);
    }

    private async Task<FoundPage> RepeatedSupplementsAsync(Mandate mandate, string? after, CancellationToken cancellation)
    {
        const int page = 100;
        var rows = await After(store.Covered(mandate), after).Where(row => row.SupplementRounds >= 2).OrderBy(row => row.RegisteredAt).ThenBy(row => row.Code).Take(page)
            .Select(row => new { row.Id, row.Code, row.ProcedureName, row.RegisteredAt, row.SupplementRounds }).ToListAsync(cancellation);
        return new FoundPage([.. rows.Select(row => new FoundLine(row.Code, row.ProcedureName, $"Yêu cầu bổ sung {row.SupplementRounds} lần"))],
            rows.Count == page ? KeyOf(rows[^1].RegisteredAt, rows[^1].Code) : null, rows.Count);
    }

    /// <summary>
    /// An act's key carries the moment it was written, its time the moment it is said to have happened; and a result bears a day, which should not
    /// be before it was signed.
    /// </summary>
    private async Task<FoundPage> EnteredAfterwardsAsync(Mandate mandate, string? after, CancellationToken cancellation)
    {
        var from = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rows = await (from act in store.Acts.AsNoTracking()
                          where act.Number > @from && act.SubjectKind == "dossier"
                          join dossier in store.Covered(mandate) on act.SubjectId equals dossier.Id
                          orderby act.Number
                          select new { act.Number, act.Id, act.At, act.Kind, DossierId = dossier.Id, dossier.Code, dossier.ProcedureName }).Take(Most).ToListAsync(cancellation);
        var lines = rows.Select(row => (row, Written: WrittenAt(row.Id))).Where(one => one.Written - one.row.At > Tolerance)
            .Select(one => new FoundLine(one.row.Code, one.row.ProcedureName, $"“{ActNames.Vietnamese(one.row.Kind)}” khai lúc {Web.Say.Instant(one.row.At)}, ghi vào hệ thống lúc {Web.Say.Instant(one.Written)}")).ToList();
        var released = rows.Where(row => row.Kind == "dossier.release").Select(row => row.DossierId).ToList();
        var outcomes = await store.Set<Outcome>().AsNoTracking().Where(row => released.Contains(row.DossierId) && row.DocumentDate != null && row.SignedAt != null)
            .Select(row => new { row.DossierId, Date = row.DocumentDate!.Value, SignedAt = row.SignedAt!.Value }).ToListAsync(cancellation);
        foreach (var outcome in outcomes.Where(outcome => outcome.Date < OfficeClock.DayOf(outcome.SignedAt)))
        {
            var row = rows.First(one => one.DossierId == outcome.DossierId);
            lines.Add(new FoundLine(row.Code, row.ProcedureName, $"Văn bản đề ngày {Web.Say.Day(outcome.Date)}, ký lúc {Web.Say.Instant(outcome.SignedAt)}"));
        }
        return new FoundPage(lines, rows.Count == Most ? rows[^1].Number.ToString(CultureInfo.InvariantCulture) : null, rows.Count);
    }

    private async Task<FoundPage> OrderOfReleaseAsync(Mandate mandate, string? after, CancellationToken cancellation)
    {
        const int page = 200;
        var all = store.Set<Dossier>().AsNoTracking();
        var rows = await After(store.Covered(mandate), after).Where(row => row.FinishedAt != null).OrderBy(row => row.RegisteredAt).ThenBy(row => row.Code).Take(page)
            .Select(row => new
            {
                row.Id, row.Code, row.ProcedureName, row.RegisteredAt, row.FinishedAt,
                Passed = all.Count(other => other.ProcedureCode == row.ProcedureCode && other.CompleteAt < row.CompleteAt && other.AcceptedAt != null && other.AcceptedAt < row.FinishedAt
                    && (other.FinishedAt > row.FinishedAt || (other.FinishedAt == null && other.State == DossierState.InProgress))),
            }).ToListAsync(cancellation);
        return new FoundPage([.. rows.Where(row => row.Passed > 0).Select(row => new FoundLine(row.Code, row.ProcedureName, $"Xong lúc {Web.Say.Instant(row.FinishedAt!.Value)}, trước {row.Passed} hồ sơ cùng thủ tục đã đầy đủ sớm hơn"))],
            rows.Count == page ? KeyOf(rows[^1].RegisteredAt, rows[^1].Code) : null, rows.Count);
    }

    /// <summary>The millisecond in a key of version 7, by the office's clock.</summary>
    internal static DateTime WrittenAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTime.UnixEpoch.AddMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }

    private static IQueryable<Dossier> After(IQueryable<Dossier> dossiers, string? after)
    {
        var dot = after?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !long.TryParse(after.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks) return dossiers;
        var (at, code) = (new DateTime(ticks, DateTimeKind.Utc), after![(dot + 1)..]);
#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
        return dossiers.Where(row => row.RegisteredAt > at || (row.RegisteredAt == at && string.Compare(row.Code, code) > 0));
#pragma warning restore CA1309
    }

    private static string KeyOf(DateTime at, string code) => string.Create(CultureInfo.InvariantCulture, $"{at.Ticks}.{code}");
}
