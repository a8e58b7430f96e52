using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Ratings;
using MotCua.Visits;

namespace MotCua.Ratings;

/// <summary>Codes and addresses of slips; issuing one for a form that is printed.</summary>
internal sealed class RatingSlips(Store store, OfficeClock clock, Secrets secrets, PublicAddress address) : IRatingSlips
{
    public const string Start = "/danh-gia";

    public Task PrepareAsync(CancellationToken cancellation) => secrets.KeyAsync(RatingCode.KeyName, cancellation);

    public async Task<string> AddressOfAsync(RatingOccasion occasion, Guid subjectId, CancellationToken cancellation, string? site = null) =>
        LinkOf(site ?? address.Site, RatingCode.Of(await secrets.KeyAsync(RatingCode.KeyName, cancellation), occasion, subjectId)).Address;

    public async Task<RatingLink> IssueAsync(RatingSubject subject, string site, CancellationToken cancellation)
    {
        var key = await secrets.KeyAsync(RatingCode.KeyName, cancellation);
        var slip = Slip(key, subject, clock.Today);
        if (!await store.RatingSlips.AnyAsync(row => row.Digest == slip.Digest, cancellation))
        {
            try
            {
                store.RatingSlips.Add(slip);
                await store.Dialect.WriteAsync(store, store.SaveChangesAsync, cancellation);
            }
            catch (DbUpdateException e) when (store.Dialect.IsDuplicate(e))
            {
                // Printed twice at once: it is issued all the same.
                store.Entry(slip).State = EntityState.Detached;
            }
        }
        return LinkOf(site, RatingCode.Of(key, subject.Occasion, subject.SubjectId));
    }

    public static RatingSlip Slip(byte[] key, RatingSubject subject, DateOnly day) => new()
    {
        Digest = RatingCode.Digest(key, RatingCode.Of(key, subject.Occasion, subject.SubjectId)), Occasion = subject.Occasion, UnitId = subject.UnitId, DeskUnitId = subject.DeskUnitId, IssuedOn = day,
    };

    private static RatingLink LinkOf(string site, string code) =>
        new($"{site}{Start}/{code}", site[(site.IndexOf("//", StringComparison.Ordinal) + 2)..] + Start, RatingCode.Shown(code));
}

/// <summary>A slip for every acceptance, supplement request, refusal and served visit, in the transaction of the act itself.</summary>
internal sealed class IssueSlips(OfficeClock clock, Secrets secrets) : IFollowsActs
{
    public async Task FollowAsync(SeenAct act, CancellationToken cancellation)
    {
        // What happened long ago, as in demonstration content, is not asked about. The key is made when the program starts: nothing is written beside the act.
        if (clock.UtcNow - act.At > TimeSpan.FromDays(1) || secrets.Known(RatingCode.KeyName) is not { } key) return;
        foreach (var seen in act.Rows)
            if (seen.IsNew && await SubjectAsync(act.Store, seen.Row, cancellation) is { } subject)
            {
                var slip = RatingSlips.Slip(key, subject, OfficeClock.DayOf(act.At));
                // The database may ask for the whole act again.
                if (act.Store.RatingSlips.Local.All(row => row.Digest != slip.Digest)) act.Store.RatingSlips.Add(slip);
            }
    }

    private static async Task<RatingSubject?> SubjectAsync(Store store, object row, CancellationToken cancellation)
    {
        switch (row)
        {
            case Acceptance acceptance: return await OfDossierAsync(store, RatingOccasion.Receipt, acceptance.DossierId, acceptance.DossierId, cancellation);
            case Refusal refusal: return await OfDossierAsync(store, RatingOccasion.Refusal, refusal.DossierId, refusal.DossierId, cancellation);
            case SupplementRequest asked: return await OfDossierAsync(store, RatingOccasion.Supplement, asked.Id, asked.DossierId, cancellation);
            case VisitEnd { Outcome: not (VisitOutcome.Left or VisitOutcome.Absent) } end:
                var desk = await store.Set<VisitTicket>().Where(ticket => ticket.Id == end.TicketId).Select(ticket => ticket.DeskUnitId).SingleAsync(cancellation);
                return new RatingSubject(RatingOccasion.Visit, end.TicketId, desk, desk);
            default: return null;
        }
    }

    private static async Task<RatingSubject?> OfDossierAsync(Store store, RatingOccasion occasion, Guid subjectId, Guid dossierId, CancellationToken cancellation) =>
        await store.Set<Dossier>().FindAsync([dossierId], cancellation) is { } dossier ? new RatingSubject(occasion, subjectId, dossier.HandlingUnitId, dossier.DeskUnitId) : null;
}

/// <summary>Makes the key of the slips before anything is asked of the program.</summary>
internal sealed class RatingKey(Secrets secrets) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => secrets.KeyAsync(RatingCode.KeyName, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
