using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Papers;
using MotCua.Kernel.People;
using MotCua.Kernel.Signatures;

namespace MotCua.Dossiers.Pages.PaperStore;

/// <summary>The person's own store: what is held for them, where it came from, and who used it again.</summary>
internal sealed class IndexModel(Store store, ActorAccess actors, HeldPapers held) : PageModel
{
    /// <param name="By">Themselves, or the officer by the name they have in duty.</param>
    public sealed record Use(Guid Of, string Code, DateTime At, string By);

    private IReadOnlyList<Use> uses = [];
    private IReadOnlyList<FileSignature> signatures = [];

    public bool IsConfirmed { get; private set; }
    public IReadOnlyList<HeldPaper> Held { get; private set; } = [];

    public IReadOnlyList<Use> UsesOf(HeldPaper paper) => [.. uses.Where(use => use.Of == paper.Id)];

    public IReadOnlyList<FileSignature> SignaturesOn(HeldPaper paper) => [.. signatures.Where(signature => signature.StoredFileId == paper.StoredFileId && signature.SubjectId == paper.SourceId)];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        IsConfirmed = actor.PersonId is { } person && await held.IsConfirmedAsync(person, cancellation);
        if (!IsConfirmed) return;
        Held = await held.OfAsync(actor, cancellation);
        var (ids, sources) = (Held.Select(paper => paper.Id).ToList(), Held.Select(paper => paper.SourceId).Distinct().ToList());
        uses = await (from paper in store.SubmittedPapers.AsNoTracking()
                      join dossier in store.Dossiers.AsNoTracking() on paper.DossierId equals dossier.Id
                      where paper.ReusedFromId != null && ids.Contains(paper.ReusedFromId.Value)
                      orderby paper.SubmittedAt
                      select new Use(paper.ReusedFromId!.Value, dossier.Code, paper.SubmittedAt,
                          paper.ReusedBy == actor.AccountId ? "anh chị" : store.Set<Account>().Where(account => account.Id == paper.ReusedBy).Select(account => account.DisplayName).FirstOrDefault() ?? "cơ quan")).ToListAsync(cancellation);
        signatures = await store.Set<FileSignature>().AsNoTracking().Where(row => row.SubjectKind == "dossier" && sources.Contains(row.SubjectId)).OrderBy(row => row.At).ToListAsync(cancellation);
    }
}
