using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>Somebody who came, as typed at the door.</summary>
/// <param name="Representatives">One to a line: name, then a semicolon and the address.</param>
internal sealed record TurnForm(string? RegistrationCode, RegistrationForm Person, TurnCapacity Capacity, bool PapersShown, string? Representatives, bool GroupPaper);

/// <summary>From the door to the chair: check in by number, call, leave, hand over to the sealed intake.</summary>
internal sealed class ReceiveTurn(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access)
{
    private const int MostRepresentatives = 20;

    public async Task<ReceptionTurn> CheckInAsync(Actor actor, Guid sittingId, TurnForm form, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var sitting = await store.SittingAsync(sittingId, cancellation);
        if (!await store.SittingOpenings.AnyAsync(row => row.SittingId == sittingId, cancellation)) throw ReceptionProblems.SittingNotOpen.Because();
        var registration = await RegisteredAsync(sittingId, form.RegistrationCode, cancellation);
        var person = registration is null ? form.Person : form.Person with
        {
            Matter = registration.Matter, Name = registration.Name, Address = registration.Address, Phone = registration.Phone, IdNumber = form.Person.IdNumber ?? registration.IdNumber, People = form.Person.People ?? registration.People,
        };
        if (person.Matter is not { } matter) throw ReceptionProblems.PersonNeeded.Because("Mời chọn nội dung đến.", "Matter");
        if (matter == ReceptionMatter.Denunciation && (person.Name ?? person.Address ?? person.Phone ?? person.IdNumber ?? form.Representatives) is { Length: > 0 }) throw ReceptionProblems.SealedIntake.Because(field: "Matter");
        var representatives = matter == ReceptionMatter.Denunciation ? [] : Checked(form, person, sitting.Day);
        var now = at ?? clock.UtcNow;
        var id = clock.NewId();
        ReceptionTurn? turn = null;
        registration?.Arrive(id);
        await acts.CommitAsync(new Doing("turn.check-in", actor, "turn", id)
        {
            At = at,
            Inside = async inner =>
            {
                turn = new ReceptionTurn
                {
                    Id = id, Code = AccessCode.New(), SittingId = sittingId, Day = sitting.Day, RegistrationId = registration?.Id, Matter = matter, Name = person.Name?.Trim() ?? "", Address = person.Address?.Trim() ?? "",
                    Number = (int)await store.Dialect.NextNumberAsync(store, $"reception-sitting:{sittingId:N}", inner),
                    RegisterNumber = (int)await store.Dialect.NextNumberAsync(store, string.Create(CultureInfo.InvariantCulture, $"reception-register:{sitting.Day.Year}"), inner),
                    Phone = person.Phone?.Trim() ?? "", IdNumber = RegisterReception.Filled(person.IdNumber), Capacity = form.Capacity, PapersShown = form.PapersShown, People = person.People ?? 1, GroupPaper = form.GroupPaper, At = now, By = actor.AccountId ?? Guid.Empty,
                };
                store.ReceptionTurns.Add(turn);
                store.TurnRepresentatives.AddRange(representatives.Select((one, index) => new TurnRepresentative { Id = clock.NewId(), TurnId = id, Order = index + 1, Name = one.Name, Address = one.Address }));
            },
        }, cancellation);
        return turn ?? await store.ReceptionTurns.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    public async Task<ReceptionTurn> CallAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        turn.Call(at ?? clock.UtcNow);
        await acts.CommitAsync(new Doing("turn.call", actor, "turn", turn.Id) { At = at }, cancellation);
        return turn;
    }

    public async Task LeaveAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        turn.Leave();
        await acts.CommitAsync(new Doing("turn.leave", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    public async Task HandOverAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        turn.HandOver();
        await acts.CommitAsync(new Doing("turn.hand-over", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    /// <summary>The officer knows the matter again: it is counted as one.</summary>
    public async Task FollowAsync(Actor actor, string code, string? earlierCode, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        var turn = await OpenAsync(actor, code, seenVersion, cancellation);
        turn.Follow(await store.TurnAsync(earlierCode ?? "", cancellation));
        await acts.CommitAsync(new Doing("turn.follow", actor, "turn", turn.Id) { At = at }, cancellation);
    }

    private async Task<ReceptionTurn> OpenAsync(Actor actor, string code, int seenVersion, CancellationToken cancellation)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var turn = await store.TurnAsync(code, cancellation);
        await acts.ExpectAsync("turn", turn.Id, turn, seenVersion, cancellation);
        return turn;
    }

    private async Task<ReceptionRegistration?> RegisteredAsync(Guid sittingId, string? code, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        code = AccessCode.Clean(code);
        return await store.ReceptionRegistrations.SingleOrDefaultAsync(row => row.Code == code && row.SittingId == sittingId, cancellation) ?? throw ReceptionProblems.RegistrationUnknown.Because("Không có đăng ký mang mã này cho buổi tiếp này.", "RegistrationCode");
    }

    private List<(string Name, string Address)> Checked(TurnForm form, RegistrationForm person, DateOnly day)
    {
        RegisterReception.Known(person, law, day);
        if (form.Capacity != TurnCapacity.Own && !form.PapersShown) throw ReceptionProblems.CapacityPapers.Because(field: "PapersShown");
        var lines = (form.Representatives ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostRepresentatives) throw ReceptionProblems.Representatives.Because(field: "Representatives");
        law.MustRepresent(person.People ?? 1, lines.Length, day);
        return [.. lines.Select(line => line.Split(';', 2, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""))];
    }
}
