namespace MotCua.Kernel.Letters;

/// <summary>A paper that waits for the head's signature.</summary>
/// <param name="Reference">Names it within its source: a dossier's code, a letter's id.</param>
/// <param name="Kind">A code of law/codes/letter-kinds.json: says whether many may be signed at once.</param>
/// <param name="Address">Where it stands in full.</param>
/// <param name="Template">The template's words, filled in.</param>
/// <param name="Text">The drafter's words.</param>
/// <param name="DueAt">When it has to be done; null: no limit. UTC.</param>
public sealed record ToSign(string Source, string Reference, string Kind, string Title, string Address, string Template, string Text, string DraftedBy, DateTime Since, DateTime? DueAt, int Version);

/// <summary>Where papers to be signed come from: outcomes of dossiers, letters.</summary>
public interface ISigningSource
{
    string Name { get; }

    /// <summary>What this actor may sign now, the most urgent first.</summary>
    Task<IReadOnlyList<ToSign>> WaitingAsync(Actor actor, int most, CancellationToken cancellation);

    /// <exception cref="Refused">Changed meanwhile, or not this actor's.</exception>
    Task SignAsync(Actor actor, string reference, int seenVersion, string key, CancellationToken cancellation);

    /// <summary>Back to whoever drafted it, with a remark.</summary>
    Task ReturnAsync(Actor actor, string reference, string remark, int seenVersion, string key, CancellationToken cancellation);
}
