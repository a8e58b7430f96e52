using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>Where the keeper of the catalogue begins: the publication files that are open, and the procedures handled here.</summary>
internal sealed class CatalogueModel(Store store, ProcedureSearch search, PublicationClock clocks) : PageModel
{
    private const int Size = 30;

    public sealed record OpenFile(ProcedureDecision File, string Code, string Name, IReadOnlyList<StageClock> Clocks);

    [BindProperty(SupportsGet = true, Name = "q")] public string? Text { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;

    public IReadOnlyList<OpenFile> Files { get; private set; } = [];
    public ProcedurePage Found { get; private set; } = new(0, []);
    public int Pages => (Found.Total + Size - 1) / Size;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        var open = await store.ProcedureDecisions.AsNoTracking().Include(row => row.Steps)
            .Where(row => !row.Steps.Any(step => step.Stage == PublicationStage.Posted)).OrderBy(row => row.EffectiveOn).Take(100).ToListAsync(cancellation);
        var ids = open.ConvertAll(row => row.VersionId);
        var names = await store.ProcedureVersions.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Code, row.Name }).ToDictionaryAsync(row => row.Id, cancellation);
        Files = [.. open.Select(file => new OpenFile(file, names[file.VersionId].Code, names[file.VersionId].Name, clocks.Of(file)))
            .OrderByDescending(file => file.Clocks.Any(item => item.IsLate))];
        Found = await search.FindAsync(new ProcedureQuery(Text) { Page = Number, Size = Size }, cancellation);
    }
}
