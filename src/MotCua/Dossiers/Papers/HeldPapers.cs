using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers.Papers;

/// <summary>
/// What the office holds for a person: files of dossiers that were accepted, and results that were released, of which they were
/// the owner in person. Only where their identity is confirmed: a number typed in opens nothing (docs/decisions/0019).
/// </summary>
internal sealed class HeldPapers(Store store, PersonLookup people)
{
    private const int Most = 300;

    public Task<IReadOnlyList<HeldPaper>> OfAsync(Actor actor, CancellationToken cancellation) =>
        actor.PersonId is { } person ? OfAsync(person, cancellation) : Task.FromResult<IReadOnlyList<HeldPaper>>([]);

    /// <summary>Newest first; empty where nobody has confirmed who they are.</summary>
    public async Task<IReadOnlyList<HeldPaper>> OfAsync(Guid personId, CancellationToken cancellation)
    {
        if (!await IsConfirmedAsync(personId, cancellation)) return [];
        var persons = await people.SamePersonAsync(personId, cancellation);
        var owned = store.DossierParties.AsNoTracking()
            .Where(party => party.Role == PartyRole.Owner && party.Kind == PartyKind.Citizen && party.PersonId != null && persons.Contains(party.PersonId.Value))
            .Select(party => party.DossierId);
        var papers = await (from paper in store.SubmittedPapers.AsNoTracking()
                            join dossier in store.Dossiers.AsNoTracking() on paper.DossierId equals dossier.Id
                            where owned.Contains(dossier.Id) && dossier.AcceptedAt != null && paper.StoredFileId != null && paper.Digitisation == Digitisation.Digitised
                            orderby paper.SubmittedAt descending
                            select new HeldPaper(false, paper.Id, paper.Name, paper.RequiredPaperKey, paper.StoredFileId!.Value, paper.FileName ?? paper.Name, paper.Pages, paper.Length, paper.Sha256,
                                dossier.Id, dossier.Code, dossier.ProcedureName, dossier.ProcedureCode, paper.SubmittedAt, personId)).Take(Most).ToListAsync(cancellation);
        return [.. papers.Concat(await ResultsAsync(owned, personId, cancellation)).OrderByDescending(held => held.At)];
    }

    public Task<bool> IsConfirmedAsync(Guid personId, CancellationToken cancellation) =>
        store.Persons.AsNoTracking().AnyAsync(row => row.Id == personId && row.IdentityConfirmedAt != null, cancellation);

    /// <summary>What a draft has taken from the store, as papers to be submitted.</summary>
    /// <exception cref="Refused"><see cref="PaperProblems.HeldGone"/></exception>
    public async Task<IReadOnlyList<PaperInput>> TakenAsync(Actor actor, DraftContent content, CancellationToken cancellation)
    {
        if (content.Held.Count == 0 || content.For != FilingFor.Myself) return [];
        var held = await OfAsync(actor, cancellation);
        return [.. content.Held.Select(choice => new PaperInput(choice.RequiredPaper) { Held = held.FirstOrDefault(one => one.Key == choice.Held) ?? throw PaperProblems.HeldGone.Because() })];
    }

    /// <summary>Nobody's paper is put into another's dossier.</summary>
    /// <exception cref="Refused"><see cref="PaperProblems.NotTheOwners"/></exception>
    public static void MustBeOfOwner(Submission submission)
    {
        var owner = (submission.Owner ?? submission.Submitter).PersonId;
        if (submission.Papers.Any(paper => paper.Held is { } held && held.PersonId != owner)) throw PaperProblems.NotTheOwners.Because();
    }

    /// <summary>What is held is not asked for: as missing it cannot be.</summary>
    /// <exception cref="Refused"><see cref="PaperProblems.HeldAlready"/>, with its name and source.</exception>
    public async Task MustNotBeAskedAgainAsync(Dossier dossier, ProcedureVariant? variant, IEnumerable<SupplementItem> missing, CancellationToken cancellation)
    {
        var asked = missing.Select(item => variant?.Papers.FirstOrDefault(paper => paper.Key == item.RequiredPaperKey)).OfType<RequiredPaper>().ToList();
        if (asked.Count == 0 || await OwnerAsync(dossier.Id, cancellation) is not { } owner) return;
        var held = (await OfAsync(owner, cancellation)).Where(one => one.SourceId != dossier.Id).ToList();
        foreach (var paper in asked)
            if (held.Find(one => one.Fits(paper, dossier.ProcedureCode)) is { } found)
                throw PaperProblems.HeldAlready.Because($"“{paper.Name}” cơ quan đã có từ hồ sơ {found.SourceCode}, nên không yêu cầu nộp lại. Mời chọn “Dùng giấy tờ đã có”; nếu bản đó không còn đúng, mời chọn lý do nêu rõ chỗ chưa đúng.");
    }

    /// <summary>The dossier's owner, where that is a person known here.</summary>
    public Task<Guid?> OwnerAsync(Guid dossierId, CancellationToken cancellation) =>
        store.DossierParties.AsNoTracking().Where(party => party.DossierId == dossierId && party.Role == PartyRole.Owner && party.Kind == PartyKind.Citizen).Select(party => party.PersonId).FirstOrDefaultAsync(cancellation);

    private async Task<IEnumerable<HeldPaper>> ResultsAsync(IQueryable<Guid> owned, Guid personId, CancellationToken cancellation)
    {
        var rows = await (from outcome in store.Outcomes.AsNoTracking()
                          join dossier in store.Dossiers.AsNoTracking() on outcome.DossierId equals dossier.Id
                          join file in store.Set<Kernel.Files.StoredFile>().AsNoTracking() on outcome.StoredFileId equals file.Id
                          where owned.Contains(dossier.Id) && outcome.ReleasedAt != null && outcome.Kind == OutcomeKind.Granted
                          orderby outcome.ReleasedAt descending
                          select new { outcome.Id, outcome.FileName, At = outcome.ReleasedAt!.Value, File = file, DossierId = dossier.Id, dossier.Code, dossier.ProcedureName, dossier.ProcedureCode, dossier.ProcedureVersionId })
            .Take(Most).ToListAsync(cancellation);
        var versions = rows.Select(row => row.ProcedureVersionId).Distinct().ToList();
        var results = (await store.ProcedureVersions.AsNoTracking().Where(version => versions.Contains(version.Id)).ToListAsync(cancellation)).ToDictionary(version => version.Id, version => version.Content.Results);
        return rows.Select(row =>
        {
            var result = results.GetValueOrDefault(row.ProcedureVersionId) is [var first, ..] ? first : null;
            return new HeldPaper(true, row.Id, result?.Name ?? row.ProcedureName, result?.Code, row.File.Id, row.FileName ?? "ket-qua.pdf", row.File.Pages, row.File.Length, row.File.Sha256,
                row.DossierId, row.Code, row.ProcedureName, row.ProcedureCode, row.At, personId);
        });
    }
}
