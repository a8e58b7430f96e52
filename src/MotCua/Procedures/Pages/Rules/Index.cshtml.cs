using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Acts;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Rules;

/// <summary>What one version decides by tables: every table it has had, and where a new one is begun.</summary>
internal sealed class RulesModel(Store store, OfficeClock clock, ActorAccess actors, KeepTable keep, KeepForm forms) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";

    public ProcedureVersion Version { get; private set; } = null!;
    public IReadOnlyList<DecisionTable> Tables { get; private set; } = [];
    public IReadOnlyList<ProcedureForm> Forms { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public static string Explain(TableKind kind) => kind switch
    {
        TableKind.Fee => "Trả lời: thu bao nhiêu, vì sao, theo điều nào. Không có bảng thì dùng mức đã công bố của thủ tục.",
        TableKind.Exemption => "Trả lời: được miễn, giảm bao nhiêu phần trăm, cần giấy tờ gì để chứng minh. Không dòng nào đúng thì không được miễn, giảm.",
        _ => "Trả lời: đủ hay chưa đủ điều kiện, theo điều nào, thuộc trường hợp nào. Người dân trả lời trước khi nộp; “chưa đủ” không chặn việc nộp hồ sơ.",
    };

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Version = await store.ProcedureVersions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Tables = await store.DecisionTables.AsNoTracking().Where(row => row.VersionId == Id).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        Forms = await store.ProcedureForms.AsNoTracking().Where(row => row.VersionId == Id).OrderByDescending(row => row.Number).ToListAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostFormAsync(CancellationToken cancellation) =>
        Redirect($"/quan-tri/to-khai/{await forms.DraftAsync(Id, actors.Required, IdempotencyKey, cancellation)}");

    public async Task<IActionResult> OnPostTableAsync(TableKind kind, CancellationToken cancellation) =>
        Redirect($"/quan-tri/bang/{await keep.DraftAsync(Id, kind, actors.Required, IdempotencyKey, cancellation)}");
}
