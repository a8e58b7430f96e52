using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

/// <summary>A petition that may be about the same.</summary>
/// <param name="Likeness">0 to 1.</param>
internal sealed record SimilarPetition(Petition Petition, double Likeness, bool IsSameSender);

/// <summary>Suggests what a petition may repeat, in any year and of any unit, among what this actor may see. Nothing sealed has a print, so nothing sealed is found.</summary>
internal sealed class SimilarPetitions(Store store)
{
    /// <summary>From here on it is suggested. Measured on the labelled set of <c>bench</c>.</summary>
    public const double Enough = 0.30;

    private const int MostCandidates = 400, Most = 10;

    public async Task<IReadOnlyList<SimilarPetition>> FindAsync(Actor actor, Guid exceptId, string text, string author, string? identityNumber, CancellationToken cancellation)
    {
        var prints = TextPrint.Of(exceptId, text, author, identityNumber).ToList();
        var hashes = prints.Select(print => print.Hash).ToList();
        var bands = prints.ToDictionary(print => print.Band, print => print.Hash);
        var met = await store.PetitionPrints.AsNoTracking().Where(row => hashes.Contains(row.Hash) && row.PetitionId != exceptId).Select(row => new { row.PetitionId, row.Band, row.Hash }).ToListAsync(cancellation);
        var candidates = met.Where(row => bands.GetValueOrDefault(row.Band) == row.Hash).GroupBy(row => row.PetitionId)
            .Select(group => (Id: group.Key, Bands: group.Count(row => row.Band >= 0), Sender: group.Any(row => row.Band < 0)))
            .OrderByDescending(row => row.Bands + (row.Sender ? 1 : 0)).ThenByDescending(row => row.Id).Take(MostCandidates).ToList();
        var ids = candidates.ConvertAll(row => row.Id);
        var senders = candidates.Where(row => row.Sender).Select(row => row.Id).ToHashSet();
        var petitions = await store.Petitions.AsNoTracking().SeenBy(actor).Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        return [.. petitions.Select(row => new SimilarPetition(row, TextPrint.Likeness(text, $"{row.About} {row.Text}", senders.Contains(row.Id)), senders.Contains(row.Id)))
            .Where(row => row.Likeness >= Enough).OrderByDescending(row => row.Likeness).ThenBy(row => row.Petition.ReceivedOn).ThenBy(row => row.Petition.Code, StringComparer.Ordinal).Take(Most)];
    }

    public Task<IReadOnlyList<SimilarPetition>> OfAsync(Actor actor, Petition petition, CancellationToken cancellation) =>
        FindAsync(actor, petition.Id, $"{petition.About} {petition.Text}", petition.AuthorName, petition.IdentityNumber, cancellation);
}
