using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Inspections.Acts;

/// <summary>A decision as it is entered.</summary>
/// <param name="Procedures">Codes, as typed.</param>
internal sealed record DecisionInput(string? Number, DateOnly? Date, string? DecidedBy, string? Subject, DateOnly? From, DateOnly? To,
    IReadOnlyList<Guid> Members, IReadOnlyList<Guid> Units, IReadOnlyList<string> Procedures, DateOnly? RegisteredFrom, DateOnly? RegisteredTo);

/// <summary>The director enters a decision on an inspection, and ends it before its last day where that is decided.</summary>
internal sealed class OpenMandate(Store store, ActLog acts, OfficeClock clock)
{
    public async Task<Mandate> RunAsync(Actor actor, DecisionInput input, string? key, CancellationToken cancellation)
    {
        if (key is not null && await acts.FindDoneAsync(actor, "mandate.open", key, null, cancellation) is { } done)
            return await store.Mandates.AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        if (!actor.May(InspectionPermissions.Open)) throw Problems.NotAllowed.Because();
        if (Empty(input.Number) || input.Date is not { } date || Empty(input.DecidedBy) || Empty(input.Subject)) throw InspectionProblems.DecisionNeeded.Because(field: "Number");
        if (input.From is not { } from || input.To is not { } to || to < from || from < date) throw InspectionProblems.DatesInvalid.Because(field: "From");
        var mandate = new Mandate
        {
            Id = clock.NewId(),
            DecisionNumber = input.Number!.Trim(),
            DecisionDate = date,
            DecidedBy = input.DecidedBy!.Trim(),
            Subject = input.Subject!.Trim(),
            From = from,
            To = to,
            Scope = await ScopeAsync(input, cancellation),
            OpenedAt = clock.UtcNow,
            OpenedBy = actor.AccountId ?? Guid.Empty,
        };
        mandate.Members.AddRange(await MembersAsync(mandate.Id, input.Members, cancellation));
        store.Mandates.Add(mandate);
        await acts.CommitAsync(new Doing("mandate.open", actor, "mandate", mandate.Id) { Key = key }, cancellation);
        return mandate;
    }

    public async Task EndAsync(Actor actor, Guid id, string? reason, CancellationToken cancellation)
    {
        if (!actor.May(InspectionPermissions.Open)) throw Problems.NotAllowed.Because();
        var mandate = await store.MandateAsync(id, actor, cancellation);
        store.MandateEnds.Add(mandate.End(reason ?? "", actor.AccountId ?? Guid.Empty, clock.UtcNow));
        await acts.CommitAsync(new Doing("mandate.end", actor, "mandate", mandate.Id) { Reason = reason }, cancellation);
    }

    /// <summary>Those who hold the inspector's role on a day.</summary>
    public async Task<IReadOnlyList<(Guid PersonId, string Name)>> InspectorsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return [.. (await (from holding in store.RoleHoldings.AsNoTracking()
                           join staff in store.Staff.AsNoTracking() on holding.PersonId equals staff.PersonId
                           where holding.Role == Role.Inspector && staff.Active && holding.From <= today && (holding.To == null || holding.To >= today)
                           orderby staff.StaffCode
                           select new { staff.PersonId, staff.Name }).Distinct().ToListAsync(cancellation)).Select(row => (row.PersonId, row.Name))];
    }

    private async Task<IEnumerable<MandateMember>> MembersAsync(Guid mandate, IReadOnlyList<Guid> chosen, CancellationToken cancellation)
    {
        var inspectors = (await InspectorsAsync(cancellation)).Select(inspector => inspector.PersonId).ToHashSet();
        if (chosen.Count == 0 || chosen.Any(person => !inspectors.Contains(person))) throw InspectionProblems.MembersNeeded.Because(field: "Members");
        return chosen.Distinct().Select(person => new MandateMember { MandateId = mandate, PersonId = person });
    }

    private async Task<MandateScope> ScopeAsync(DecisionInput input, CancellationToken cancellation)
    {
        var (units, codes) = (input.Units.Distinct().ToList(), input.Procedures.Distinct().ToList());
        if (input.RegisteredFrom is not { } from || input.RegisteredTo is not { } to || to < from
            || await store.Units.CountAsync(unit => units.Contains(unit.Id), cancellation) != units.Count
            || await store.Set<Procedure>().CountAsync(procedure => codes.Contains(procedure.Code), cancellation) != codes.Count)
            throw InspectionProblems.ScopeInvalid.Because(field: "RegisteredFrom");
        return new MandateScope(units, codes, from, to);
    }

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
