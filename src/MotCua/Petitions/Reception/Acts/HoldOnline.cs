using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>Online reception: decided, invited, tested, agreed to, recorded. What came too late is kept as late.</summary>
internal sealed class HoldOnline(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access)
{
    public async Task DecideAsync(Actor actor, Guid sittingId, string? ground, string? places, string? decision, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var sitting = await store.SittingAsync(sittingId, cancellation);
        if (law.Invitation(sitting.Day).IsGap) throw ReceptionProblems.OnlineNotYet.Because();
        if (law.OnlineGrounds(sitting.Day).All(code => code.Code != ground) || string.IsNullOrWhiteSpace(places) || string.IsNullOrWhiteSpace(decision)) throw ReceptionProblems.OnlineInvalid.Because(field: "Ground");
        if (await store.OnlineArrangements.AnyAsync(row => row.SittingId == sittingId, cancellation)) throw ReceptionProblems.OnlineInvalid.Because("Buổi này đã được quyết định tiếp trực tuyến.");
        if (await store.SittingOpenings.AnyAsync(row => row.SittingId == sittingId, cancellation)) throw ReceptionProblems.SittingOpened.Because();
        store.OnlineArrangements.Add(new OnlineArrangement { SittingId = sittingId, Ground = ground!, Places = places.Trim(), Decision = decision.Trim(), At = at ?? clock.UtcNow, By = actor.AccountId ?? Guid.Empty });
        await acts.CommitAsync(new Doing("online-sitting.decide", actor, "sitting", sittingId) { At = at }, cancellation);
    }

    /// <param name="registrationCode">Whose consent; for the other steps null.</param>
    public async Task StepAsync(Actor actor, Guid sittingId, OnlineStepKind? kind, bool worked, string? note, string? registrationCode, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var sitting = await store.SittingAsync(sittingId, cancellation);
        if (kind is not { } step || !await store.OnlineArrangements.AnyAsync(row => row.SittingId == sittingId, cancellation)) throw ReceptionProblems.OnlineInvalid.Because(field: "Step");
        if (string.IsNullOrWhiteSpace(note)) throw ReceptionProblems.ReasonNeeded.Because("Mời ghi số giấy mời, kết quả kết nối, hoặc nơi lưu bản ghi.", "Note");
        Guid? registration = null;
        if (step == OnlineStepKind.Consented)
        {
            var code = AccessCode.Clean(registrationCode ?? "");
            registration = await store.ReceptionRegistrations.AsNoTracking().Where(row => row.Code == code && row.SittingId == sittingId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation)
                ?? throw ReceptionProblems.RegistrationUnknown.Because("Không có đăng ký mang mã này cho buổi tiếp này.", "RegistrationCode");
        }
        var now = at ?? clock.UtcNow;
        var (row, inTime) = law.StepInTime(step, sitting.Day.ToDateTime(sitting.From), OfficeClock.ToOffice(now));
        store.OnlineSteps.Add(new OnlineStep { Id = clock.NewId(), SittingId = sittingId, RegistrationId = registration, Kind = step, Worked = worked, Note = note.Trim(), InTime = inTime, LawRow = row?.Id, At = now, By = actor.AccountId ?? Guid.Empty });
        await acts.CommitAsync(new Doing("online-sitting.step", actor, "sitting", sittingId) { At = at }, cancellation);
    }
}
