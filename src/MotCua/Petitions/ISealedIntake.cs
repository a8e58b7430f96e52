namespace MotCua.Petitions;

/// <summary>
/// Where a denunciation or a tip goes, before anything of it is stored: the part that seals it. Pages send people to its address,
/// the API hands over what it was given; nothing of it passes through the register of petitions, the search index or a log.
/// </summary>
public interface ISealedIntake
{
    /// <summary>The page where somebody writes one.</summary>
    string Address { get; }

    /// <param name="key">The client's Idempotency-Key. No digest of the body is kept with it: whoever guesses the words could try them.</param>
    /// <exception cref="Refused">What is missing, as a sentence.</exception>
    Task<SealedReceipt> ReceiveAsync(SealedInput input, Actor by, string? key, CancellationToken cancellation);

    /// <summary>State and dates of a sealed case, to whoever knows code and secret; null for anything else, so that a wrong secret is like a missing case.</summary>
    Task<PetitionStatus?> FindAsync(string code, string secret, CancellationToken cancellation);
}

/// <param name="From">Absent for a tip.</param>
public sealed record SealedInput(PetitionAuthor? From, string About, string Text, IReadOnlyList<Guid> Uploads)
{
    public bool IsTip => From is null;
}

public sealed record SealedReceipt(string Code, string Secret);

/// <summary>What code and secret show: state and dates, nothing of the content.</summary>
/// <param name="State">In Vietnamese.</param>
public sealed record PetitionStatus(string Code, string State, DateOnly ReceivedOn, IReadOnlyList<PetitionStatusStep> Steps);

public sealed record PetitionStatusStep(DateTime At, string State);
