using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Correspondence.Pages.Read;

/// <summary>Sổ đăng ký văn bản đến, A4 landscape; pages by number.</summary>
internal sealed class IncomingModel(Store store, ActorAccess actors, OfficeClock clock, Installation installation) : PageModel
{
    private const int PageSize = 100;

    public sealed record Line(IncomingEntry Entry, string Unit, string? Receiver, bool IsCorrected);

    [BindProperty(SupportsGet = true, Name = "tu")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "den")] public DateOnly? To { get; set; }
    /// <summary>Number of the last line shown.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")] public int After { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public string PeriodWords { get; private set; } = "";
    public string? Next { get; private set; }
    public bool MayKeep => actors.Required.May(CorrespondencePermissions.Keep);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (from, to) = RegisterPeriod.Of(From, To, clock.Today);
        (From, To, PeriodWords) = (from, to, RegisterPeriod.Words(from, to));
        var rows = store.IncomingEntries.AsNoTracking().Where(row => row.Year == from.Year && row.Day >= from && row.Day <= to && row.Number > After);
        var found = await (from entry in rows.OrderBy(row => row.Number).Take(PageSize + 1)
                           join unit in store.Set<OrgUnit>() on entry.ToUnitId equals unit.Id
                           join account in store.Accounts on entry.ReceivedBy equals account.Id into accounts
                           from account in accounts.DefaultIfEmpty()
                           orderby entry.Number
                           select new Line(entry, unit.Name, account.DisplayName, store.Set<RegisterCorrection>().Any(made => made.EntryId == entry.Id))).ToListAsync(cancellation);
        Lines = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/van-thu/den?tu={from:yyyy-MM-dd}&den={to:yyyy-MM-dd}&sau={Lines[^1].Entry.Number}");
    }
}
