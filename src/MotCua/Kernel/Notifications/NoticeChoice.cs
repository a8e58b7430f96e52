using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Notifications;

/// <summary>What a notice is about, for whoever chooses by which way they hear of it.</summary>
public enum NoticeEvent
{
    /// <summary>Tài khoản, ủy quyền, sổ công khai: what is of no dossier's course.</summary>
    Other,
    /// <summary>Filed, accepted, not accepted.</summary>
    Received,
    /// <summary>Something is asked of the person: papers, a fee.</summary>
    Asked,
    /// <summary>It went on from one unit or person to another.</summary>
    Progress,
    /// <summary>The promised date moved, the clock stopped or ran on.</summary>
    Date,
    /// <summary>There is a result, it was returned, or the dossier ended.</summary>
    Result,
}

/// <summary>A way by which a notice leaves the portal. In the portal everything is shown, whatever was chosen.</summary>
public enum NoticeWay { Mail, Sms }

/// <summary>
/// What somebody chose: mail tells of everything unless they said otherwise, SMS of nothing. In quiet hours both wait until these are over.
/// </summary>
public sealed class NoticeChoice : IVersioned
{
    public Guid PersonId { get; init; }
    /// <summary>Events of which no mail is sent, by a bit each.</summary>
    public int NoMail { get; private set; }
    /// <summary>Events of which an SMS is sent, by a bit each.</summary>
    public int Sms { get; private set; }
    public TimeOnly? QuietFrom { get; private set; }
    public TimeOnly? QuietTo { get; private set; }
    public int Version { get; set; }

    public bool Wants(NoticeWay way, NoticeEvent what) => way == NoticeWay.Mail ? (NoMail & Bit(what)) == 0 : (Sms & Bit(what)) != 0;

    /// <param name="from">Both, or neither.</param>
    public void Choose(IEnumerable<NoticeEvent> mail, IEnumerable<NoticeEvent> sms, TimeOnly? from, TimeOnly? to)
    {
        if (from is null != to is null || (from is not null && from == to)) throw OperationProblems.QuietHoursInvalid.Because(field: "QuietFrom");
        NoMail = Enum.GetValues<NoticeEvent>().Except(mail).Sum(Bit);
        Sms = sms.Distinct().Sum(Bit);
        (QuietFrom, QuietTo) = (from, to);
    }

    /// <summary>When a message of now may leave. Hours that end before they begin go over midnight.</summary>
    /// <param name="now">The office's wall clock.</param>
    public DateTime MayLeaveAt(DateTime now)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to) return now;
        var time = TimeOnly.FromDateTime(now);
        var overnight = to < from;
        var quiet = overnight ? time >= from || time < to : time >= from && time < to;
        if (!quiet) return now;
        var day = DateOnly.FromDateTime(now);
        return (overnight && time >= from ? day.AddDays(1) : day).ToDateTime(to);
    }

    private static int Bit(NoticeEvent what) => 1 << (int)what;
}

internal sealed class NoticeChoiceTable : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> choice)
    {
        choice.ToTable("kernel_notice_choices");
        choice.HasKey(row => row.PersonId);
        choice.Property(row => row.PersonId).ValueGeneratedNever();
    }
}
