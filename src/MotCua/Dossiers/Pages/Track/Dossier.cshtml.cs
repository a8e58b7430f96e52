using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Dossiers.Pages.Track;

[EnableRateLimiting("look-up")]
internal sealed class DossierModel(Store store, TrackReads reads, ActorAccess actors, PartyLinks links, ReceiptSecret secrets, DossierView view, PromiseMaker promises,
    OfficeCalendars calendars, OfficeClock clock) : PageModel
{
    public TrackedDossier Tracked { get; private set; } = null!;
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public KnownBySecret? Known { get; private set; }
    public string? Handler { get; private set; }
    public bool WrongSecret { get; private set; }
    public bool IsOwner { get; private set; }
    /// <summary>Null where nothing is promised; explanations with the same key read the same, and are written once for a while.</summary>
    public string? WhyKey { get; private set; }
    public string Remaining { get; private set; } = "";

    /// <summary>An explanation with the waits of this one dossier is not shared.</summary>
    public bool HasWaits { get; private set; }

    private IReadOnlyList<Pause> waits = [];

    public IEnumerable<string> Ahead { get; private set; } = [];

    public ExplainedDueDate Explain() => promises.Explain(Tracked.Facts, waits)!;

    public async Task OnGetAsync(string code, [FromQuery(Name = "bi-mat")] string? secret, CancellationToken cancellation)
    {
        code = DossierCode.Clean(code);
        (Tracked, History) = await reads.FindAsync(store, code, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
        Ahead = Screen.StepsAhead(Tracked.State);

        if (actors.Current is { PersonId: not null } actor)
            IsOwner = await store.Dossiers.OwnedBy(store, await links.OwnershipAsync(actor, cancellation)).AnyAsync(row => row.Id == Tracked.Id, cancellation);
        var matches = await secrets.MatchesAsync(code, secret, cancellation);
        WrongSecret = secret is { Length: > 0 } && !matches;
        if (WrongSecret) Response.StatusCode = StatusCodes.Status403Forbidden;
        if (IsOwner || matches) Known = await view.KnownBySecretAsync(Tracked.Id, cancellation);
        if (IsOwner) Handler = await view.HandlerNameAsync(Tracked.Id, cancellation);
        if (Tracked.PromisedAt is { } promised && Tracked.FinishedAt is null && !Tracked.State.IsClosed()) Remaining = Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(promised)).Sentence;
        if (promises.MayExplain(Tracked.Facts))
        {
            if (HasWaits = promises.HasWaits(Tracked.Facts)) waits = await store.WaitsAsync(Tracked.Id, Tracked.AcceptedAt, null, cancellation);
            WhyKey = promises.KeyOf(Tracked.Facts);
        }
    }
}
