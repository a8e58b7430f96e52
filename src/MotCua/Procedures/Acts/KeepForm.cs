using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Procedures.Forms;

namespace MotCua.Procedures.Acts;

/// <summary>The form of a version: drafted, changed, put in force from a day once its filled sample passes.</summary>
internal sealed class KeepForm(Store store, ActLog acts, OfficeClock clock)
{
    private const string Subject = "procedure-form";

    /// <returns>The draft that is open already, or a new one with what the latest form of the procedure asks.</returns>
    public async Task<Guid> DraftAsync(Guid versionId, Actor by, string key, CancellationToken cancellation)
    {
        var version = await store.ProcedureVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == versionId, cancellation) ?? throw Problems.NotFound.Because();
        var all = await store.ProcedureForms.AsNoTracking().Where(row => row.VersionId == versionId).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        if (all.Find(row => row.InForceFrom is null) is { } open) return open.Id;
        var draft = new ProcedureForm
        {
            Id = clock.NewId(), VersionId = versionId, Number = all.Count == 0 ? 1 : all[0].Number + 1,
            Content = all.Count > 0 ? all[0].Content : await BeforeAsync(version.ProcedureId, cancellation) ?? FormContent.Empty with { Title = "Tờ khai" },
        };
        store.ProcedureForms.Add(draft);
        return (await acts.CommitAsync(new Doing("form.draft", by, Subject, draft.Id) { Key = key }, cancellation)).SubjectId;
    }

    /// <param name="change">Gives the new content from the present one.</param>
    public async Task EditAsync(Guid id, int seenVersion, Func<FormContent, FormContent> change, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "form.draft", key, cancellation)) return;
        var form = await FindAsync(id, seenVersion, cancellation);
        form.Edit(change(form.Content));
        await acts.CommitAsync(new Doing("form.draft", by, Subject, id) { Key = key }, cancellation);
    }

    public async Task OpenAsync(Guid id, int seenVersion, DateOnly? from, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, "form.open", key, cancellation)) return;
        var form = await FindAsync(id, seenVersion, cancellation);
        if (from is not { } day) throw ProcedureProblems.BadDates.Because("Mời nhập ngày bắt đầu áp dụng.", "From");
        if (day < clock.Today) throw ProcedureProblems.BadDates.Because("Ngày đã qua. Hồ sơ đã nộp giữ tờ khai cũ; mời chọn từ hôm nay trở đi.", "From");
        form.PutInForce(day);
        await acts.CommitAsync(new Doing("form.open", by, Subject, id) { Key = key }, cancellation);
    }

    private async Task<FormContent?> BeforeAsync(Guid procedureId, CancellationToken cancellation) =>
        (await (from form in store.ProcedureForms.AsNoTracking()
                join version in store.ProcedureVersions on form.VersionId equals version.Id
                where version.ProcedureId == procedureId && form.InForceFrom != null
                orderby version.Number descending, form.Number descending
                select form).FirstOrDefaultAsync(cancellation))?.Content;

    private async Task<ProcedureForm> FindAsync(Guid id, int seenVersion, CancellationToken cancellation)
    {
        var form = await store.ProcedureForms.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync(Subject, id, form, seenVersion, cancellation);
        return form;
    }
}
