using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Pages.Books;

/// <summary>What was typed in later, the latest first: for heads and inspectors.</summary>
internal sealed class LatesModel(Store store, ActorAccess actors, Reasons reasons) : PageModel
{
    private const int PageSize = 50;

    public sealed record Line(string Code, LateEntry Late, string? By);

    /// <summary>Ticks of the last line shown.</summary>
    [BindProperty(SupportsGet = true, Name = "truoc")] public long? Before { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public Reasons Reasons => reasons;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lates = store.LateEntries.AsNoTracking();
        if (Before is > 0 and { } ticks && ticks <= DateTime.MaxValue.Ticks)
        {
            var before = new DateTime(ticks, DateTimeKind.Utc);
            lates = lates.Where(row => row.EnteredAt < before);
        }
        var found = await (from late in lates
                           join dossier in store.Dossiers.SeenBy(actors.Required) on late.DossierId equals dossier.Id
                           join account in store.Accounts on late.EnteredBy equals account.Id into accounts
                           from account in accounts.DefaultIfEmpty()
                           orderby late.EnteredAt descending
                           select new Line(dossier.Code, late, account.DisplayName)).Take(PageSize + 1).ToListAsync(cancellation);
        Lines = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/nhap-sau?truoc={Lines[^1].Late.EnteredAt.Ticks}");
    }
}
