using MotCua.Kernel.Acts;

namespace MotCua.Accountability;

/// <summary>Where a promise was found.</summary>
public enum PromiseSource { Explanation, Question, Conclusion, Ruling, Reception, Feedback, Press, Other }

/// <summary>How a promise stands on a day.</summary>
public enum PromiseStanding { Running, Overdue, Kept, Late, Broken }

/// <summary>
/// Lời hứa, cam kết said in public by the office: what, by whom, until when. "Will be published later" is one; a day is written for it.
/// Kept on its day or before it is kept; after it, late; one that nobody kept in <see cref="BrokenAfterDays"/> days is broken.
/// </summary>
public sealed class PublicPromise : IVersioned
{
    /// <summary>House rule of ours: so many days after its day a promise that was not kept counts as broken without anybody saying so.</summary>
    public const int BrokenAfterDays = 60;

    public required Guid Id { get; init; }

    /// <summary><c>CK-2021-0001</c>.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>The sentence, as it was said.</summary>
    public required string Text { get; init; }

    public required PromiseSource Source { get; init; }

    /// <summary>The code of what it stands in: a request, a question, a ruling.</summary>
    public string SourceCode { get; init; } = "";

    /// <summary>Where that can be read by everybody; null where it is not public.</summary>
    public string? SourceHref { get; init; }

    /// <summary>The duty it belongs to.</summary>
    public Guid? DutyId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Whoever has to keep it; an account.</summary>
    public Guid? HeadId { get; init; }

    public required string HeadName { get; init; }

    /// <summary>The officer who found it.</summary>
    public string MarkedBy { get; init; } = "";

    public required DateOnly MadeOn { get; init; }

    /// <summary>The last day on which it is kept in time.</summary>
    public required DateOnly DueOn { get; init; }

    public DateOnly? KeptOn { get; private set; }

    public DateOnly? BrokenOn { get; private set; }

    public int Version { get; set; }

    public PromiseStanding Standing(DateOnly today) => (KeptOn, BrokenOn) switch
    {
        ({ } kept, _) => kept <= DueOn ? PromiseStanding.Kept : PromiseStanding.Late,
        (_, not null) => PromiseStanding.Broken,
        _ when today > DueOn.AddDays(BrokenAfterDays) => PromiseStanding.Broken,
        _ => today > DueOn ? PromiseStanding.Overdue : PromiseStanding.Running,
    };

    /// <summary>It was done, on that day, and here is what shows it. A broken one may still be kept: late.</summary>
    public PromiseOutcome Keep(Guid id, DateOnly on, string? proof, string? href, Actor by, DateTime at)
    {
        if (KeptOn is not null) throw AccountabilityProblems.PromiseSettled.Because();
        if (string.IsNullOrWhiteSpace(proof)) throw AccountabilityProblems.WordsNeeded.Because("Mời ghi việc đã làm và nơi xem được kết quả.", "Proof");
        if (on < MadeOn || on > OfficeClock.DayOf(at)) throw AccountabilityProblems.PromiseDayWrong.Because("Ngày thực hiện nằm trong khoảng từ ngày hứa đến hôm nay.", "KeptOn");
        (KeptOn, BrokenOn) = (on, null);
        return new PromiseOutcome { Id = id, PromiseId = Id, At = at, By = by.AccountId, ByName = by.Name, Kept = true, Words = proof.Trim(), Href = PromiseLinks.Clean(href) };
    }

    /// <summary>The head says that it will not be kept, and why: before or after its day.</summary>
    public PromiseOutcome Break(Guid id, string? because, Actor by, DateTime at)
    {
        if (KeptOn is not null || BrokenOn is not null) throw AccountabilityProblems.PromiseSettled.Because();
        if (string.IsNullOrWhiteSpace(because)) throw AccountabilityProblems.WordsNeeded.Because("Mời nói rõ với người dân vì sao không thực hiện được.", "Because");
        BrokenOn = OfficeClock.DayOf(at);
        return new PromiseOutcome { Id = id, PromiseId = Id, At = at, By = by.AccountId, ByName = by.Name, Kept = false, Words = because.Trim() };
    }
}

/// <summary>That a promise was kept, or will not be: who says so and what shows it.</summary>
public sealed class PromiseOutcome
{
    public required Guid Id { get; init; }

    public required Guid PromiseId { get; init; }

    public required DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public required bool Kept { get; init; }

    public required string Words { get; init; }

    public string? Href { get; init; }
}

internal static class PromiseLinks
{
    /// <summary>Only a path of this site or an https address.</summary>
    public static string? Clean(string? href)
    {
        href = href?.Trim();
        if (string.IsNullOrEmpty(href)) return null;
        var local = href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\', StringComparison.Ordinal);
        return local || (Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps) ? href
            : throw AccountabilityProblems.LinkInvalid.Because(field: "Href");
    }
}
