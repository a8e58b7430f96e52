using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Accountability;

/// <summary>A duty as lists show it.</summary>
internal sealed record DutyLine(Guid Id, string Code, DutyKind Kind, Guid UnitId, string UnitName, string Position, string Text, string Decision, DateOnly DecidedOn, DateOnly From, DateOnly? To, string? EndedBy);

/// <summary>A request as an officer's list shows it: no name, the matter's duty.</summary>
internal sealed record RequestLine(ExplanationRequest Request, string DutyCode, string UnitName);

/// <summary>A published explanation in the list.</summary>
internal sealed record PublishedLine(string Code, string Question, DateTime At, string UnitName, string DutyCode, string SignedName);

internal sealed class AccountabilityQueries(Store store, OfficeClock clock, IOutgoingBook book)
{
    public const int PageSize = 30;

    /// <summary>Numbers in the register of outgoing papers, by the step or the answer they stand on.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IEnumerable<Guid> subjects, CancellationToken cancellation) => book.NumbersOfAsync([.. subjects], cancellation);

    public async Task<UnitDuty> DutyInForceAsync(string? code, DateOnly day, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        var duty = await store.UnitDuties.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation);
        return duty is not null && duty.IsInForce(day) ? duty : throw AccountabilityProblems.DutyUnknown.Because(field: "Duty");
    }

    /// <param name="day">Only what is in force on the day; null: everything ever given.</param>
    public async Task<IReadOnlyList<DutyLine>> DutiesAsync(DateOnly? day, CancellationToken cancellation) =>
        await (from duty in store.UnitDuties.AsNoTracking()
               join unit in store.Units.AsNoTracking() on duty.UnitId equals unit.Id
               where day == null || (duty.From <= day && (duty.To == null || duty.To >= day))
               orderby unit.Code, duty.Code
               select new DutyLine(duty.Id, duty.Code, duty.Kind, duty.UnitId, unit.Name, duty.Position, duty.Text, duty.Decision, duty.DecidedOn, duty.From, duty.To, duty.EndedBy)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<RequestLine>> RequestsAsync(Actor actor, bool open, CancellationToken cancellation)
    {
        var units = actor.UnitsOf();
        var rows = await (from request in store.ExplanationRequests.AsNoTracking()
                          join duty in store.UnitDuties.AsNoTracking() on request.DutyId equals duty.Id
                          join unit in store.Units.AsNoTracking() on request.UnitId equals unit.Id
                          where (units == null || units.Contains(request.UnitId))
                              && open == (request.IsUnderReview || request.State == ExplanationState.Requested || request.State == ExplanationState.SupplementAsked || request.State == ExplanationState.Working || request.State == ExplanationState.Suspended)
                          orderby request.ReceivedAt descending
                          select new RequestLine(request, duty.Code, unit.Name)).Take(open ? 500 : 100).ToListAsync(cancellation);
        return open ? [.. rows.OrderBy(row => row.Request.DueAt ?? DateTime.MaxValue).ThenBy(row => row.Request.ReceivedAt)] : rows;
    }

    /// <param name="after">The code of the last one seen.</param>
    public async Task<(IReadOnlyList<PublishedLine> Lines, string? Next)> PublishedAsync(Guid? duty, string? after, CancellationToken cancellation)
    {
        var since = after is null ? null : await (from publication in store.ExplanationPublications
                                                 join request in store.ExplanationRequests on publication.RequestId equals request.Id
                                                 where request.Code == after
                                                 select (DateTime?)publication.At).SingleOrDefaultAsync(cancellation);
        var rows = await (from publication in store.ExplanationPublications.AsNoTracking()
                          join request in store.ExplanationRequests.AsNoTracking() on publication.RequestId equals request.Id
                          join answer in store.ExplanationAnswers.AsNoTracking() on publication.AnswerId equals answer.Id
                          join held in store.UnitDuties.AsNoTracking() on request.DutyId equals held.Id
                          join unit in store.Units.AsNoTracking() on request.UnitId equals unit.Id
                          where (duty == null || request.DutyId == duty) && (since == null || publication.At < since)
                          orderby publication.At descending
                          select new PublishedLine(request.Code, publication.Question, publication.At, unit.Name, held.Code, answer.SignedName)).Take(PageSize + 1).ToListAsync(cancellation);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Code : null);
    }

    /// <summary>Officers of a unit today.</summary>
    public async Task<IReadOnlyList<(Guid AccountId, string Name)>> OfficersAsync(Guid unit, CancellationToken cancellation)
    {
        return [.. (await (from holding in store.HoldingsOn(clock.Today)
                           join account in store.Accounts.AsNoTracking() on holding.PersonId equals account.PersonId
                           where holding.UnitId == unit && (holding.Role == Role.Specialist || holding.Role == Role.DivisionHead || holding.Role == Role.Clerk || holding.Role == Role.Director)
                           orderby account.DisplayName
                           select new { account.Id, account.DisplayName }).Distinct().ToListAsync(cancellation)).Select(row => (row.Id, row.DisplayName))];
    }
}
