using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Correspondence.Pages.Read;

/// <summary>Sổ đăng ký văn bản đi, A4 landscape: the order of day and number, pages by key; and what waits for a number.</summary>
internal sealed class OutgoingModel(Store store, ActorAccess actors, OfficeClock clock, LetterKinds kinds, Installation installation) : PageModel
{
    private const int PageSize = 100;

    public sealed record Line(OutgoingEntry Entry, string? Signer, string Unit, bool IsCorrected);

    [BindProperty(SupportsGet = true, Name = "so")] public string? Book { get; set; }
    [BindProperty(SupportsGet = true, Name = "tu")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "den")] public DateOnly? To { get; set; }
    /// <summary>Id of the last line shown.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")] public Guid? After { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<Letter> Unnumbered { get; private set; } = [];
    public IEnumerable<SelectListItem> Books => kinds.All.Select(kind => kind.Book).Append(OutgoingEntry.Elsewhere).Distinct().Select(book => new SelectListItem(book == OutgoingEntry.Elsewhere ? "Số lấy ở sổ khác" : $"Sổ {book}", book));
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public string PeriodWords { get; private set; } = "";
    public string? Next { get; private set; }
    public bool MayKeep => actors.Required.May(CorrespondencePermissions.Keep);

    public string KindName(string code) => kinds.Name(code);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (from, to) = RegisterPeriod.Of(From, To, clock.Today);
        (From, To, PeriodWords) = (from, to, RegisterPeriod.Words(from, to));
        Unnumbered = await store.Letters.AsNoTracking().Where(row => row.EntryId == null && row.SignedAt != null).OrderBy(row => row.SignedAt).Take(PageSize).ToListAsync(cancellation);
        var rows = store.OutgoingEntries.AsNoTracking().Where(row => row.Day >= from && row.Day <= to);
        if (!string.IsNullOrEmpty(Book)) rows = rows.Where(row => row.Book == Book);
        if (After is { } id && await store.OutgoingEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } last)
            rows = rows.Where(row => row.Day > last.Day || (row.Day == last.Day && row.Id > last.Id));
        var found = await (from entry in rows.OrderBy(row => row.Day).ThenBy(row => row.Id).Take(PageSize + 1)
                           join unit in store.Set<OrgUnit>() on entry.UnitId equals unit.Id
                           join account in store.Accounts on entry.SignedBy equals account.Id into accounts
                           from account in accounts.DefaultIfEmpty()
                           orderby entry.Day, entry.Id
                           select new Line(entry, account.DisplayName, unit.Name, store.Set<RegisterCorrection>().Any(made => made.EntryId == entry.Id))).ToListAsync(cancellation);
        Lines = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/van-thu/di?so={Uri.EscapeDataString(Book ?? "")}&tu={from:yyyy-MM-dd}&den={to:yyyy-MM-dd}&sau={Lines[^1].Entry.Id}");
    }
}

/// <summary>The days of a register asked for: within one year, since numbers are.</summary>
internal static class RegisterPeriod
{
    /// <summary>Without days: this month so far.</summary>
    public static (DateOnly From, DateOnly To) Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? (from is { } begun && begun.Year != today.Year ? new DateOnly(begun.Year, 12, 31) : today);
        var first = from ?? new DateOnly(last.Year, last.Month, 1);
        return first <= last && first.Year == last.Year ? (first, last) : throw CorrespondenceProblems.PeriodInvalid.Because();
    }

    public static string Words(DateOnly from, DateOnly to) => $"Từ ngày {Web.Say.Day(from)} đến ngày {Web.Say.Day(to)}, năm {from.Year}";
}
