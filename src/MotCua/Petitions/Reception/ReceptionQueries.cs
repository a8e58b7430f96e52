using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Reception;

/// <summary>A sitting as the calendar shows it.</summary>
internal sealed record SittingLine(ReceptionSitting Sitting, string Receiver, SittingOpening? Opening, string? ReceivedBy, IReadOnlyList<SittingPostponement> Moved, bool IsOnline, int Registered)
{
    /// <summary>Published, its day over, and nobody opened it.</summary>
    public bool WasMissed(DateOnly today) => Opening is null && Sitting.Day < today;
}

/// <summary>A turn in a list.</summary>
internal sealed record TurnLine(ReceptionTurn Turn, SittingKind Kind);

/// <summary>A conclusion in a list: the unit, whose reception it came of.</summary>
internal sealed record ConclusionLine(ReceptionConclusion Conclusion, string Unit, string TurnCode, DateOnly Day);

/// <summary>What must be posted, and the version in force; null where it is missing.</summary>
internal sealed record PostedPaper(string Kind, string Name, string? English, ReceptionPaper? Paper);

/// <summary>Somebody who may receive.</summary>
internal sealed record StaffChoice(Guid Id, string Name);

internal static class ReceptionQueries
{
    public static async Task<ReceptionSitting> SittingAsync(this Store store, Guid id, CancellationToken cancellation) =>
        await store.ReceptionSittings.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw ReceptionProblems.SittingUnknown.Because();

    public static async Task<ReceptionTurn> TurnAsync(this Store store, string code, CancellationToken cancellation)
    {
        code = AccessCode.Clean(code);
        return await store.ReceptionTurns.SingleOrDefaultAsync(row => row.Code == code, cancellation) ?? throw ReceptionProblems.TurnUnknown.Because();
    }

    /// <exception cref="Refused"><see cref="ReceptionProblems.RegistrationUnknown"/>: a wrong code and a wrong secret are answered alike.</exception>
    public static async Task<ReceptionRegistration> RegistrationBySecretAsync(this Store store, string? code, string? secret, CancellationToken cancellation)
    {
        code = AccessCode.Clean(code ?? "");
        var registration = await store.ReceptionRegistrations.SingleOrDefaultAsync(row => row.Code == code, cancellation);
        return registration is not null && registration.IsSecret(secret) ? registration : throw ReceptionProblems.RegistrationUnknown.Because(field: "Code");
    }

    public static Task<List<StaffChoice>> StaffAsync(this Store store, CancellationToken cancellation) =>
        store.Staff.AsNoTracking().Where(row => row.Active).OrderBy(row => row.Name).Select(row => new StaffChoice(row.PersonId, row.Title == "" ? row.Name : row.Name + ", " + row.Title)).ToListAsync(cancellation);

    /// <summary>Sittings of some days, in their order.</summary>
    public static async Task<List<SittingLine>> SittingsAsync(this Store store, DateOnly from, DateOnly to, CancellationToken cancellation, int most = 200)
    {
        var sittings = await store.ReceptionSittings.AsNoTracking().Where(row => row.Day >= from && row.Day <= to).OrderBy(row => row.Day).ThenBy(row => row.From).Take(most).ToListAsync(cancellation);
        return await store.LinesAsync(sittings, cancellation);
    }

    public static async Task<SittingLine> SittingLineAsync(this Store store, Guid id, CancellationToken cancellation) =>
        (await store.LinesAsync([await store.ReceptionSittings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw ReceptionProblems.SittingUnknown.Because()], cancellation))[0];

    private static async Task<List<SittingLine>> LinesAsync(this Store store, List<ReceptionSitting> sittings, CancellationToken cancellation)
    {
        var ids = sittings.ConvertAll(row => row.Id);
        var openings = await store.SittingOpenings.AsNoTracking().Where(row => ids.Contains(row.SittingId)).ToDictionaryAsync(row => row.SittingId, cancellation);
        var moved = (await store.SittingPostponements.AsNoTracking().Where(row => ids.Contains(row.SittingId)).OrderBy(row => row.At).ToListAsync(cancellation)).ToLookup(row => row.SittingId);
        var online = await store.OnlineArrangements.AsNoTracking().Where(row => ids.Contains(row.SittingId)).Select(row => row.SittingId).ToListAsync(cancellation);
        var registered = await store.ReceptionRegistrations.AsNoTracking().Where(row => ids.Contains(row.SittingId) && row.WithdrawnAt == null).GroupBy(row => row.SittingId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var people = sittings.Select(row => row.ReceiverId).Concat(openings.Values.Select(row => row.ReceiverId)).Distinct().ToList();
        var names = await store.Staff.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToDictionaryAsync(row => row.PersonId, row => row.Title.Length == 0 ? row.Name : $"{row.Name}, {row.Title}", cancellation);
        return sittings.ConvertAll(row => new SittingLine(row, names.GetValueOrDefault(row.ReceiverId, ""), openings.GetValueOrDefault(row.Id),
            openings.TryGetValue(row.Id, out var opening) ? names.GetValueOrDefault(opening.ReceiverId, "") : null, [.. moved[row.Id]], online.Contains(row.Id), registered.GetValueOrDefault(row.Id)));
    }

    /// <summary>The four documents as they are in force on a day.</summary>
    public static async Task<List<PostedPaper>> PostedAsync(this Store store, ReceptionLaw law, DateOnly day, CancellationToken cancellation)
    {
        var newest = (await store.ReceptionPapers.AsNoTracking().Where(row => row.From <= day).ToListAsync(cancellation)).GroupBy(row => row.Kind).ToDictionary(group => group.Key, group => group.OrderBy(row => row.From).ThenBy(row => row.Edition).Last());
        return [.. law.Papers.Select(code => new PostedPaper(code.Code, code.Name, code.English, newest.GetValueOrDefault(code.Code)))];
    }

    /// <summary>Who waits or is being received at a sitting, by number.</summary>
    public static Task<List<ReceptionTurn>> TurnsOfAsync(this Store store, Guid sitting, CancellationToken cancellation) =>
        store.ReceptionTurns.AsNoTracking().Where(row => row.SittingId == sitting).OrderBy(row => row.Number).ToListAsync(cancellation);

    /// <summary>Earlier turns of what seems to be the same person: by identity number, telephone or the name as it stands.</summary>
    public static Task<List<ReceptionTurn>> EarlierOfAsync(this Store store, ReceptionTurn turn, CancellationToken cancellation) =>
        store.ReceptionTurns.AsNoTracking().Where(row => row.Id != turn.Id && row.At <= turn.At && row.Matter != ReceptionMatter.Denunciation && row.Name != ""
            && ((turn.IdNumber != null && row.IdNumber == turn.IdNumber) || (turn.Phone != "" && row.Phone == turn.Phone) || row.Name == turn.Name)).OrderByDescending(row => row.At).Take(10).ToListAsync(cancellation);

    /// <param name="units">Null: all.</param>
    public static Task<List<ConclusionLine>> ConclusionsAsync(this Store store, Guid[]? units, bool openOnly, CancellationToken cancellation) =>
        (from row in store.ReceptionConclusions.AsNoTracking()
         join unit in store.Units on row.UnitId equals unit.Id
         join turn in store.ReceptionTurns on row.TurnId equals turn.Id
         where (units == null || units.Contains(row.UnitId)) && (!openOnly || row.DoneAt == null)
         orderby row.DoneAt != null, row.DueOn
         select new ConclusionLine(row, unit.Name, turn.Code, turn.Day)).Take(200).ToListAsync(cancellation);

    /// <summary>Turns that still owe something: an answer, a notice, an end. The oldest first.</summary>
    public static Task<List<TurnLine>> OwingAsync(this Store store, CancellationToken cancellation) =>
        (from turn in store.ReceptionTurns.AsNoTracking()
         join sitting in store.ReceptionSittings on turn.SittingId equals sitting.Id
         where turn.State == TurnState.Recorded || turn.State == TurnState.Refused || turn.State == TurnState.Answered
         orderby turn.At
         select new TurnLine(turn, sitting.Kind)).Take(100).ToListAsync(cancellation);
}
