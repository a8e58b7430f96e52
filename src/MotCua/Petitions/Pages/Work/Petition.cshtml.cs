using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Pages.Work;

/// <summary>One petition: what was received, what the law wants next and by when, what became of it.</summary>
internal sealed class PetitionModel(Store store, ActorAccess actors, OfficeClock clock, PetitionLists lists, PetitionFiles files, SimilarPetitions similar, PetitionSecret secrets, PetitionClock steps) : PageModel
{
    public Petition Petition => Record.Petition;
    public PetitionFile Record { get; private set; } = null!;
    public string Secret { get; private set; } = "";
    public PetitionLists Lists => lists;
    public IReadOnlyList<SimilarPetition> Similar { get; private set; } = [];
    public DateTime Now => clock.UtcNow;
    public bool MayWork => actors.Required.May(PetitionPermissions.Work);
    public bool MayReceive => actors.Required.May(PetitionPermissions.Receive);

    /// <summary>How one duty's date is counted, where its address asks for it.</summary>
    public (PetitionDuty Duty, ExplainedDueDate Why)? Why { get; private set; }

    public async Task OnGetAsync(string code, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "vi-sao")] Guid? why, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var petition = await store.PetitionAsync(actor, code, cancellation);
        Record = await files.OfAsync(actor, petition, cancellation);
        Secret = await secrets.OfAsync(petition.Code, cancellation);
        if (petition.State is PetitionState.Registered or PetitionState.Triaged) Similar = await similar.OfAsync(actor, petition, cancellation);
        if (Record.Duties.FirstOrDefault(duty => duty.Id == why) is { ComplaintId: null } asked && steps.Explain(asked.RowId, asked.From, asked.UnitId, null, asked.IsComplex) is { } explained) Why = (asked, explained);
    }
}
