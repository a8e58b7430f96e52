using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Webhooks;

namespace MotCua.Dossiers;

/// <summary>Of which dossiers a client is told: those its unit and role see, and those it filed itself.</summary>
internal sealed class DossierSubject(Store store) : IWebhookSubject
{
    public string SubjectKind => "dossier";

    public async Task<WebhookSubject?> FindAsync(Actor client, IReadOnlyList<Guid> keys, Guid subjectId, CancellationToken cancellation)
    {
        var acts = store.Acts.Where(act => act.SubjectKind == "dossier" && act.SubjectId == subjectId && act.Kind == "dossier.submit" && act.ActorId != null && keys.Contains(act.ActorId.Value));
        return await Known(store.Dossiers.AsNoTracking().SeenBy(client), subjectId, cancellation)
            ?? (await acts.AnyAsync(cancellation) ? await Known(store.Dossiers.AsNoTracking(), subjectId, cancellation) : null);
    }

    private static Task<WebhookSubject?> Known(IQueryable<Dossier> dossiers, Guid id, CancellationToken cancellation) =>
        dossiers.Where(row => row.Id == id).Select(row => new WebhookSubject(row.Code, (int)row.State)).SingleOrDefaultAsync(cancellation);
}
