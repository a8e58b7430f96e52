using Microsoft.EntityFrameworkCore;

namespace MotCua.Petitions;

/// <summary>Opens duties with their dates, and says which letters are still owed.</summary>
internal sealed class DutyBook(Store store, PetitionClock steps, OfficeClock clock)
{
    public PetitionDuty Open(Petition petition, PetitionStep step, DateOnly from, DateTime at, StepMatter matter = default, NoticeTo? to = null, string? form = null, Guid? complaintId = null, Guid? unitId = null)
    {
        var unit = unitId ?? petition.UnitId;
        var duty = PetitionDuty.Of(clock.NewId(), petition.Id, complaintId, steps.On(step, matter, from, unit), unit, at, to, form);
        store.PetitionDuties.Add(duty);
        return duty;
    }

    /// <summary>Tracked, those of a petition that nobody has done.</summary>
    public Task<List<PetitionDuty>> OpenOfAsync(Guid petitionId, CancellationToken cancellation) =>
        store.PetitionDuties.Where(row => row.PetitionId == petitionId && row.DoneAt == null && row.DroppedAt == null).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>The letters that have still to go, in words.</summary>
    public static IReadOnlyList<string> StillToTell(IEnumerable<PetitionDuty> open, PetitionForms forms) =>
        [.. open.Where(duty => duty is { IsOpen: true, To: not null }).Select(duty => duty.FormCode is { } form ? $"{forms.Name(form)} ({PetitionWords.To(duty.To!.Value)})" : $"văn bản cho {PetitionWords.To(duty.To!.Value)}")];
}
