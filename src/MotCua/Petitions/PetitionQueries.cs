using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

internal static class PetitionQueries
{
    /// <summary>A code as people type it, in its one spelling.</summary>
    public static string CleanCode(string? typed) => (typed ?? "").Trim().ToUpperInvariant();

    /// <summary>The petition, tracked, if this actor may see it.</summary>
    /// <exception cref="Refused"><see cref="PetitionProblems.Unknown"/>: for a stranger as for no petition.</exception>
    public static async Task<Petition> PetitionAsync(this Store store, Actor actor, string? code, CancellationToken cancellation)
    {
        var clean = CleanCode(code);
        var petition = await store.Petitions.SingleOrDefaultAsync(row => row.Code == clean, cancellation);
        return petition is not null && petition.Sees(actor) ? petition : throw PetitionProblems.Unknown.Because();
    }

    /// <summary>A letter on a petition that this actor may see.</summary>
    /// <exception cref="Refused"><see cref="PetitionProblems.LetterUnknown"/></exception>
    public static async Task<PetitionLetter> LetterAsync(this Store store, Actor actor, Guid id, CancellationToken cancellation)
    {
        var letter = await store.PetitionLetters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw PetitionProblems.LetterUnknown.Because();
        var petition = await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == letter.PetitionId, cancellation);
        return petition.Sees(actor) ? letter : throw PetitionProblems.LetterUnknown.Because();
    }
}
