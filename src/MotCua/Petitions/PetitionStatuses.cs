using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Complaints;

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
        if (matches && petition is not null) return new PetitionStatus(code, english ? PetitionWords.StateEnglish(petition.State) : PetitionWords.State(petition.State), petition.ReceivedOn, await StepsAsync(petition, english, cancellation));
        foreach (var intake in sealedIntakes)
            if (await intake.FindAsync(code, secret, english, cancellation) is { } found) return found;
        return null;
    }

    /// <summary>What happened and when; not what was found, and nothing of what it is about.</summary>
    private async Task<IReadOnlyList<PetitionStatusStep>> StepsAsync(Petition petition, bool english, CancellationToken cancellation)
    {
        var id = petition.Id;
        var steps = new List<PetitionStatusStep> { new(petition.RegisteredAt, english ? "Registered" : "Đã vào sổ") };
        steps.AddRange((await store.Triages.AsNoTracking().Where(row => row.PetitionId == id).Select(row => row.At).ToListAsync(cancellation)).Select(at => new PetitionStatusStep(at, english ? "Sorted" : "Đã phân loại")));
        steps.AddRange((await store.Dispositions.AsNoTracking().Where(row => row.PetitionId == id).Select(row => new { row.At, row.Kind }).ToListAsync(cancellation)).Select(row => new PetitionStatusStep(row.At, english ? $"{row.Kind}" : PetitionWords.Disposition(row.Kind))));
        var complaints = await store.Complaints.AsNoTracking().Where(row => row.PetitionId == id).Select(row => row.Id).ToListAsync(cancellation);
        steps.AddRange((await store.Rulings.AsNoTracking().Where(row => complaints.Contains(row.ComplaintId)).Select(row => row.At).ToListAsync(cancellation)).Select(at => new PetitionStatusStep(at, english ? "Ruled" : "Đã có quyết định giải quyết")));
        steps.AddRange((await store.ComplaintDiscontinuations.AsNoTracking().Where(row => complaints.Contains(row.ComplaintId)).Select(row => row.At).ToListAsync(cancellation)).Select(at => new PetitionStatusStep(at, english ? "Discontinued" : "Đã đình chỉ")));
        if (petition.ClosedAt is { } closed) steps.Add(new PetitionStatusStep(closed, english ? "Closed" : "Đã kết thúc"));
        return [.. steps.OrderBy(step => step.At)];
    }
}
