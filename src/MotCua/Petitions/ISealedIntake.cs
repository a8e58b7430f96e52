namespace MotCua.Petitions;

/// <summary>
/// Where a denunciation or a tip goes, before anything of it is stored: the part that seals it. Pages send people to its addresses,
/// the API hands over what it was given; nothing of it passes through the register of petitions, the search index or a log.
/// </summary>
public interface ISealedIntake
{
    /// <summary>The page where somebody writes one themselves.</summary>
    string Address(bool tip);

    /// <summary>The page where an officer types in a denunciation that came on paper.</summary>
    string EntryAddress { get; }

    /// <param name="key">The client's Idempotency-Key. Neither it nor a digest of the body is kept: whoever guesses the words could try them.</param>
    /// <exception cref="Refused">What is missing, as a sentence.</exception>
    Task<SealedReceipt> ReceiveAsync(SealedInput input, string key, CancellationToken cancellation);

    /// <summary>State and dates of a sealed case, to whoever knows code and secret; null for anything else, so that a wrong secret is like a missing case.</summary>
    Task<PetitionStatus?> FindAsync(string code, string secret, bool english, CancellationToken cancellation);
}

/// <summary>What came in, in clear, in memory only. Who sent it, signed in or not, is not said.</summary>
/// <param name="From">Absent for a tip.</param>
public sealed record SealedInput(PetitionAuthor? From, string About, string Text, IReadOnlyList<ApiPaper> Papers);

public sealed record SealedReceipt(string Code, string Secret);

/// <summary>What code and secret show: state and dates, nothing of the content.</summary>
/// <param name="State">In Vietnamese.</param>
public sealed record PetitionStatus(string Code, string State, DateOnly ReceivedOn, IReadOnlyList<PetitionStatusStep> Steps);

public sealed record PetitionStatusStep(DateTime At, string State);
