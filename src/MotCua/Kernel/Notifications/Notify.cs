using System.Text.Json;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Notifications;

/// <summary>What a person is to be told. In the portal where the person is known, and by mail where an address is.</summary>
/// <param name="Href">Where the portal shows it: a path of this site.</param>
/// <param name="Event">What it is about, for whoever chose by which way they hear of it.</param>
internal sealed record Telling(Guid? PersonId, string? Email, string Subject, string Body, string? Href, NoticeEvent Event = NoticeEvent.Other);

/// <summary>Makes the message an act hands to the outbox; it is sent after the act is durable.</summary>
public static class Notify
{
    public const string Kind = "notification";

    /// <summary>Does the law of a day have every change told at once, with unit and person? The row's limit is then no time at all.</summary>
    public static bool EveryChangeOn(Law.LawBook law, DateOnly day) => law.Rule("notify", day) is { Number: 0, Unit: "HOUR" };

    /// <param name="href">A path of this site, or null.</param>
    /// <exception cref="ArgumentException">Neither a person nor an address.</exception>
    public static OutboxMessage Message(OfficeClock clock, Guid? personId, string? email, string subject, string body, string? href, NoticeEvent what = NoticeEvent.Other)
    {
        if (personId is null && string.IsNullOrWhiteSpace(email)) throw new ArgumentException("Neither a person nor an address to tell.", nameof(personId));
        return new OutboxMessage
        {
            Id = clock.NewId(),
            Kind = Kind,
            Body = JsonSerializer.Serialize(new Telling(personId, string.IsNullOrWhiteSpace(email) ? null : email.Trim(), subject, body, href, what)),
            DueAt = clock.UtcNow,
        };
    }
}
