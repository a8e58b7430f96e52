using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Visits.Acts;

/// <summary>The head of a desk says which gates it has, and how many appointments each hour takes.</summary>
internal sealed class SetHall(Store store, ActLog acts, OfficeClock clock)
{
    public async Task AddGateAsync(Actor actor, Guid desk, int? number, string? name, CancellationToken cancellation, DateTime? at = null)
    {
        if (number is not (>= 1 and <= 99) || await store.VisitGates.AnyAsync(row => row.DeskUnitId == desk && row.Number == number, cancellation)) throw VisitProblems.GateInvalid.Because(field: "Number");
        var gate = new VisitGate { Id = clock.NewId(), DeskUnitId = desk, Number = number.Value, Name = string.IsNullOrWhiteSpace(name) ? $"Quầy {number}" : name.Trim() };
        store.VisitGates.Add(gate);
        await acts.CommitAsync(new Doing("gate.add", actor, "gate", gate.Id) { UnitId = desk, At = at }, cancellation);
    }

    /// <summary>From a day on the hour takes so many; what was set before ends the day before. What is booked already stays.</summary>
    public async Task SetSlotAsync(Actor actor, Guid desk, DayOfWeek? weekday, TimeOnly? start, int? capacity, DateOnly from, CancellationToken cancellation, DateTime? at = null)
    {
        if (weekday is not { } day || start is not { } time || capacity is not (>= 0 and <= 200)) throw VisitProblems.SlotInvalid.Because(field: "Capacity");
        var open = await store.AppointmentSlots.Where(row => row.DeskUnitId == desk && row.Weekday == day && row.Start == time && row.To == null).ToListAsync(cancellation);
        var slot = open.Find(row => row.From == from);
        if (slot is not null) slot.Capacity = capacity.Value;
        else
        {
            foreach (var before in open.Where(row => row.From < from)) before.To = from.AddDays(-1);
            store.AppointmentSlots.Add(slot = new AppointmentSlot { Id = clock.NewId(), DeskUnitId = desk, Weekday = day, Start = time, Capacity = capacity.Value, From = from });
        }
        await acts.CommitAsync(new Doing("visit-slot.set", actor, "visit-slot", slot.Id) { UnitId = desk, At = at }, cancellation);
    }
}
