using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Acts;

/// <summary>
/// Ghi vắng mặt và người làm thay: by the person, or by the head of their unit. Nobody stands in to sign unless the rule of
/// those days lets somebody of the same role do it (<c>sign-stand-in</c>).
/// </summary>
internal sealed class SetAbsence(Store store, ActLog acts, OfficeClock clock, ActorCache actors, LawBook law)
{
    private const string SameRole = "same-role";

    public async Task<Absence> RunAsync(Actor actor, Guid personId, Guid? standInId, DateOnly? from, DateOnly? to, string? reason, string? key, CancellationToken cancellation)
    {
        if (key is { Length: > 0 } && await acts.FindDoneAsync(actor, "absence.set", key, null, cancellation) is { } done) return await store.Absences.AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        var (first, last) = from is { } begins && to is { } ends && begins <= ends && ends >= clock.Today ? (begins, ends) : throw DayProblems.AbsenceDays.Because(field: "To");
        if (string.IsNullOrWhiteSpace(reason)) throw DayProblems.AbsenceReason.Because(field: "Reason");
        await MustRuleAsync(actor, personId, cancellation);
        if (await store.Absences.AnyAsync(row => row.PersonId == personId && row.From <= last && row.To >= first && row.From <= row.To, cancellation)) throw DayProblems.AbsenceOverlaps.Because(field: "From");
        if (standInId is not { } standIn || (await CandidatesAsync(personId, first, last, cancellation)).All(member => member.PersonId != standIn)) throw DayProblems.CannotStandIn.Because(field: "StandInId");
        var absence = new Absence
        {
            Id = clock.NewId(), PersonId = personId, StandInId = standIn, From = first, To = last, Reason = reason.Trim(), SetAt = clock.UtcNow, SetBy = OnDossier.Account(actor),
        };
        store.Absences.Add(absence);
        await acts.CommitAsync(new Doing("absence.set", actor, "absence", absence.Id) { Key = key }, cancellation);
        await ForgetAsync(standIn, cancellation);
        return absence;
    }

    /// <summary>Back from today on.</summary>
    public async Task EndAsync(Actor actor, Guid absenceId, int seenVersion, string? key, CancellationToken cancellation)
    {
        var absence = await store.Absences.SingleOrDefaultAsync(row => row.Id == absenceId, cancellation) ?? throw Problems.NotFound.Because();
        if (await acts.WasDoneAsync(actor, "absence.end", key, cancellation)) return;
        await MustRuleAsync(actor, absence.PersonId, cancellation);
        await acts.ExpectAsync("absence", absence.Id, absence, seenVersion, cancellation);
        absence.EndBefore(clock.Today);
        await acts.CommitAsync(new Doing("absence.end", actor, "absence", absence.Id) { Key = key }, cancellation);
        await ForgetAsync(absence.StandInId, cancellation);
    }

    /// <summary>Who may stand in: they hold one of the person's roles in the same unit all those days, and are there themselves.</summary>
    public async Task<IReadOnlyList<StaffMember>> CandidatesAsync(Guid personId, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        var maySign = law.Rule("sign-stand-in", first).Value == SameRole;
        var held = await store.RoleHoldings.AsNoTracking().Where(row => row.PersonId == personId && row.From <= last && (row.To == null || row.To >= first)).ToListAsync(cancellation);
        var roles = held.Where(row => row.Role != Role.Director || maySign).Select(row => row.Role).Distinct().ToList();
        var units = held.Select(row => row.UnitId).ToList();
        // Signing and release belong to the department as a whole: the unit in which somebody holds them does not matter.
        var may = store.RoleHoldings.Where(row => row.PersonId != personId && roles.Contains(row.Role) && row.From <= first && (row.To == null || row.To >= last)
            && (units.Contains(row.UnitId) || row.Role == Role.Director || row.Role == Role.Clerk)).Select(row => row.PersonId);
        var away = store.Absences.Where(row => row.From <= last && row.To >= first).Select(row => row.PersonId);
        var found = await store.Staff.AsNoTracking().Where(member => member.Active && may.Contains(member.PersonId) && !away.Contains(member.PersonId)).OrderBy(member => member.Name).ToListAsync(cancellation);
        return [.. found];
    }

    /// <summary>Whose absences the actor may record: their own, and those of the units they head.</summary>
    public async Task<IReadOnlyList<StaffMember>> RuledAsync(Actor actor, CancellationToken cancellation)
    {
        var (today, self) = (clock.Today, actor.PersonId);
        var all = actor.Holds(Role.Director);
        var headed = actor.Roles.Where(held => held.Role is Role.DivisionHead or Role.DeskHead).Select(held => held.UnitId).ToList();
        var members = store.RoleHoldings.Where(row => row.From <= today && (row.To == null || row.To >= today) && (all || headed.Contains(row.UnitId))).Select(row => row.PersonId);
        return await store.Staff.AsNoTracking().Where(member => member.Active && (member.PersonId == self || members.Contains(member.PersonId))).OrderBy(member => member.Name).ToListAsync(cancellation);
    }

    private async Task MustRuleAsync(Actor actor, Guid personId, CancellationToken cancellation)
    {
        if ((await RuledAsync(actor, cancellation)).All(member => member.PersonId != personId)) throw DayProblems.NotTheirHead.Because(field: "PersonId");
    }

    private async Task ForgetAsync(Guid personId, CancellationToken cancellation)
    {
        foreach (var account in await store.Accounts.Where(row => row.PersonId == personId).Select(row => row.Id).ToListAsync(cancellation)) actors.Forget(account);
    }
}
