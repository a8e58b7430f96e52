using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.Signatures;

namespace MotCua.Inspections;

/// <summary>A stored file of a dossier under the name it has in the export.</summary>
internal sealed record FileLine(Guid StoredFileId, string Path, string Name, string FileName, string Sha256, long Length);

/// <summary>An act on the dossier, in words and as it was recorded.</summary>
internal sealed record ActLine(Act Act, string? Who, ActWords? Words);

/// <summary>Everything there is of one dossier, for reading and for the export; it changes nothing.</summary>
internal sealed record DossierFile(Dossier Dossier, IReadOnlyList<DossierParty> Parties, IReadOnlyList<SubmittedPaper> Papers, IReadOnlyList<RouteStep> Steps,
    IReadOnlyList<SupplementRequest> Supplements, Refusal? Refusal, Outcome? Outcome, Delivery? Delivery, IReadOnlyList<Transition> Transitions,
    IReadOnlyList<FileLine> Files, IReadOnlyList<FileSignature> Signatures, IReadOnlyList<ActLine> Acts, IReadOnlyDictionary<Guid, string> Units)
{
    public string UnitName(Guid? id) => id is { } unit && Units.TryGetValue(unit, out var name) ? name : "";
}

/// <summary>Gathers it.</summary>
internal sealed class DossierReading(Store store)
{
    public async Task<DossierFile> ReadAsync(Dossier dossier, CancellationToken cancellation)
    {
        var id = dossier.Id;
        var papers = await store.Set<SubmittedPaper>().AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Round).ThenBy(row => row.Id).ToListAsync(cancellation);
        var outcome = await store.Set<Outcome>().AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation);
        var steps = await store.Set<RouteStep>().AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Ordinal).ToListAsync(cancellation);
        var units = steps.Select(step => step.UnitId).Append(dossier.DeskUnitId).Append(dossier.HandlingUnitId).Distinct().ToList();
        return new DossierFile(dossier,
            await store.Set<DossierParty>().AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Role).ToListAsync(cancellation), papers, steps,
            await store.Set<SupplementRequest>().AsNoTracking().Include(row => row.Items).Where(row => row.DossierId == id).OrderBy(row => row.Round).ToListAsync(cancellation),
            await store.Set<Refusal>().AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation), outcome,
            await store.Set<Delivery>().AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == id, cancellation),
            await store.Set<Transition>().AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation),
            await FilesAsync(papers, outcome, cancellation),
            await store.Set<FileSignature>().AsNoTracking().Where(row => row.SubjectKind == "dossier" && row.SubjectId == id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation),
            await ActsAsync(id, cancellation),
            await store.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation));
    }

    private async Task<IReadOnlyList<FileLine>> FilesAsync(IReadOnlyList<SubmittedPaper> papers, Outcome? outcome, CancellationToken cancellation)
    {
        var named = papers.Where(paper => paper.StoredFileId is not null)
            .Select((paper, index) => (Id: paper.StoredFileId!.Value, Folder: "giay-to", Place: index + 1, paper.Name, FileName: paper.FileName ?? paper.Name)).ToList();
        if (outcome?.StoredFileId is { } result) named.Add((result, "ket-qua", 1, "Kết quả", outcome.FileName ?? "ket-qua.pdf"));
        var ids = named.ConvertAll(one => one.Id);
        var stored = await store.Set<StoredFile>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. named.Select(one => new FileLine(one.Id, $"{one.Folder}/{one.Place:00}-{Safe(one.FileName)}", one.Name, one.FileName, stored[one.Id].Sha256, stored[one.Id].Length))];
    }

    private async Task<IReadOnlyList<ActLine>> ActsAsync(Guid id, CancellationToken cancellation) =>
        await (from act in store.Acts.AsNoTracking()
               where act.SubjectKind == "dossier" && act.SubjectId == id
               orderby act.Number
               select new ActLine(act, store.Set<Account>().Where(account => account.Id == act.ActorId).Select(account => account.DisplayName).FirstOrDefault(),
                   store.ActWords.Where(words => words.ActId == act.Id).FirstOrDefault())).ToListAsync(cancellation);

    /// <summary>A name that every file system takes and no shell mistakes: folded letters, digits, hyphens and one ending.</summary>
    private static string Safe(string name)
    {
        var folded = string.Concat(Vietnamese.Folding.Fold(Path.GetFileNameWithoutExtension(name)).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-'));
        var ending = string.Concat(Path.GetExtension(name).Where(char.IsAsciiLetterOrDigit));
        return $"{folded[..Math.Min(60, folded.Length)].Trim('-')}{(ending.Length > 0 ? "." + ending.ToLowerInvariant() : "")}";
    }
}
