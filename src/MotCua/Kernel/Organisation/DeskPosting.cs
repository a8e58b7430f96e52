using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Organisation;

/// <summary>An officer sent to the one-stop desk for a term, or standing in for one who was (Nghị định 61/2018/NĐ-CP, Điều 11).</summary>
public sealed class DeskPosting : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>A unit of kind <see cref="UnitKind.Desk"/>.</summary>
    public required Guid DeskId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; set; }

    /// <summary>The posting whose officer this one replaces while away; null for the officer posted.</summary>
    public Guid? StandInForId { get; init; }

    public int Version { get; set; }

    public bool CountsOn(DateOnly day) => From <= day && day <= To;

    /// <param name="terms">Shortest and longest term the law allows; they do not hold for a stand-in.</param>
    /// <exception cref="Refused">The term is outside them.</exception>
    internal static DeskPosting Post(Guid id, OrgUnit desk, Guid person, DateOnly from, DateOnly to, PostingTerms terms, Guid? standInFor = null)
    {
        if (desk.Kind != UnitKind.Desk) throw Problems.PostingInvalid.Because($"{desk.Name} không phải là Bộ phận Một cửa.", "DeskId");
        if (to < from) throw Problems.PostingInvalid.Because("Ngày kết thúc phải sau ngày bắt đầu.", "To");
        if (standInFor is null && terms.Fault(from, to) is { } fault) throw Problems.PostingInvalid.Because(fault, "To");
        return new DeskPosting { Id = id, DeskId = desk.Id, PersonId = person, From = from, To = to, StandInForId = standInFor };
    }

    public void EndOn(DateOnly last)
    {
        if (last < From || last > To) throw Problems.PostingInvalid.Because($"Ngày thôi phải trong thời gian từ {From:dd/MM/yyyy} đến {To:dd/MM/yyyy}.", "To");
        To = last;
    }
}
