using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Reception;

/// <summary>A conclusion with the name of its unit and the number of its notice.</summary>
internal sealed record ConclusionState(ReceptionConclusion Conclusion, string Unit, string? Number);

/// <summary>Everything about one turn, for those who receive.</summary>
internal sealed record WholeTurn(ReceptionTurn Turn, ReceptionSitting Sitting, ReceptionRegistration? Registration, IReadOnlyList<TurnRepresentative> Representatives, TurnRecord? Record, RecordSigning? Signing,
    TurnRefusal? Refusal, string? RefusalNumber, IReadOnlyList<HandedPaper> Papers, IReadOnlyList<TurnAnswer> Answers, IReadOnlyList<ConclusionState> Conclusions, string Officer)
{
    public (DateTime DueAt, LawRow Row)? ResultDue { get; init; }
}

/// <summary>Gathers a turn.</summary>
internal sealed class TurnFile(Store store, ReceptionAccess access, ReceptionLaw law, IOutgoingBook book)
{
    /// <exception cref="Refused"><see cref="ReceptionProblems.NotOnDuty"/>, <see cref="ReceptionProblems.TurnUnknown"/></exception>
    public async Task<WholeTurn> ReadAsync(Actor actor, string code, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        code = AccessCode.Clean(code);
        var turn = await store.ReceptionTurns.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw ReceptionProblems.TurnUnknown.Because();
        var id = turn.Id;
        var conclusions = await (from row in store.ReceptionConclusions.AsNoTracking()
                                 join unit in store.Set<OrgUnit>() on row.UnitId equals unit.Id
                                 where row.TurnId == id
                                 orderby row.At
                                 select new { row, unit.Name }).ToListAsync(cancellation);
        var numbers = await book.NumbersOfAsync([.. conclusions.Select(one => one.row.Id), id], cancellation);
        List<ConclusionState> states = [.. conclusions.Select(one => new ConclusionState(one.row, one.Name, numbers.GetValueOrDefault(one.row.Id)))];
        var refusal = await store.TurnRefusals.AsNoTracking().SingleOrDefaultAsync(row => row.TurnId == id, cancellation);
        return new WholeTurn(turn, await store.ReceptionSittings.AsNoTracking().SingleAsync(row => row.Id == turn.SittingId, cancellation),
            turn.RegistrationId is { } registration ? await store.ReceptionRegistrations.AsNoTracking().SingleAsync(row => row.Id == registration, cancellation) : null,
            await store.TurnRepresentatives.AsNoTracking().Where(row => row.TurnId == id).OrderBy(row => row.Order).ToListAsync(cancellation),
            await store.TurnRecords.AsNoTracking().SingleOrDefaultAsync(row => row.TurnId == id, cancellation),
            await store.RecordSignings.AsNoTracking().SingleOrDefaultAsync(row => row.TurnId == id, cancellation),
            refusal, refusal is { NeedsNotice: true } ? numbers.GetValueOrDefault(id) : null,
            await store.HandedPapers.AsNoTracking().Where(row => row.TurnId == id).OrderBy(row => row.Order).ToListAsync(cancellation),
            await store.TurnAnswers.AsNoTracking().Where(row => row.TurnId == id).OrderBy(row => row.At).ToListAsync(cancellation),
            states, await OfficerAsync(turn.SittingId, cancellation)) { ResultDue = law.ResultDue(turn.At) };
    }

    private async Task<string> OfficerAsync(Guid sitting, CancellationToken cancellation) =>
        await (from opening in store.SittingOpenings.AsNoTracking()
               join staff in store.Set<StaffMember>() on opening.ReceiverId equals staff.PersonId
               where opening.SittingId == sitting
               select staff.Name).SingleOrDefaultAsync(cancellation) ?? "";
}
