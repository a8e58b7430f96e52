using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Petitions.Complaints;

namespace MotCua.Petitions.Acts;

/// <summary>Who settles a complaint: by whose act it is, which time it comes, and the day.</summary>
/// <param name="Code">The row of law/codes/complaint-competence.json.</param>
/// <param name="IsHere">Somebody of this department.</param>
internal sealed record Competence(string Code, string Settler, bool IsHere);

internal sealed class Competences(LawBook law)
{
    public Competence? On(int level, ComplaintObject @object, DateOnly day) => law.Codes("complaint-competence")
        .Where(row => (row.From is null || row.From <= day) && (row.To is null || day <= row.To) && row.More.GetValueOrDefault("object") == @object.ToString() && row.More.GetValueOrDefault("level") == level.ToString(CultureInfo.InvariantCulture))
        .Select(row => new Competence(row.Code, row.Name, row.More.GetValueOrDefault("here") == "yes")).FirstOrDefault();

    public string Name(string code) => law.Codes("complaint-competence").FirstOrDefault(row => row.Code == code)?.Name ?? code;
}

/// <summary>Thụ lý khiếu nại: in time, by whoever is competent on the day; then everybody who must be told stands in the list of duties.</summary>
internal sealed class AcceptComplaint(Store store, ActLog acts, OfficeClock clock, PetitionClock steps, DutyBook duties, TriagePetition triage, Competences competences)
{
    public async Task<Complaint> RunAsync(Actor actor, string petitionCode, ComplaintInput input, int? seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.May(PetitionPermissions.Decide)) throw Problems.NotAllowed.Because();
        var petition = await store.PetitionAsync(actor, petitionCode, cancellation);
        await acts.ExpectAsync("petition", petition.Id, petition, seenVersion, cancellation);
        if (petition.Kind != PetitionKind.Complaint) throw PetitionProblems.NotNow.Because("Đơn này không được phân loại là khiếu nại.");
        var now = at ?? clock.UtcNow;
        var today = OfficeClock.DayOf(now);
        if (input.Level is not (1 or 2)) throw PetitionProblems.LevelInvalid.Because(field: "Level");
        if (string.IsNullOrWhiteSpace(input.Challenged)) throw PetitionProblems.ChallengedNeeded.Because(field: "Challenged");
        if (input.KnownOn > petition.ReceivedOn || input.ObstacleDays is < 0 or > 3_650) throw PetitionProblems.DayInvalid.Because("Ngày biết quyết định không sau ngày khiếu nại. Mời xem lại.", "KnownOn");
        if (!await store.Units.AnyAsync(unit => unit.Id == input.UnitId, cancellation)) throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
        var competence = competences.On(input.Level, input.Against, today) ?? throw PetitionProblems.CompetenceUnknown.Because(field: "Object");
        if (!competence.IsHere) throw PetitionProblems.NotCompetent.Because($"Người có thẩm quyền là {competence.Settler}, không phải cơ quan này. Mời hướng dẫn hoặc chuyển đơn.", "Object");
        var first = await FirstAsync(actor, input, cancellation);
        MustBeInTime(input, petition.ReceivedOn, first);
        if (petition.Signers > 1 && !input.HasRepresentativePaper && !await store.PetitionSigners.AnyAsync(row => row.PetitionId == petition.Id && row.IsRepresentative, cancellation)) throw PetitionProblems.RepresentativeNeeded.Because(field: "HasRepresentativePaper");

        var id = clock.NewId();
        await triage.TakeAsync(actor, petition, new Way(DispositionKind.Accept), now, cancellation);
        foreach (var duty in (await duties.OpenOfAsync(petition.Id, cancellation)).Where(duty => duty is { Step: PetitionStep.Accept, To: null })) duty.Do(now);
        foreach (var to in new[] { NoticeTo.Author, NoticeTo.Forwarder, NoticeTo.Inspectorate })
            if (to != NoticeTo.Forwarder || petition.ForwardedBy is not null)
                duties.Open(petition, PetitionStep.Accept, petition.ReceivedOn, now, Matter(input), to, to switch { NoticeTo.Author => "kn-03", NoticeTo.Forwarder => "kn-03-noi-chuyen", _ => "kn-03-thanh-tra" }, id, input.UnitId);
        duties.Open(petition, PetitionStep.Settle, today, now, Matter(input), complaintId: id, unitId: input.UnitId);
        Complaint? complaint = null;
        await acts.CommitAsync(new Doing("complaint.accept", actor, "petition", petition.Id)
        {
            At = at,
            UnitId = petition.UnitId,
            Inside = async inner =>
            {
                complaint = Complaint.Accept(id, await store.NextCodeAsync("KN", today.Year, inner, digits: 5), petition, input, first?.Id, competence.Code, today, actor.AccountId ?? Guid.Empty);
                store.Complaints.Add(complaint);
            },
        }, cancellation);
        return complaint!;
    }

    /// <summary>The last day on which a complaint may be lodged, obstacles left out.</summary>
    public (DateOnly Day, string RowId)? LastDay(ComplaintInput input)
    {
        var step = input.Level == 1 ? PetitionStep.Lodge : PetitionStep.LodgeAgain;
        return steps.On(step, Matter(input), input.KnownOn).Governing is { } row ? (DateOnly.FromDateTime(row.Due.Due).AddDays(input.ObstacleDays), row.Row.Id) : null;
    }

    private void MustBeInTime(ComplaintInput input, DateOnly lodged, Complaint? first)
    {
        // Whoever was given no ruling in time may go on to the next level at any time until there is one.
        if (input.Level == 2 && first is { State: ComplaintState.Open or ComplaintState.Suspended }) return;
        if (LastDay(input) is { } last && lodged > last.Day)
            throw PetitionProblems.TimeBarred.Because($"Thời hiệu khiếu nại hết ngày {Web.Say.Day(last.Day)}. Nếu có trở ngại khách quan, mời ghi số ngày không tính; nếu không, mời chọn không thụ lý.", "KnownOn");
    }

    private async Task<Complaint?> FirstAsync(Actor actor, ComplaintInput input, CancellationToken cancellation)
    {
        if (input.Level == 1) return null;
        if (string.IsNullOrWhiteSpace(input.FirstCode)) return string.IsNullOrWhiteSpace(input.FirstElsewhere) ? throw PetitionProblems.FirstNeeded.Because(field: "FirstCode") : null;
        var first = await store.ComplaintAsync(actor, input.FirstCode, cancellation);
        if (first.Level != 1 || first.State == ComplaintState.Discontinued) throw PetitionProblems.FirstNeeded.Because("Vụ việc này không phải lần đầu, hoặc đã đình chỉ. Nội dung đã rút không mở lại.", "FirstCode");
        if (first.State is ComplaintState.Open or ComplaintState.Suspended && (await store.PetitionDuties.AsNoTracking().Where(row => row.ComplaintId == first.Id && row.Step == PetitionStep.Settle).Select(row => row.LawEndsAt).FirstOrDefaultAsync(cancellation)) is var ends && (ends is null || ends > clock.UtcNow))
            throw PetitionProblems.FirstNeeded.Because("Lần đầu còn trong thời hạn giải quyết. Mời hướng dẫn người khiếu nại chờ quyết định.", "FirstCode");
        return first;
    }

    private static StepMatter Matter(ComplaintInput input) => new(input.Level, input.Field, input.IsRemote, input.IsDismissal);
}
