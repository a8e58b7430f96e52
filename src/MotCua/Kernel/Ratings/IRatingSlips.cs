namespace MotCua.Kernel.Ratings;

/// <summary>What somebody is asked to rate: a rating slip goes out with Mẫu 01, 02 and 03 (TT 01/2018/TT-VPCP Đ12 k2), and with a visit to the desk.</summary>
public enum RatingOccasion { Receipt, Supplement, Refusal, Visit }

/// <summary>What a slip goes out with.</summary>
/// <param name="SubjectId">The dossier of a receipt or refusal, the supplement request, the visit.</param>
/// <param name="UnitId">The unit that answers for the handling; of a visit the desk.</param>
/// <param name="DeskUnitId">The desk that hands it out.</param>
public sealed record RatingSubject(RatingOccasion Occasion, Guid SubjectId, Guid UnitId, Guid DeskUnitId);

/// <summary>Rating slips, asked for by pages of every room, which need not know the room that keeps them.</summary>
public interface IRatingSlips
{
    /// <summary>Makes the key of the slips where there is none: before many acts in one write, in which no other may be begun.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>The slip's address, the same whenever it is asked for. Nothing is written: the act behind it has issued the slip.</summary>
    /// <param name="site">What it begins with on a page; null, for a notice that is sent: the operator's address.</param>
    Task<string> AddressOfAsync(RatingOccasion occasion, Guid subjectId, CancellationToken cancellation, string? site = null);

    /// <summary>Issues the slip where that was not done yet, for a form about to be printed.</summary>
    /// <param name="site">What the address on the form begins with.</param>
    Task<RatingLink> IssueAsync(RatingSubject subject, string site, CancellationToken cancellation);
}

/// <summary>What is printed of a slip.</summary>
/// <param name="Address">In the QR code.</param>
/// <param name="Start">Where the code may be typed, without scheme.</param>
/// <param name="Code">In groups of four.</param>
public sealed record RatingLink(string Address, string Start, string Code);
