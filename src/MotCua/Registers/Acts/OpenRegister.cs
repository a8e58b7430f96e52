using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Vietnamese;

namespace MotCua.Registers.Acts;

/// <summary>What somebody says who opens the register of a procedure.</summary>
internal sealed record OpeningWish(string? ProcedureCode, DateOnly? Since, string? LegalBasis, int? MonthsValid, bool IncludesPersons);

/// <summary>The switch of a procedure. What was released since its day is entered in the background.</summary>
internal sealed class OpenRegister(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    /// <summary>House rule: so many earlier results at most are entered when a register opens.</summary>
    private const int MostEarlier = 5_000;

    public async Task<RegisterOpening> OpenAsync(Actor actor, OpeningWish wish, CancellationToken cancellation)
    {
        if (!actor.May(RegisterPermissions.Open)) throw Problems.NotAllowed.Because();
        var code = wish.ProcedureCode?.Trim() ?? "";
        var fields = await store.Set<ProcedureVersion>().AsNoTracking().Where(row => row.Code == code).Select(row => row.Field).Distinct().ToListAsync(cancellation);
        if (fields.Count == 0) throw RegisterProblems.ProcedureUnknown.Because(field: "ProcedureCode");
        if (wish.IncludesPersons && fields.Exists(IsNeverPublic)) throw RegisterProblems.NeverPublic.Because(field: "IncludesPersons");
        if (wish.LegalBasis?.Trim() is not { Length: >= 10 and <= 400 } basis) throw RegisterProblems.BasisNeeded.Because(field: "LegalBasis");
        if (wish.MonthsValid is < 1 or > 600) throw RegisterProblems.MonthsInvalid.Because(field: "MonthsValid");
        if (await store.RegisterOpenings.AnyAsync(row => row.ProcedureCode == code && row.ClosedAt == null, cancellation)) throw RegisterProblems.OpenAlready.Because(field: "ProcedureCode");
        var opening = new RegisterOpening
        {
            Id = clock.NewId(), ProcedureCode = code, Since = wish.Since ?? clock.Today, LegalBasis = basis, MonthsValid = wish.MonthsValid, IncludesPersons = wish.IncludesPersons, OpenedAt = clock.UtcNow, OpenedBy = actor.AccountId ?? Guid.Empty,
        };
        store.RegisterOpenings.Add(opening);
        var since = opening.Since;
        var earlier = await (from dossier in store.Set<Dossier>().AsNoTracking()
                             join outcome in store.Set<Outcome>().AsNoTracking() on dossier.Id equals outcome.DossierId
                             where dossier.ProcedureCode == code && outcome.ReleasedAt != null && outcome.Kind == OutcomeKind.Granted && outcome.DocumentDate >= since
                             orderby outcome.ReleasedAt
                             select dossier.Id).Take(MostEarlier).ToListAsync(cancellation);
        try
        {
            await acts.CommitAsync(new Doing("register.open", actor, "register", opening.Id) { Outbox = [.. earlier.Select(id => EnterResult.Message(clock, id, Guid.Empty))] }, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw RegisterProblems.OpenAlready.Because(field: "ProcedureCode");
        }
        return opening;
    }

    public async Task CloseAsync(Actor actor, Guid id, string? reason, CancellationToken cancellation)
    {
        if (!actor.May(RegisterPermissions.Open)) throw Problems.NotAllowed.Because();
        var opening = await store.RegisterOpenings.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw RegisterProblems.NotOpen.Because();
        opening.Close(actor.AccountId ?? Guid.Empty, clock.UtcNow, reason);
        await acts.CommitAsync(new Doing("register.close", actor, "register", id) { Reason = reason }, cancellation);
    }

    /// <summary>Fields whose decisions on people are benefits, or say what somebody needs.</summary>
    private bool IsNeverPublic(string field)
    {
        var folded = Folding.Fold(field);
        return law.Codes("never-public-fields").Any(code => folded.Contains(Folding.Fold(code.Name), StringComparison.Ordinal));
    }
}
