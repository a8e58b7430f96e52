namespace MotCua.Kernel.Retention;

/// <summary>A record that has ended.</summary>
public sealed record KeptRecord(Guid Id, string Code, DateTime EndedAt);

/// <summary>Asked of the rooms: what they keep, how long, and how it is told apart.</summary>
public interface IKeptRecords
{
    /// <summary>As in acts: <c>dossier</c>.</summary>
    string SubjectKind { get; }

    /// <summary>What people call one.</summary>
    string Name { get; }

    /// <summary>The rule of <c>law/</c> that says for how many years.</summary>
    string Rule { get; }

    /// <summary>The noun; what belongs to it carries its key as <c>…Id</c>.</summary>
    Type Root { get; }

    /// <summary>Its scope in the search index.</summary>
    string SearchScope { get; }

    /// <summary>Records that ended before a moment and were neither held nor erased, by code.</summary>
    /// <param name="after">The code of the last one seen.</param>
    Task<List<KeptRecord>> EndedBeforeAsync(DateTime before, string? after, int most, CancellationToken cancellation);

    Task<KeptRecord?> FindAsync(string code, CancellationToken cancellation);
}
