using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Petitions.Reception.Pages.Public;

internal sealed class PostedModel(Store store, ReceptionLaw law, Words words) : PageModel
{
    public ReceptionPaper Paper { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public ReceptionPaper? Next { get; private set; }
    public IReadOnlyList<ReceptionPaper> Others { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Paper = await store.ReceptionPapers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        var code = law.Papers.FirstOrDefault(item => item.Code == Paper.Kind);
        Name = (words.IsEnglish ? code?.English : code?.Name) ?? Paper.Kind;
        Others = await store.ReceptionPapers.AsNoTracking().Where(row => row.Kind == Paper.Kind && row.Id != id).OrderByDescending(row => row.From).ThenByDescending(row => row.Edition).ToListAsync(cancellation);
        Next = Others.FirstOrDefault(row => row.From > Paper.From || (row.From == Paper.From && row.Edition > Paper.Edition));
    }
}
