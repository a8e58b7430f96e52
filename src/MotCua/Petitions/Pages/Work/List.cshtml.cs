using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Search;
using MotCua.Petitions.Acts;

namespace MotCua.Petitions.Pages.Work;

/// <summary>Sổ đơn: what this officer may see, the newest first, pages by key.</summary>
internal sealed class ListModel(Store store, ActorAccess actors, LawBook law, SearchIndex search) : PageModel
{
    private const int PageSize = 50;

    public sealed record Line(Petition Petition, string Unit);

    [BindProperty(SupportsGet = true)] public PetitionKind? Loai { get; set; }
    [BindProperty(SupportsGet = true)] public PetitionState? TrangThai { get; set; }
    [BindProperty(SupportsGet = true)] public string? LinhVuc { get; set; }
    [BindProperty(SupportsGet = true)] public string? Tim { get; set; }
    /// <summary>Id of the last line shown.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Sau { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public bool MayReceive => actors.Required.May(PetitionPermissions.Receive);
    public bool MayWork => actors.Required.May(PetitionPermissions.Work);
    public bool MayReport => actors.Required.May(PetitionPermissions.Report);
    public bool MayArrange => actors.Required.May(PetitionPermissions.Arrange);

    public static IEnumerable<SelectListItem> KindItems => Enum.GetValues<PetitionKind>().Select(kind => new SelectListItem(PetitionWords.Kind(kind), kind.ToString()));
    public static IEnumerable<SelectListItem> StateItems => Enum.GetValues<PetitionState>().Select(state => new SelectListItem(PetitionWords.State(state), state.ToString()));
    public IEnumerable<SelectListItem> FieldItems => law.Codes("petition-fields").Select(row => new SelectListItem(row.Name, row.Code));

    public string FieldName(string code) => law.Codes("petition-fields").FirstOrDefault(field => field.Code == code)?.Name ?? code;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = store.Petitions.AsNoTracking().SeenBy(actors.Required);
        if (Loai is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (TrangThai is { } state) rows = rows.Where(row => row.State == state);
        if (!string.IsNullOrEmpty(LinhVuc)) rows = rows.Where(row => row.FieldCode == LinhVuc);
        if (!string.IsNullOrWhiteSpace(Tim))
        {
            var code = PetitionQueries.CleanCode(Tim);
            var found = await search.FindIdsAsync(store, ReceivePetition.SearchScope, Tim, 500, cancellation);
            rows = rows.Where(row => row.Code == code || found.Contains(row.Id));
        }
        if (Sau is { } last) rows = rows.Where(row => row.Id < last);
        var page = await (from petition in rows.OrderByDescending(row => row.Id).Take(PageSize + 1)
                          join unit in store.Units on petition.UnitId equals unit.Id
                          orderby petition.Id descending
                          select new Line(petition, unit.ShortName == "" ? unit.Name : unit.ShortName)).ToListAsync(cancellation);
        Lines = [.. page.Take(PageSize)];
        if (page.Count > PageSize)
            Next = string.Create(CultureInfo.InvariantCulture, $"/don-thu?loai={Loai}&trangthai={TrangThai}&linhvuc={Uri.EscapeDataString(LinhVuc ?? "")}&tim={Uri.EscapeDataString(Tim ?? "")}&sau={Lines[^1].Petition.Id}");
    }
}
