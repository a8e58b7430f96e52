using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Notifications;

/// <summary>
/// Tells a person: a notice in the portal at once, whatever they chose; by mail and SMS what they chose, outside their quiet hours. Where the
/// law of the day has every change told at once (NĐ 224/2026 Đ15 k1 đ.g), the words name unit and person. Only rows are written here, in one
/// transaction; what leaves the house is left to <see cref="SendNotice"/>.
/// </summary>
internal sealed class TellPerson(Store store, OfficeClock clock, LawBook law) : IOutboxHandler
{
    public string Kind => Notify.Kind;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var telling = JsonSerializer.Deserialize<Telling>(message.Body)!;
        var everyChange = Notify.EveryChangeOn(law, OfficeClock.DayOf(message.DueAt));
        if (telling.Event == NoticeEvent.Progress && !everyChange) return;
        if (telling.Event != NoticeEvent.Other && everyChange && await WhoAsync(message.ActId, cancellation) is { } who)
            telling = telling with { Body = $"{telling.Body}\n\n{who}" };
        if (telling.PersonId is { } person && !await store.Notices.AnyAsync(row => row.Id == message.Id, cancellation))
            store.Notices.Add(new Notice { Id = message.Id, PersonId = person, Subject = telling.Subject, Body = telling.Body, Href = telling.Href, At = message.DueAt });
        var choice = telling.PersonId is { } chooser ? await store.NoticeChoices.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == chooser, cancellation) : null;
        var leaves = choice is null ? clock.UtcNow : OfficeClock.ToUtc(choice.MayLeaveAt(clock.Now));
        foreach (var way in Enum.GetValues<NoticeWay>())
            if (await AddressAsync(telling, way, choice, cancellation) is { Length: > 0 } address)
                await LeaveAsync(message, new LeavingNotice(way, address, telling.Subject, telling.Body, telling.Href), leaves, cancellation);
        await store.SaveChangesAsync(cancellation);
    }

    private async Task LeaveAsync(OutboxMessage message, LeavingNotice leaving, DateTime leaves, CancellationToken cancellation)
    {
        var id = SendNotice.IdOf(message.Id, leaving.Way);
        if (await store.Outbox.AnyAsync(row => row.Id == id, cancellation)) return;
        store.Outbox.Add(new OutboxMessage { Id = id, ActId = message.ActId, Kind = SendNotice.MessageKind, Body = JsonSerializer.Serialize(leaving), DueAt = leaves });
    }

    private async Task<string?> AddressAsync(Telling telling, NoticeWay way, NoticeChoice? choice, CancellationToken cancellation)
    {
        if (way == NoticeWay.Mail) return choice?.Wants(way, telling.Event) != false ? telling.Email : null;
        return choice?.Wants(way, telling.Event) == true ? await store.Persons.AsNoTracking().Where(row => row.Id == choice.PersonId).Select(row => row.Phone).SingleOrDefaultAsync(cancellation) : null;
    }

    /// <summary>Which unit and which officer did what the act says, and when.</summary>
    private async Task<string?> WhoAsync(Guid actId, CancellationToken cancellation)
    {
        var act = await store.Acts.AsNoTracking().Where(row => row.Id == actId).Select(row => new { row.At, row.UnitId, row.ActorKind, row.ActorId }).SingleOrDefaultAsync(cancellation);
        if (act is null) return null;
        var unit = await store.Units.AsNoTracking().Where(row => row.Id == act.UnitId).Select(row => row.Name).SingleOrDefaultAsync(cancellation);
        var person = act.ActorKind == ActorKind.Staff ? await store.Users.AsNoTracking().Where(row => row.Id == act.ActorId).Select(row => row.DisplayName).SingleOrDefaultAsync(cancellation) : null;
        var names = string.Join(", ", new[] { unit, person }.Where(name => name is { Length: > 0 }));
        return names.Length == 0 ? null : $"Thực hiện: {names}, lúc {OfficeClock.ToOffice(act.At).ToString("HH:mm 'ngày' dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}.";
    }
}

/// <summary>A notice on its way out of the portal.</summary>
internal sealed record LeavingNotice(NoticeWay Way, string Address, string Subject, string Body, string? Href);

/// <summary>Hands a notice to the mail server or the SMS gateway once, when nobody's quiet hours hold it, and keeps how that went.</summary>
internal sealed class SendNotice(Store store, OfficeClock clock, IMessageGateway mail, ISmsGateway sms, PublicAddress address) : IOutboxHandler
{
    public const string MessageKind = "notification-leaves";

    public string Kind => MessageKind;

    public bool IsSlow => true;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (await store.Dispatches.AnyAsync(row => row.Id == message.Id, cancellation)) return;
        var leaving = JsonSerializer.Deserialize<LeavingNotice>(message.Body)!;
        var (sent, note) = leaving.Way == NoticeWay.Mail ? await mail.SendAsync(message.Id, leaving.Address, leaving.Subject, leaving.Body, cancellation)
            // A short message says what it is about and where to read on; what stands in the notice stays behind the sign-in.
            : await sms.SendAsync(message.Id, leaving.Address, leaving.Href is { } href ? $"{leaving.Subject}. {address.Site.TrimEnd('/')}{href}" : leaving.Subject, cancellation);
        store.Dispatches.Add(new Dispatch { Id = message.Id, ActId = message.ActId, At = clock.UtcNow, Sent = sent, Note = note });
        await store.SaveChangesAsync(cancellation);
    }

    /// <summary>Follows from the telling's id and the way, so that what is told twice leaves once.</summary>
    public static Guid IdOf(Guid message, NoticeWay way) => new(SHA256.HashData([.. message.ToByteArray(), (byte)way]).AsSpan(0, 16));
}
