using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

/// <summary>A petition that may be about the same.</summary>
/// <param name="Likeness">0 to 1.</param>
internal sealed record SimilarPetition(Petition Petition, double Likeness, bool IsSameSender);

/// <summary>
/// Suggests what a petition may repeat, in any year and of any unit, among what this actor may see: look-alikes by their prints, then what
/// they share that few others say. Nothing sealed has a print, so nothing sealed is found.
/// </summary>
internal sealed class SimilarPetitions(Store store)
{
    /// <summary>From here on it is suggested; the same sender adds a little. Measured on the labelled set of <c>bench</c>.</summary>
    public const double Enough = 0.48, SameSender = 0.10;

    private const int MostCandidates = 400, Newest = 200, Most = 10;

    public async Task<IReadOnlyList<SimilarPetition>> FindAsync(Actor actor, Guid exceptId, string text, string? place, string author, string? identityNumber, CancellationToken cancellation)
    {
        // Prints are of subject and words; the place is weighed, where the texts themselves are compared.
        var prints = TextPrint.Of(exceptId, text, author, identityNumber).ToList();
        var hashes = prints.Select(print => print.Hash).ToList();
        var bands = prints.ToDictionary(print => print.Band, print => print.Hash);
        var seen = store.Petitions.AsNoTracking().SeenBy(actor).Where(row => row.Id != exceptId);
        var met = await store.PetitionPrints.AsNoTracking().Where(row => hashes.Contains(row.Hash)).Join(seen, row => row.PetitionId, petition => petition.Id, (row, petition) => new { row.PetitionId, row.Band, row.Hash }).ToListAsync(cancellation);
        var candidates = met.Where(row => bands.GetValueOrDefault(row.Band) == row.Hash).GroupBy(row => row.PetitionId)
            .Select(group => (Id: group.Key, Bands: group.Count(row => row.Band >= 0), Sender: group.Any(row => row.Band < 0)))
            .OrderByDescending(row => row.Bands + (row.Sender ? 1 : 0)).ThenByDescending(row => row.Id).Take(MostCandidates).ToList();
        if (candidates.Count == 0) return [];
        var ids = candidates.ConvertAll(row => row.Id);
        var senders = candidates.Where(row => row.Sender).Select(row => row.Id).ToHashSet();
        var alike = (await seen.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.About, row.Text, row.Place }).ToListAsync(cancellation)).ToDictionary(row => row.Id, row => TextPrint.Terms($"{row.About} {row.Text} {row.Place}"));
        var newest = await seen.OrderByDescending(row => row.ReceivedOn).ThenByDescending(row => row.Id).Take(Newest).Select(row => new { row.Id, row.About, row.Text, row.Place }).ToListAsync(cancellation);
        var weights = new WordWeights([.. alike.Values, .. newest.Where(row => !alike.ContainsKey(row.Id)).Select(row => TextPrint.Terms($"{row.About} {row.Text} {row.Place}"))]);
        var own = TextPrint.Terms($"{text} {place}");
        var likeness = alike.Select(row => (Id: row.Key, Likeness: Math.Min(1, weights.Likeness(own, row.Value) + (senders.Contains(row.Key) ? SameSender : 0)))).Where(row => row.Likeness >= Enough)
            .OrderByDescending(row => row.Likeness).ThenBy(row => row.Id).Take(Most).ToDictionary(row => row.Id, row => row.Likeness);
        var found = likeness.Keys.ToList();
        return [.. (await store.Petitions.AsNoTracking().Where(row => found.Contains(row.Id)).ToListAsync(cancellation)).Select(row => new SimilarPetition(row, likeness[row.Id], senders.Contains(row.Id)))
            .OrderByDescending(row => row.Likeness).ThenBy(row => row.Petition.ReceivedOn).ThenBy(row => row.Petition.Code, StringComparer.Ordinal)];
    }

    public Task<IReadOnlyList<SimilarPetition>> OfAsync(Actor actor, Petition petition, CancellationToken cancellation) =>
        FindAsync(actor, petition.Id, $"{petition.About} {petition.Text}", petition.Place, petition.AuthorName, petition.IdentityNumber, cancellation);
}
