using MotCua.Kernel.Acts;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People.Acts;

namespace MotCua.Kernel.People;

/// <summary>
/// Somebody named an account whose password they forgot. Whether there is one is found out here, after the answer was given: it
/// takes as long for a name that nobody has.
/// </summary>
internal sealed class RecoveryMail(AccountRecovery recovery) : IOutboxHandler
{
    public const string MessageKind = "account.recovery-mail";

    public string Kind => MessageKind;

    public Task HandleAsync(OutboxMessage message, CancellationToken cancellation) => recovery.SendByMailAsync(message.Body, cancellation);
}
