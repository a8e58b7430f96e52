using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions;

/// <summary>A letter with its number, where it has one.</summary>
internal sealed record LetterLine(PetitionLetter Letter, string Form, string? Number);

/// <summary>Everything that belongs to one petition, as its page shows it.</summary>
internal sealed record PetitionFile(Petition Petition, string UnitName, IReadOnlyList<Triage> Triages, IReadOnlyList<Disposition> Dispositions, IReadOnlyList<PetitionDuty> Duties, IReadOnlyList<LetterLine> Letters,
    IReadOnlyList<PetitionPaper> Papers, IReadOnlyList<PetitionSigner> Representatives, IReadOnlyList<Petition> Related);

internal sealed class PetitionFiles(Store store, PetitionForms forms, IOutgoingBook book)
{
    private const int MostRelated = 50;

    public async Task<PetitionFile> OfAsync(Actor actor, Petition petition, CancellationToken cancellation)
    {
        var id = petition.Id;
        return new PetitionFile(petition, await store.Units.AsNoTracking().Where(unit => unit.Id == petition.UnitId).Select(unit => unit.Name).SingleAsync(cancellation),
            await store.Triages.AsNoTracking().Where(row => row.PetitionId == id).OrderBy(row => row.At).ToListAsync(cancellation),
            await store.Dispositions.AsNoTracking().Where(row => row.PetitionId == id).OrderBy(row => row.At).ToListAsync(cancellation),
            await store.PetitionDuties.AsNoTracking().Where(row => row.PetitionId == id).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).ToListAsync(cancellation),
            await LettersAsync(id, cancellation),
            await store.PetitionPapers.AsNoTracking().Where(row => row.PetitionId == id).OrderBy(row => row.Number).ToListAsync(cancellation),
            await store.PetitionSigners.AsNoTracking().Where(row => row.PetitionId == id && row.IsRepresentative).OrderBy(row => row.Number).ToListAsync(cancellation),
            await store.Petitions.AsNoTracking().SeenBy(actor).Where(row => row.Id != id && (row.MatterId == petition.MatterId || row.SplitFromId == id || row.Id == petition.SplitFromId || row.JoinedToId == id)).OrderBy(row => row.ReceivedOn).Take(MostRelated).ToListAsync(cancellation));
    }

    public async Task<IReadOnlyList<LetterLine>> LettersAsync(Guid petitionId, CancellationToken cancellation)
    {
        var letters = await store.PetitionLetters.AsNoTracking().Where(row => row.PetitionId == petitionId).OrderBy(row => row.DraftedAt).ToListAsync(cancellation);
        var numbers = await book.NumbersOfAsync([.. letters.Select(letter => letter.Id)], cancellation);
        return [.. letters.Select(letter => new LetterLine(letter, forms.Name(letter.FormCode), numbers.GetValueOrDefault(letter.Id)))];
    }
}
