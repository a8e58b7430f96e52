using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Procedures.Forms;

namespace MotCua.Procedures.Acts;

/// <summary>A decision table of a version: drafted, changed, put in force from a day once its examples pass, ended.</summary>
internal sealed class KeepTable(Store store, ActLog acts, OfficeClock clock)
{
    private const string Subject = "decision-table";

    /// <returns>The draft that is open already, or a new one with what the latest table of the procedure says.</returns>
    public async Task<Guid> DraftAsync(Guid versionId, TableKind kind, Actor by, string key, CancellationToken cancellation)
    {
        var version = await store.ProcedureVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == versionId, cancellation) ?? throw Problems.NotFound.Because();
        var all = await store.DecisionTables.AsNoTracking().Where(row => row.VersionId == versionId && row.Kind == kind).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        if (all.Find(row => row.InForceFrom is null) is { } open) return open.Id;
        var draft = new DecisionTable
        {
            Id = clock.NewId(), VersionId = versionId, Kind = kind, Number = all.Count == 0 ? 1 : all[0].Number + 1,
            Content = all.Count > 0 ? all[0].Content : await BeforeAsync(version.ProcedureId, kind, cancellation) ?? new TableContent(HitPolicy.First, [], [], []),
        };
        store.DecisionTables.Add(draft);
        return (await acts.CommitAsync(new Doing("table.draft", by, Subject, draft.Id) { Key = key }, cancellation)).SubjectId;
    }

    public async Task EditAsync(Guid id, int seenVersion, TableContent content, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "table.draft", key, cancellation)) return;
        (await FindAsync(id, seenVersion, cancellation)).Edit(content);
        await acts.CommitAsync(new Doing("table.draft", by, Subject, id) { Key = key }, cancellation);
    }

    public async Task OpenAsync(Guid id, int seenVersion, DateOnly? from, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "table.open", key, cancellation)) return;
        var table = await FindAsync(id, seenVersion, cancellation);
        table.PutInForce(FirstDay(from));
        await acts.CommitAsync(new Doing("table.open", by, Subject, id) { Key = key }, cancellation);
    }

    public async Task EndAsync(Guid id, int seenVersion, DateOnly? last, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "table.end", key, cancellation)) return;
        var table = await FindAsync(id, seenVersion, cancellation);
        if (last is not { } day || day < clock.Today.AddDays(-1)) throw ProcedureProblems.BadDates.Because("Mời nhập ngày cuối áp dụng, từ hôm nay trở đi.", "Last");
        table.End(day);
        await acts.CommitAsync(new Doing("table.end", by, Subject, id) { Key = key }, cancellation);
    }

    /// <summary>What was reckoned for dossiers of a day that has passed stays as it was.</summary>
    private DateOnly FirstDay(DateOnly? from) => from switch
    {
        null => throw ProcedureProblems.BadDates.Because("Mời nhập ngày bắt đầu áp dụng.", "From"),
        { } day when day < clock.Today => throw ProcedureProblems.BadDates.Because("Ngày đã qua. Hồ sơ đã nộp giữ kết quả cũ; mời chọn từ hôm nay trở đi.", "From"),
        { } day => day,
    };

    private async Task<TableContent?> BeforeAsync(Guid procedureId, TableKind kind, CancellationToken cancellation) =>
        (await (from table in store.DecisionTables.AsNoTracking()
                join version in store.ProcedureVersions on table.VersionId equals version.Id
                where version.ProcedureId == procedureId && table.Kind == kind && table.InForceFrom != null
                orderby version.Number descending, table.Number descending
                select table).FirstOrDefaultAsync(cancellation))?.Content;

    private async Task<DecisionTable> FindAsync(Guid id, int seenVersion, CancellationToken cancellation)
    {
        var table = await store.DecisionTables.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync(Subject, id, table, seenVersion, cancellation);
        return table;
    }
}
