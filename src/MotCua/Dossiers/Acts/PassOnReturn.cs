using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// What goes back after appraisal goes through the desk (NĐ 61/2018 Đ19 k4): the handling unit writes it, the desk passes it on and
/// only then the person is told. Beyond the cap the head allows one more request.
/// </summary>
internal sealed class PassOnReturn(OnDossier on, LawBook law, Kernel.Ratings.IRatingSlips ratings)
{
    private const string Passed = "dossier.pass-on-return", Allowed = "dossier.allow-supplement";

    public async Task<Dossier> RunAsync(Actor officer, string code, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(officer, Passed, code, sent, officer.MustServeDesk, cancellation);
        if (done) return dossier;
        var request = await on.Store.SupplementRequests.Where(row => row.DossierId == dossier.Id && row.AnsweredAt == null && row.AfterAppraisal).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellation)
            ?? throw RoadProblems.NothingToPassOn.Because();
        request.PassOn(OnDossier.Account(officer), on.When(sent));
        on.Store.Entry(dossier).Property(row => row.State).IsModified = true;
        await on.CommitAsync(officer, Passed, dossier, sent, cancellation, dossier.DeskUnitId, told: await DossierNotices.ChangedAsync(on.Store, on.Clock, dossier, cancellation,
            await ratings.AddressOfAsync(Kernel.Ratings.RatingOccasion.Supplement, request.Id, cancellation)));
        return dossier;
    }

    public async Task<Dossier> AllowAsync(Actor head, string code, string? reason, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(head, Allowed, code, sent, dossier => { if (!MayAllow(head, dossier)) throw DossierProblems.NotYourStep.Because(); }, cancellation);
        if (done) return dossier;
        var when = on.When(sent);
        var allowed = await on.Store.SupplementAllowances.CountAsync(row => row.DossierId == dossier.Id, cancellation);
        if (!SupplementCap.IsReached(law, dossier.SupplementRounds, allowed, OfficeClock.DayOf(when))) throw DossierProblems.NothingToAllow.Because("Hồ sơ chưa yêu cầu bổ sung đủ số lần quy định nên không cần cho phép thêm.");
        if (string.IsNullOrWhiteSpace(reason)) throw DossierProblems.ReasonNeeded.Because(field: "Reason");
        on.Store.SupplementAllowances.Add(new SupplementAllowance { Id = on.Clock.NewId(), DossierId = dossier.Id, At = when, By = OnDossier.Account(head), AfterRounds = dossier.SupplementRounds, Reason = reason.Trim() });
        on.Store.Entry(dossier).Property(row => row.State).IsModified = true;
        await on.CommitAsync(head, Allowed, dossier, sent, cancellation, reason: reason, told: []);
        return dossier;
    }

    internal static bool MayAllow(Actor actor, Dossier dossier) => dossier.State is DossierState.Registered or DossierState.InProgress && actor.Roles.Any(held =>
        held.Role == Role.Director || (held.Role == Role.DivisionHead && held.UnitId == dossier.HolderUnitId) || (held.Role == Role.DeskHead && held.UnitId == dossier.DeskUnitId));

    /// <summary>The desk's officers are told that something waits to be passed on.</summary>
    internal static async Task<IReadOnlyList<OutboxMessage>> TellDeskAsync(Store store, OfficeClock clock, Dossier dossier, CancellationToken cancellation)
    {
        var today = clock.Today;
        var officers = await store.RoleHoldings.AsNoTracking().Where(held => held.UnitId == dossier.DeskUnitId && (held.Role == Role.DeskOfficer || held.Role == Role.DeskHead)
            && held.From <= today && (held.To == null || held.To >= today)).Select(held => held.PersonId).Distinct().ToListAsync(cancellation);
        return [.. officers.Select(person => Notify.Message(clock, person, null, $"Chuyển phiếu yêu cầu bổ sung của hồ sơ {dossier.Code}",
            "Phòng xử lý trả hồ sơ sau thẩm định. Mời chuyển phiếu yêu cầu bổ sung cho người nộp.", $"/ho-so/{dossier.Code}"))];
    }
}
