using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Pages.Own;

/// <summary>Ai đã xem hồ sơ của tôi: unit, position and time of every officer who saw it.</summary>
internal sealed class ReadersModel(Store store, ActorAccess actors, PartyLinks links) : PageModel
{
    private const int Size = 50;

    public sealed record Line(Guid Id, DateTime At, string Unit, string Position, string What);

    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    /// <summary>The last line shown.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Truoc { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Guid? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Dossier = await store.OwnDossierAsync(Code, await links.OwnershipAsync(actors.Required, cancellation), cancellation);
        var rows = store.Set<DossierRead>().AsNoTracking().Where(row => row.DossierId == Dossier.Id);
        if (Truoc is { } id && await rows.Where(row => row.Id == id).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellation) is { } at)
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        var found = await (from row in rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Size + 1)
                           join unit in store.Units on row.UnitId equals unit.Id into units
                           from unit in units.DefaultIfEmpty()
                           orderby row.At descending, row.Id descending
                           select new { row.Id, row.At, row.Role, row.Kind, Unit = unit == null ? "" : unit.Name }).ToListAsync(cancellation);
        Lines = [.. found.Take(Size).Select(row => new Line(row.Id, row.At, row.Unit, row.Role is { } role ? RoleWords.Of(role) : "Phần mềm được cấp khóa", What(row.Kind)))];
        Next = found.Count > Size ? Lines[^1].Id : null;
    }

    private static string What(ReadKind kind) => kind switch
    {
        ReadKind.Printed => "In phiếu",
        ReadKind.Fetched => "Mở giấy tờ hoặc kết quả",
        ReadKind.FilledIn => "Điền sẵn thông tin cho hồ sơ khác tại quầy",
        _ => "Xem hồ sơ",
    };
}
