using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>A sitting as typed.</summary>
internal sealed record SittingForm(SittingKind Kind, DateOnly? Day, TimeOnly? From, TimeOnly? To, string? Place, Guid? ReceiverId, string? Participants, string? Topics, string? LateReason);

/// <summary>The calendar of reception: published, moved, opened.</summary>
internal sealed class ArrangeSittings(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars, ReceptionLaw law, ReceptionAccess access)
{
    /// <summary>Publishes one sitting.</summary>
    /// <exception cref="Refused"><see cref="ReceptionProblems.PublishedLate"/>: too near, and no reason given.</exception>
    public async Task<ReceptionSitting> PublishAsync(Actor actor, SittingForm form, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var now = at ?? clock.UtcNow;
        var sitting = Made(actor, form, await ReceiverAsync(form.ReceiverId, cancellation), now);
        store.ReceptionSittings.Add(sitting);
        await acts.CommitAsync(new Doing("sitting.publish", actor, "sitting", sitting.Id) { At = at, Reason = sitting.LateReason }, cancellation);
        return sitting;
    }

    /// <summary>Publishes a regular sitting on each working day of a month that has none yet and is still to come; without a reason for being late, only where the law's time is kept.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PublishMonthAsync(Actor actor, int year, int month, SittingForm form, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        if (year is < 2014 or > 2044 || month is < 1 or > 12) throw ReceptionProblems.PeriodInvalid.Because(field: "Month");
        var now = at ?? clock.UtcNow;
        var receiver = await ReceiverAsync(form.ReceiverId, cancellation);
        var (first, today) = (new DateOnly(year, month, 1), OfficeClock.DayOf(now));
        var taken = await store.ReceptionSittings.Where(row => row.Kind == SittingKind.Regular && row.Day >= first && row.Day < first.AddMonths(1)).Select(row => row.Day).ToListAsync(cancellation);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(year, month)).Select(first.AddDays).Where(day => day > today && calendars.Of().IsWorking(day) && !taken.Contains(day))
            .Where(day => !string.IsNullOrWhiteSpace(form.LateReason) || law.IsInTime(law.Publication(day), today, day)).ToList();
        if (days.Count == 0) throw ReceptionProblems.PeriodInvalid.Because("Tháng này không còn ngày làm việc nào chưa có lịch mà vẫn kịp công bố.", "Month");
        var made = days.ConvertAll(day => Made(actor, form with { Kind = SittingKind.Regular, Day = day }, receiver, now));
        store.ReceptionSittings.AddRange(made);
        await acts.CommitAsync(new Doing("sitting.publish-month", actor, "sitting", made[0].Id) { At = at }, cancellation);
        return made.Count;
    }

    /// <summary>Moves a sitting; whoever has registered and left an address is told.</summary>
    public async Task PostponeAsync(Actor actor, Guid id, DateOnly? day, TimeOnly? from, TimeOnly? to, string? reason, int seenVersion, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var sitting = await store.SittingAsync(id, cancellation);
        await acts.ExpectAsync("sitting", id, sitting, seenVersion, cancellation);
        if (day is not { } newDay || from is not { } newFrom || to is not { } newTo) throw ReceptionProblems.SittingInvalid.Because("Mời ghi ngày và giờ mới.", "NewDay");
        var opened = await store.SittingOpenings.AnyAsync(row => row.SittingId == id, cancellation);
        var now = at ?? clock.UtcNow;
        store.SittingPostponements.Add(sitting.Postpone(clock.NewId(), newDay, newFrom, newTo, reason, opened, OfficeClock.DayOf(now), now, actor.AccountId ?? Guid.Empty));
        var told = await store.ReceptionRegistrations.AsNoTracking().Where(row => row.SittingId == id && row.WithdrawnAt == null && row.TurnId == null && row.Email != null).Select(row => new { row.Code, row.Email }).ToListAsync(cancellation);
        await acts.CommitAsync(new Doing("sitting.postpone", actor, "sitting", id)
        {
            At = at,
            Reason = reason!.Trim(),
            Outbox = [.. told.Select(row => Notify.Message(clock, null, row.Email, "Lịch tiếp công dân thay đổi",
                $"Buổi tiếp công dân mà ông/bà đã đăng ký (mã {row.Code}) được lùi sang {ReceptionWords.When(sitting)}. Lý do: {reason.Trim()}", "/tiep-cong-dan/theo-doi"))],
        }, cancellation);
    }

    /// <summary>The sitting begins: who receives, who works there.</summary>
    /// <param name="others">Persons beside the receiver.</param>
    public async Task OpenAsync(Actor actor, Guid id, Guid? receiver, string? delegationReason, IReadOnlyCollection<Guid> others, CancellationToken cancellation, DateTime? at = null)
    {
        await access.MustBeOnDutyAsync(actor, cancellation);
        var sitting = await store.SittingAsync(id, cancellation);
        if (await store.SittingOpenings.AnyAsync(row => row.SittingId == id, cancellation)) throw ReceptionProblems.SittingOpened.Because();
        var who = receiver is null ? sitting.ReceiverId : await ReceiverAsync(receiver, cancellation);
        var now = at ?? clock.UtcNow;
        if (sitting.Kind == SittingKind.Head && who == sitting.ReceiverId) delegationReason = null;
        await OnlineMustBeReadyAsync(id, cancellation);
        var replaced = sitting.Kind == SittingKind.Head && who != sitting.ReceiverId;
        store.SittingOpenings.Add(sitting.Open(replaced, delegationReason, who, OfficeClock.DayOf(now), now, actor.AccountId ?? Guid.Empty));
        foreach (var person in others.Append(who).Distinct())
        {
            if (person != who) await ReceiverAsync(person, cancellation);
            store.SittingAttendances.Add(new SittingAttendance { Id = clock.NewId(), SittingId = id, PersonId = person, IsReceiver = person == who });
        }
        try
        {
            await acts.CommitAsync(new Doing("sitting.open", actor, "sitting", id) { At = at, Reason = replaced ? delegationReason!.Trim() : null }, cancellation);
        }
        catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
        {
            throw ReceptionProblems.SittingOpened.Because();
        }
    }

    private ReceptionSitting Made(Actor actor, SittingForm form, Guid receiver, DateTime now)
    {
        if (form.Day is not { } day || form.From is not { } from || form.To is not { } to) throw ReceptionProblems.SittingInvalid.Because("Mời ghi ngày, giờ bắt đầu và giờ kết thúc.", "Day");
        var today = OfficeClock.DayOf(now);
        if (day < today) throw ReceptionProblems.SittingInvalid.Because("Ngày tiếp đã qua.", "Day");
        var row = form.Kind == SittingKind.Unscheduled ? null : law.Publication(day);
        var hasReason = !string.IsNullOrWhiteSpace(form.LateReason);
        if (form.Kind == SittingKind.Unscheduled && !hasReason) throw ReceptionProblems.ReasonNeeded.Because("Tiếp đột xuất: mời ghi vì sao vụ việc cần tiếp ngay.", "LateReason");
        if (row is not null && !hasReason && !law.IsInTime(row, today, day))
            throw ReceptionProblems.PublishedLate.Because(string.Create(CultureInfo.InvariantCulture, $"Lịch phải công bố trước {row.Value} ngày làm việc. Sớm nhất là {Say.Day(law.EarliestFor(row, today))}; nếu vẫn tiếp ngày này, mời ghi lý do công bố chậm."), "Day");
        var late = form.Kind == SittingKind.Unscheduled || (row is not null && !law.IsInTime(row, today, day));
        return ReceptionSitting.On(clock.NewId(), form.Kind, day, from, to, form.Place ?? "", receiver, form.Participants, form.Topics, now, actor.AccountId ?? Guid.Empty, row?.Id, late ? form.LateReason : null);
    }

    private async Task<Guid> ReceiverAsync(Guid? person, CancellationToken cancellation) =>
        person is { } who && await store.Staff.AnyAsync(row => row.PersonId == who && row.Active, cancellation) ? who : throw ReceptionProblems.PersonUnknown.Because(field: "ReceiverId");

    /// <summary>Where it is held online: invited, tested, and everybody who registered agrees.</summary>
    private async Task OnlineMustBeReadyAsync(Guid id, CancellationToken cancellation)
    {
        if (!await store.OnlineArrangements.AnyAsync(row => row.SittingId == id, cancellation)) return;
        var steps = await store.OnlineSteps.AsNoTracking().Where(row => row.SittingId == id && row.Worked).ToListAsync(cancellation);
        var open = await store.ReceptionRegistrations.AsNoTracking().Where(row => row.SittingId == id && row.WithdrawnAt == null).Select(row => row.Id).ToListAsync(cancellation);
        var agreed = steps.Where(step => step.Kind == OnlineStepKind.Consented).Select(step => step.RegistrationId).ToHashSet();
        if (steps.All(step => step.Kind != OnlineStepKind.Invited) || steps.All(step => step.Kind != OnlineStepKind.Tested) || open.Exists(one => !agreed.Contains(one))) throw ReceptionProblems.OnlineStepsMissing.Because();
    }
}
