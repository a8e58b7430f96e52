using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Answers;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>
/// The internal process a dossier follows: that of its procedure version where one is in force, else the road every
/// dossier of the house takes. Steps of the desk stand before hand-over and after release and are not part of the route.
/// </summary>
internal sealed class ProcessRoute(Store store, OfficeCalendars calendars, OfficeClock clock)
{
    private static readonly ProcessStep[] CommonRoad =
    [
        new("tham-dinh", "Thẩm định", Role.Specialist, null, 0),
        new("xet-duyet", "Lãnh đạo phòng xem xét", Role.DivisionHead, null, 0),
        new("ky", "Lãnh đạo Sở ký", Role.Director, null, 0),
        new("phat-hanh", "Vào sổ, phát hành", Role.Clerk, null, 0),
    ];

    public async Task<IReadOnlyList<ProcessStep>> OfAsync(Dossier dossier, CancellationToken cancellation)
    {
        var day = OfficeClock.DayOf(dossier.CompleteAt);
        var process = await store.InternalProcesses.AsNoTracking()
            .Where(row => row.VersionId == dossier.ProcedureVersionId && row.InForceFrom != null && row.InForceFrom <= day)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        var steps = process?.Steps.Where(step => step.Role is not (Role.DeskOfficer or Role.DeskHead)).ToList();
        if (steps is not { Count: > 0 }) return CommonRoad;
        // Nothing leaves the house without a number and a date: where the process names no clerk, release is its last step all the same.
        return steps[^1] is { Role: Role.Clerk, When: null } ? steps : [.. steps, CommonRoad[^1]];
    }

    /// <summary>The record of entering a step now: which unit, by when.</summary>
    /// <param name="ordinal">The how-manieth step the dossier enters, from 1.</param>
    public async Task<RouteStep> EnterAsync(Dossier dossier, IReadOnlyList<ProcessStep> steps, int index, int ordinal, DateTime at, Guid? personId, CancellationToken cancellation)
    {
        var step = steps[index];
        return new RouteStep
        {
            Id = clock.NewId(),
            DossierId = dossier.Id,
            Ordinal = ordinal,
            Index = index,
            Name = step.Name,
            Role = step.Role,
            UnitId = step.UnitId ?? await UnitForAsync(step.Role, dossier, cancellation),
            PersonId = personId,
            EnteredAt = at,
            DueAt = DueOf(step, dossier, at),
        };
    }

    /// <summary>The next place on this dossier's own way, forward or back; null where the way ends.</summary>
    public async Task<int?> NextAsync(Dossier dossier, IReadOnlyList<ProcessStep> steps, int from, int by, CancellationToken cancellation)
    {
        if (!steps.Any(step => step.When is not null)) return from + by >= 0 && from + by < steps.Count ? from + by : null;
        var version = await store.VersionOfAsync(dossier, cancellation);
        return StepCondition.Next(steps, from, by, await FactsAsync(version, dossier, cancellation));
    }

    private async Task<StepFacts> FactsAsync(ProcedureVersion version, Dossier dossier, CancellationToken cancellation)
    {
        var facts = StepFacts.Of(version, dossier.Channel, dossier.VariantKey, dossier.NeedsVerification);
        var fee = await store.ComputedFees.AsNoTracking().Where(row => row.DossierId == dossier.Id).Select(row => row.Amount).SingleOrDefaultAsync(cancellation);
        if (fee is { } amount) facts = facts with { HasFee = amount > 0 };
        return await store.FiledForms.AsNoTracking().SingleOrDefaultAsync(row => row.DossierId == dossier.Id, cancellation) is { } form ? facts with { Answers = AnswerJson.All(form) } : facts;
    }

    /// <summary>A joint dossier stays with its desk while the agencies work: one step, as long as the whole.</summary>
    public RouteStep EnterJoint(Dossier dossier, DateTime at) => new()
    {
        Id = clock.NewId(), DossierId = dossier.Id, Ordinal = 1, Index = 0, Name = "Giải quyết liên thông", Role = Role.DeskOfficer,
        UnitId = dossier.DeskUnitId, EnteredAt = at, DueAt = dossier.PromisedAt,
    };

    /// <summary>A step ends after its own working hours, and never after the promise itself.</summary>
    private DateTime? DueOf(ProcessStep step, Dossier dossier, DateTime at)
    {
        if (step.Hours <= 0) return dossier.PromisedAt;
        var due = OfficeClock.ToUtc(calendars.Of().AddWorkingMinutes(OfficeClock.ToOffice(at), (long)(step.Hours * 60)));
        return dossier.PromisedAt is { } promised && promised < due ? promised : due;
    }

    /// <summary>A step that waited for a supplement: what it had left when it was interrupted, it has left again.</summary>
    public DateTime? DueAfterWait(RouteStep step, Dossier dossier, DateTime askedAt, DateTime suppliedAt)
    {
        if (step.DueAt is not { } due) return dossier.PromisedAt;
        var left = Math.Max(0, calendars.Of().WorkingMinutesBetween(OfficeClock.ToOffice(askedAt), OfficeClock.ToOffice(due)));
        var moved = OfficeClock.ToUtc(calendars.Of().AddWorkingMinutes(OfficeClock.ToOffice(suppliedAt), left));
        return dossier.PromisedAt is { } promised && promised < moved ? promised : moved;
    }

    /// <summary>The division itself; for director and clerk the unit in which somebody holds that role today.</summary>
    private async Task<Guid> UnitForAsync(Role role, Dossier dossier, CancellationToken cancellation)
    {
        if (role is Role.Specialist or Role.DivisionHead) return dossier.HandlingUnitId;
        var today = clock.Today;
        return await store.RoleHoldings.AsNoTracking()
            .Where(held => held.Role == role && held.From <= today && (held.To == null || held.To >= today))
            .OrderBy(held => held.Id).Select(held => (Guid?)held.UnitId).FirstOrDefaultAsync(cancellation) ?? dossier.HandlingUnitId;
    }
}
