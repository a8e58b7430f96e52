using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Complaints;

/// <summary>What verification or a ruling found of a complaint.</summary>
public enum ComplaintFinding { Right, PartlyRight, Wrong }

/// <summary>Giao xác minh, and its report.</summary>
public sealed class ComplaintVerification
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public Guid UnitId { get; init; }
    [Personal] public string Plan { get; init; } = "";
    public DateOnly ReportBy { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
    public DateOnly? ReportedOn { get; private set; }
    public ComplaintFinding? Finding { get; private set; }
    [Personal] public string? Report { get; private set; }

    internal void Reported(DateOnly on, ComplaintFinding finding, string? report)
    {
        if (ReportedOn is not null) throw PetitionProblems.NotNow.Because();
        if (string.IsNullOrWhiteSpace(report)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi báo cáo kết quả xác minh.", "Words");
        (ReportedOn, Finding, Report) = (on, finding, report.Trim());
    }
}

/// <summary>Ghi nhận phức tạp: before the limit grows, which of the criteria, why.</summary>
public sealed class ComplexityFinding
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    /// <summary>Codes of law/codes/complexity-criteria.json, with a comma between.</summary>
    public string Criteria { get; init; } = "";
    [Personal] public string Reason { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>Đối thoại: announced, held, or held without a complainant who stayed away.</summary>
public sealed class Dialogue
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public DateOnly AnnouncedOn { get; init; }
    public DateOnly PlannedOn { get; init; }
    public string Place { get; init; } = "";
    public Guid By { get; init; }
    public DateOnly? HeldOn { get; private set; }
    /// <summary>Led by whoever settles the complaint, in person.</summary>
    public bool HeadCame { get; private set; }
    public bool ComplainantCame { get; private set; }
    [Personal] public string? Minutes { get; private set; }

    internal void Held(DateOnly on, bool headCame, bool complainantCame, bool headMust, string? minutes)
    {
        if (HeldOn is not null) throw PetitionProblems.NotNow.Because();
        if (on < PlannedOn) throw PetitionProblems.DayInvalid.Because("Buổi đối thoại không diễn ra trước ngày đã báo. Mời chọn lại ngày.", "On");
        if (headMust && !headCame) throw PetitionProblems.HeadMustAttend.Because(field: "HeadCame");
        if (string.IsNullOrWhiteSpace(minutes)) throw PetitionProblems.ReasonNeeded.Because("Mời ghi nội dung, kết quả đối thoại.", "Words");
        (HeldOn, HeadCame, ComplainantCame, Minutes) = (on, headCame, complainantCame, minutes.Trim());
    }
}

/// <summary>Tạm đình chỉ, until it goes on.</summary>
public sealed class ComplaintSuspension
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public DateTime From { get; init; }
    public DateTime? To { get; private set; }
    [Personal] public string Reason { get; init; } = "";
    public Guid By { get; init; }

    internal void End(DateTime at) => To = at;
}

/// <summary>Rút khiếu nại, wholly or in part; signed. In a group the others go on.</summary>
public sealed class ComplaintWithdrawal
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public DateOnly On { get; init; }
    public bool IsWhole { get; init; }
    [Personal] public string Content { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>Đình chỉ: on which ground.</summary>
public sealed class ComplaintDiscontinuation
{
    public Guid ComplaintId { get; init; }
    public DateOnly On { get; init; }
    /// <summary>Withdrawn after it was explained: counted as settled.</summary>
    public bool IsWithdrawn { get; init; }
    [Personal] public string Reason { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>What a ruling gave back or asked for, as the report forms count it.</summary>
/// <param name="MoneyToState">Million dong.</param>
/// <param name="LandToState">Square metres.</param>
public sealed record RulingFigures(decimal MoneyToState = 0, decimal LandToState = 0, decimal MoneyToOrganisations = 0, decimal MoneyToPeople = 0, int OrganisationsRestored = 0, int PeopleRestored = 0, int PeopleToHandle = 0, int OfficialsToHandle = 0,
    int MattersToInvestigators = 0, int PeopleToInvestigators = 0);

/// <summary>Quyết định giải quyết khiếu nại.</summary>
public sealed class Ruling
{
    public Guid ComplaintId { get; init; }
    public DateOnly On { get; init; }
    public ComplaintFinding Outcome { get; init; }
    [Personal] public string Summary { get; init; } = "";
    /// <summary>By the settlement's own date, which stands with its duty.</summary>
    public bool IsOnTime { get; init; }
    public decimal MoneyToState { get; init; }
    public decimal LandToState { get; init; }
    public decimal MoneyToOrganisations { get; init; }
    public decimal MoneyToPeople { get; init; }
    public int OrganisationsRestored { get; init; }
    public int PeopleRestored { get; init; }
    public int PeopleToHandle { get; init; }
    public int OfficialsToHandle { get; init; }
    public int MattersToInvestigators { get; init; }
    public int PeopleToInvestigators { get; init; }
    /// <summary>From the day after it holds, unless somebody complains again; null where no row gives a figure.</summary>
    public DateOnly? InForceOn { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>How a ruling is published.</summary>
public enum PublicationForm { Meeting, Posting, Media, Website }

/// <summary>Công khai quyết định: where, from when to when.</summary>
public sealed class RulingPublication
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public PublicationForm Form { get; init; }
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public string Where { get; init; } = "";
    /// <summary>Of a meeting: when it was announced.</summary>
    public DateOnly? AnnouncedOn { get; init; }
    public DateTime At { get; init; }
    public Guid By { get; init; }
}

/// <summary>Thi hành quyết định: what was done, and whether all of it.</summary>
public sealed class RulingExecution
{
    public Guid Id { get; init; }
    public Guid ComplaintId { get; init; }
    public DateOnly On { get; init; }
    public bool IsComplete { get; init; }
    [Personal] public string Words { get; init; } = "";
    public DateTime At { get; init; }
    public Guid By { get; init; }
}
