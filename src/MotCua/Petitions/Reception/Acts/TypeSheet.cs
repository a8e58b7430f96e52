using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>The head of a sheet: where and when somebody received away from the office.</summary>
internal sealed record SheetHead(DateOnly? Day, TimeOnly? From, TimeOnly? To, string? Place, Guid? ReceiverId);

/// <summary>One turn as it was written by hand.</summary>
/// <param name="Number">Printed on the sheet.</param>
/// <param name="Anyway">The officer has seen that a like turn stands there, and says it is another.</param>
internal sealed record SheetLine(string? Number, TimeOnly? Came, RegistrationForm Person, string? Representatives, RecordWords Said, SigningWay? Way, string? Note, bool Anyway);

/// <summary>A reception held on paper, at a village, is typed in later: its own times stay, a sheet is typed once, a likely double is said.</summary>
internal sealed class TypeSheet(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access)
{
    public async Task<ReceptionTurn> RunAsync(Actor actor, SheetHead head, SheetLine line, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        if (line.Person.Matter == ReceptionMatter.Denunciation) throw ReceptionProblems.SealedIntake.Because(field: "Matter");
        var now = at ?? clock.UtcNow;
        var (day, came) = Times(head, line, now);
        RegisterReception.Known(line.Person, law, day);
        if (line.Person.Matter is not { } matter) throw ReceptionProblems.PersonNeeded.Because("Mời chọn nội dung đến.", "Matter");
        var speakers = (line.Representatives ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        law.MustRepresent(line.Person.People ?? 1, speakers.Length, day);
        await MustBeNewAsync(line, day, cancellation);
        var by = actor.AccountId ?? Guid.Empty;
        var place = head.Place!.Trim();
        var sitting = await store.ReceptionSittings.SingleOrDefaultAsync(row => row.Day == day && row.Place == place && row.Kind == SittingKind.Regular, cancellation) ?? await MakeSittingAsync(head, day, place, now, by, cancellation);
        if (await store.ReceptionTurns.AnyAsync(row => row.SittingId == sitting.Id && row.SheetNumber == line.Number!.Trim(), cancellation)) throw ReceptionProblems.SheetTyped.Because(field: "Number");
        var id = clock.NewId();
        ReceptionTurn? turn = null;
        var record = new TurnRecord { TurnId = id };
        record.Write(line.Said, came, by);
        await acts.CommitAsync(new Doing("turn.type", actor, "turn", id)
        {
            At = at,
            Inside = async inner =>
            {
                turn = new ReceptionTurn
                {
                    Id = id, Code = AccessCode.New(), SittingId = sitting.Id, Day = day, Matter = matter, Name = line.Person.Name!.Trim(), Address = line.Person.Address!.Trim(), Phone = line.Person.Phone!.Trim(), IdNumber = RegisterReception.Filled(line.Person.IdNumber),
                    Number = (int)await store.Dialect.NextNumberAsync(store, $"reception-sitting:{sitting.Id:N}", inner),
                    RegisterNumber = (int)await store.Dialect.NextNumberAsync(store, string.Create(CultureInfo.InvariantCulture, $"reception-register:{day.Year}"), inner),
                    People = line.Person.People ?? 1, At = came, By = by, TypedAt = now, SheetNumber = line.Number!.Trim(),
                };
                turn.Call(came);
                store.ReceptionTurns.Add(turn);
                store.TurnRepresentatives.AddRange(speakers.Select((speaker, index) => new TurnRepresentative { Id = clock.NewId(), TurnId = id, Order = index + 1, Name = speaker }));
                store.TurnRecords.Add(record);
                store.RecordSignings.Add(turn.Sign(line.Way, readBack: true, line.Note, came, by));
            },
        }, cancellation);
        return turn ?? await store.ReceptionTurns.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    private static (DateOnly Day, DateTime Came) Times(SheetHead head, SheetLine line, DateTime now)
    {
        if (head.Day is not { } day || line.Came is not { } hour || string.IsNullOrWhiteSpace(head.Place)) throw ReceptionProblems.SheetInvalid.Because(field: "Day");
        if (string.IsNullOrWhiteSpace(line.Number)) throw ReceptionProblems.SheetInvalid.Because("Mời ghi số in trên phiếu.", "Number");
        var came = OfficeClock.ToUtc(day.ToDateTime(hour));
        return came < now ? (day, came) : throw ReceptionProblems.SheetInvalid.Because(field: "Came");
    }

    private async Task MustBeNewAsync(SheetLine line, DateOnly day, CancellationToken cancellation)
    {
        if (line.Anyway) return;
        var (name, phone) = (line.Person.Name!.Trim(), line.Person.Phone!.Trim());
        var like = await store.ReceptionTurns.AsNoTracking().Where(row => row.Day == day && (row.Name == name || row.Phone == phone) && row.SheetNumber != line.Number).Select(row => (int?)row.RegisterNumber).FirstOrDefaultAsync(cancellation);
        if (like is { } number) throw ReceptionProblems.SheetLikely.Because($"Cùng ngày đã có lượt tiếp số {number} trùng họ tên hoặc điện thoại. Nếu là lượt khác, mời đánh dấu “Vẫn nhập” rồi gửi lại.", "Anyway");
    }

    private async Task<ReceptionSitting> MakeSittingAsync(SheetHead head, DateOnly day, string place, DateTime now, Guid by, CancellationToken cancellation)
    {
        if (head is not { From: { } from, To: { } to, ReceiverId: { } receiver } || !await store.Staff.AnyAsync(row => row.PersonId == receiver && row.Active, cancellation)) throw ReceptionProblems.SheetInvalid.Because(field: "ReceiverId");
        var sitting = ReceptionSitting.On(clock.NewId(), SittingKind.Regular, day, from, to, place, receiver, null, null, now, by, null, null);
        store.ReceptionSittings.Add(sitting);
        store.SittingOpenings.Add(sitting.Open(false, null, receiver, day, OfficeClock.ToUtc(day.ToDateTime(from)), by));
        store.SittingAttendances.Add(new SittingAttendance { Id = clock.NewId(), SittingId = sitting.Id, PersonId = receiver, IsReceiver = true });
        return sitting;
    }
}
