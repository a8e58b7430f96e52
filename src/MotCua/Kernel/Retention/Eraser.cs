using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.Search;

namespace MotCua.Kernel.Retention;

/// <summary>What one kind of record is kept by, and what is due.</summary>
/// <param name="Before">Ended before this: due. Null where the rule gives no number.</param>
internal sealed record Due(IKeptRecords Kind, LawRow Rule, DateTime? Before, IReadOnlyList<KeptRecord> First);

/// <summary>Keeps records as long as the rule of the day says, unless somebody holds them; then erases the personal words and leaves the acts.</summary>
internal sealed class Eraser(Store store, ActLog acts, OfficeClock clock, LawBook law, FileFolder folder, IEnumerable<IKeptRecords> kinds)
{
    public const int MostAtOnce = 200, LeastBasis = 10;

    public async Task<IReadOnlyList<Due>> DueAsync(int most, CancellationToken cancellation)
    {
        var due = new List<Due>();
        foreach (var kind in kinds)
        {
            var rule = law.Rule(kind.Rule, clock.Today);
            DateTime? before = rule is { Number: { } years, Unit: "YEAR" } ? OfficeClock.ToUtc(clock.Today.AddYears(-years).ToDateTime(TimeOnly.MinValue)) : null;
            due.Add(new Due(kind, rule, before, before is { } moment ? await kind.EndedBeforeAsync(moment, null, most, cancellation) : []));
        }
        return due;
    }

    /// <summary>Erases what is due, at most so many; each record in one act of its own.</summary>
    /// <param name="basis">The decision by which it is done: rules that nobody has checked erase nothing by themselves.</param>
    /// <returns>How many were erased.</returns>
    public async Task<int> EraseAsync(Actor by, string? basis, int most, CancellationToken cancellation)
    {
        if (basis is null || basis.Trim().Length < LeastBasis)
            throw OperationProblems.RetentionInvalid.Because("Mời ghi căn cứ xóa: số, ngày của quyết định hoặc biên bản.", "Basis");
        var erased = 0;
        foreach (var due in await DueAsync(most, cancellation))
            foreach (var record in due.First.Take(most - erased))
            {
                await EraseOneAsync(by, due.Kind, record, due.Rule, basis.Trim(), cancellation);
                erased++;
            }
        return erased;
    }

    public async Task HoldAsync(Actor by, string? code, string? reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw OperationProblems.RetentionInvalid.Because("Mời ghi lý do giữ lại.", "Reason");
        foreach (var kind in kinds)
            if (await kind.FindAsync(code ?? "", cancellation) is { } record)
            {
                if (await store.RetentionHolds.AnyAsync(row => row.SubjectId == record.Id && row.LiftedAt == null, cancellation)) return;
                store.RetentionHolds.Add(new RetentionHold { Id = clock.NewId(), SubjectKind = kind.SubjectKind, SubjectId = record.Id, Code = record.Code, Reason = reason.Trim(), PlacedAt = clock.UtcNow });
                await acts.CommitAsync(new Doing("retention.hold", by, kind.SubjectKind, record.Id) { Reason = reason.Trim() }, cancellation);
                return;
            }
        throw OperationProblems.RetentionInvalid.Because("Không tìm thấy hồ sơ mang mã này. Mời kiểm tra lại mã.", "Code");
    }

    public async Task LiftAsync(Actor by, Guid id, CancellationToken cancellation)
    {
        var hold = await store.RetentionHolds.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        if (hold.LiftedAt is not null) return;
        hold.Lift(clock.UtcNow);
        await acts.CommitAsync(new Doing("retention.lift", by, hold.SubjectKind, hold.SubjectId), cancellation);
    }

    private async Task EraseOneAsync(Actor by, IKeptRecords kind, KeptRecord record, LawRow rule, string basis, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var files = await new PersonalWords(store).ClearAsync(kind.Root, record.Id, cancellation);
        store.Erasures.Add(new Erasure { SubjectId = record.Id, SubjectKind = kind.SubjectKind, Code = record.Code, At = clock.UtcNow, LawRow = rule.Id, Files = files.Count });
        await acts.CommitAsync(new Doing("retention.erase", by, kind.SubjectKind, record.Id)
        {
            Reason = basis,
            Inside = async inner =>
            {
                // Held since it was listed: nothing is erased, and nothing was written.
                if (await store.RetentionHolds.AnyAsync(row => row.SubjectId == record.Id && row.LiftedAt == null, inner)) throw OperationProblems.RetentionInvalid.Because($"{record.Code} vừa được giữ lại; mời xem lại danh sách.");
                var (subjectKind, subjectId, href) = (kind.SubjectKind, record.Id, "/" + record.Code);
                var (past, notices, search) = (store.Acts, store.Notices, store.Set<SearchRow>());
                await store.ActWords.Where(words => past.Any(act => act.Id == words.ActId && act.SubjectKind == subjectKind && act.SubjectId == subjectId)).ExecuteDeleteAsync(inner);
                await notices.Where(notice => notice.Href != null && notice.Href.EndsWith(href)).ExecuteDeleteAsync(inner);
                await search.Where(row => row.Scope == kind.SearchScope && row.SubjectId == subjectId).ExecuteDeleteAsync(inner);
            },
        }, cancellation);
        foreach (var sha256 in files.Select(file => file.Sha256).Distinct())
            if (!await store.StoredFiles.AnyAsync(file => file.Sha256 == sha256, cancellation)) folder.Sweep(sha256, TimeSpan.Zero);
    }
}
