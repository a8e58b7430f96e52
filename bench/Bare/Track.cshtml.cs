using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers;
using MotCua.Storage;

namespace Bench.Bare;

/// <summary>The baseline of P1: a Razor page with nothing around it, over the same prepared reads.</summary>
internal sealed class TrackModel(Store store, TrackReads reads) : PageModel
{
    public TrackedDossier Dossier { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task OnGetAsync(string code, CancellationToken cancellation) =>
        (Dossier, History) = await reads.FindAsync(store, code, cancellation) ?? throw new InvalidOperationException(code);
}
