using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Acts;

/// <summary>Papers are put into a complaint's file; the file is handed over, with who, when and to whom on record.</summary>
internal sealed class CasePapers(Store store, ActLog acts, OfficeClock clock, FileDesk files, ReceivePetition receive, CaseExport export, OnComplaint on)
{
    public async Task AddAsync(Actor actor, string code, string? title, Stream content, string fileName, int? seenVersion, CancellationToken cancellation)
    {
        var complaint = await on.OpenAsync(actor, code, seenVersion, decides: false, cancellation);
        var petition = await store.Petitions.SingleAsync(row => row.Id == complaint.PetitionId, cancellation);
        var file = await files.StoreAsync(content, fileName, cancellation);
        var number = await store.PetitionPapers.Where(row => row.PetitionId == petition.Id).MaxAsync(row => (int?)row.Number, cancellation) ?? 0;
        store.PetitionPapers.Add(receive.Paper(petition, FileNames.Clean(fileName), file, number + 1, actor, clock.UtcNow, title, complaint.Id));
        await acts.CommitAsync(new Doing("complaint.add-paper", actor, "complaint", complaint.Id) { UnitId = complaint.UnitId }, cancellation);
    }

    public async Task<byte[]> ExportAsync(Actor actor, string code, string? reason, CancellationToken cancellation)
    {
        var complaint = await on.OpenAsync(actor, code, null, decides: false, cancellation);
        if (string.IsNullOrWhiteSpace(reason)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi giao hồ sơ cho ai, theo văn bản nào.", "Reason");
        await acts.CommitAsync(new Doing("complaint.export", actor, "complaint", complaint.Id) { UnitId = complaint.UnitId, Reason = reason.Trim() }, cancellation);
        return await export.MakeAsync(await store.ComplaintFileAsync(complaint, cancellation), clock.UtcNow, cancellation);
    }
}
