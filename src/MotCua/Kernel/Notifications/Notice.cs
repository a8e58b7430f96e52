using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Notifications;

/// <summary>A message to one person, shown in the portal; what it says follows from the act that caused it.</summary>
[NotRecorded("Told because of an act, which is recorded; reading it is the reader's own affair.")]
public sealed class Notice
{
    /// <summary>The outbox message's id: told twice, it is still one notice.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    [Personal]
    public required string Subject { get; init; }

    [Personal]
    public required string Body { get; init; }

    /// <summary>A path of this site.</summary>
    public string? Href { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; set; }
}

/// <summary>How a message left by mail, or why it did not. Holds no address and no words.</summary>
[NotRecorded("The post's own record of what was handed over; the act behind it is recorded.")]
public sealed class Dispatch
{
    /// <summary>The outbox message's id; of an SMS, and of what waited, one that follows from it.</summary>
    public required Guid Id { get; init; }

    public required Guid ActId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Handed to the mail server; false: see <see cref="Note"/>.</summary>
    public required bool Sent { get; init; }

    public required string Note { get; init; }
}

public static class NotificationTables
{
    extension(Store store)
    {
        public DbSet<Notice> Notices => store.Set<Notice>();

        public DbSet<NoticeChoice> NoticeChoices => store.Set<NoticeChoice>();

        public DbSet<Dispatch> Dispatches => store.Set<Dispatch>();
    }
}

internal sealed class NotificationTablesMap : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Dispatch>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("kernel_notices");
        notice.HasKey(row => row.Id);
        notice.Property(row => row.Id).ValueGeneratedNever();
        notice.HasIndex(row => new { row.PersonId, row.ReadAt });
    }

    public void Configure(EntityTypeBuilder<Dispatch> dispatch)
    {
        dispatch.ToTable("kernel_dispatches");
        dispatch.HasKey(row => row.Id);
        dispatch.Property(row => row.Id).ValueGeneratedNever();
        dispatch.HasIndex(row => row.ActId);
    }
}
