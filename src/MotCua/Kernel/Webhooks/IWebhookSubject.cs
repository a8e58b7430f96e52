namespace MotCua.Kernel.Webhooks;

/// <summary>What a receiver is told of a subject: nothing that says who it concerns.</summary>
/// <param name="State">As of the moment of sending.</param>
public sealed record WebhookSubject(string Code, int State);

/// <summary>Asked of the rooms: of which subjects may a client be told, and what.</summary>
public interface IWebhookSubject
{
    /// <summary>The subject's kind in acts, and the first part of its acts' kinds: <c>dossier</c>.</summary>
    string SubjectKind { get; }

    /// <param name="keys">The client's key and those before it.</param>
    /// <returns>Null where this client may not know of it.</returns>
    Task<WebhookSubject?> FindAsync(Actor client, IReadOnlyList<Guid> keys, Guid subjectId, CancellationToken cancellation);
}
