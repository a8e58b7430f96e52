using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Notifications;

/// <summary>Tells a person: a notice in the portal, a letter by mail.</summary>
internal sealed class TellPerson(Store store, OfficeClock clock, IMessageGateway mail) : IOutboxHandler
{
    public string Kind => Notify.Kind;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var telling = JsonSerializer.Deserialize<Telling>(message.Body)!;
        if (telling.PersonId is { } person && !await store.Notices.AnyAsync(row => row.Id == message.Id, cancellation))
        {
            store.Notices.Add(new Notice { Id = message.Id, PersonId = person, Subject = telling.Subject, Body = telling.Body, Href = telling.Href, At = message.DueAt });
            await store.SaveChangesAsync(cancellation);
        }
        if (telling.Email is not { } address || await store.Dispatches.AnyAsync(row => row.Id == message.Id, cancellation)) return;
        var (sent, note) = await mail.SendAsync(message.Id, address, telling.Subject, telling.Body, cancellation);
        store.Dispatches.Add(new Dispatch { Id = message.Id, ActId = message.ActId, At = clock.UtcNow, Sent = sent, Note = note });
        await store.SaveChangesAsync(cancellation);
    }
}
