using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

/// <summary>Answers code and secret, of petitions and of what is sealed, by one door: a sealed case cannot be told from a missing one without its secret.</summary>
internal sealed class PetitionStatuses(Store store, PetitionSecret secrets, IEnumerable<ISealedIntake> sealedIntakes)
{
    public async Task<PetitionStatus?> FindAsync(string? typedCode, string? secret, bool english, CancellationToken cancellation)
    {
        var code = PetitionQueries.CleanCode(typedCode);
        if (code.Length == 0 || string.IsNullOrWhiteSpace(secret)) return null;
        // The same work whether or not there is such a petition.
        var matches = await secrets.MatchesAsync(code, secret, cancellation);
        var petition = await store.Petitions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation);
        if (matches && petition is not null)
        {
            var state = english ? PetitionWords.StateEnglish(petition.State) : PetitionWords.State(petition.State);
            return new PetitionStatus(code, state, petition.ReceivedOn, [new PetitionStatusStep(petition.RegisteredAt, english ? "Registered" : "Đã vào sổ")]);
        }
        foreach (var intake in sealedIntakes)
            if (await intake.FindAsync(code, secret, cancellation) is { } found) return found;
        return null;
    }
}
