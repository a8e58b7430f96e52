using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Acts;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Rules;

/// <summary>One decision table: its questions, rows and examples; looked through and tried each time it is shown.</summary>
internal sealed class TableModel(Store store, ActorAccess actors, KeepTable keep) : PageModel, IRedisplay
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public TableLines Lines { get; set; } = new();
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? Last { get; set; }

    public DecisionTable Table { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;
    /// <summary>Questions that a key alone names.</summary>
    public IReadOnlyList<Question> Known { get; private set; } = [];
    public IReadOnlyList<TableFault> Faults { get; private set; } = [];
    public IReadOnlyList<TestRun> Runs { get; private set; } = [];
    /// <summary>Rows that no example reaches, from 1.</summary>
    public IReadOnlyList<int> Untested { get; private set; } = [];

    /// <summary>Where the expected or given result of one line is typed.</summary>
    public sealed record ResultBoxes(TableModel Page, string Name, string Id, string Of, string? Number, string? Eligible, string? Variant);

    public static ResultBoxes Boxes(TableModel page, bool isTest, int index)
    {
        var (kind, words) = isTest ? ("Tests", "ví dụ") : ("Rows", "dòng");
        var (number, eligible, variant) = isTest ? (page.Lines.Tests[index].Number, page.Lines.Tests[index].Eligible, page.Lines.Tests[index].Variant)
            : (page.Lines.Rows[index].Number, page.Lines.Rows[index].Eligible, page.Lines.Rows[index].Variant);
        return new ResultBoxes(page, $"Lines.{kind}[{index}]", $"{kind}_{index}_", $"{words} {index + 1}", number, eligible, variant);
    }

    public static IEnumerable<SelectListItem> Policies => Enum.GetValues<HitPolicy>().Select(policy => new SelectListItem(TableWords.Of(policy), policy.ToString()));

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("Có / không", nameof(AnswerKind.YesNo)), new("Chọn một", nameof(AnswerKind.Choice)), new("Số", nameof(AnswerKind.Number)), new("Số tiền", nameof(AnswerKind.Money)),
        new("Ngày", nameof(AnswerKind.Day)), new("Ngày sinh (xét theo tuổi)", nameof(AnswerKind.BirthDay)),
    ];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Table = await store.DecisionTables.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == Table.VersionId, cancellation);
        Known = await KnownAsync(Version, cancellation);
        Faults = TableGaps.Find(Table.Kind, Table.Content);
        Runs = TableTests.Run(Table.Kind, Table.Content);
        Untested = [.. Enumerable.Range(1, Table.Content.Rows.Count).Except(Runs.Select(run => run.Row ?? 0))];
        if (Lines.Columns.Count > 0) return;
        Lines = TableLines.Of(Table.Content);
        Lines.AddSpare();
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SeenVersion = Table.Version;
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || Lines.Columns.Count > Most || Lines.Rows.Count > Most || Lines.Tests.Count > Most) throw Problems.InputInvalid.Because();
        var version = await store.DecisionTables.Where(row => row.Id == Id).Join(store.ProcedureVersions, row => row.VersionId, row => row.Id, (_, version) => version).AsNoTracking().SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because();
        await keep.EditAsync(Id, SeenVersion, Lines.Read(await KnownAsync(version, cancellation)), actors.Required, IdempotencyKey, cancellation);
        return Back("Đã lưu bảng và chạy các ví dụ.");
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        await keep.OpenAsync(Id, SeenVersion, From, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã ghi ngày áp dụng bảng.");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        await keep.EndAsync(Id, SeenVersion, Last, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã ghi ngày kết thúc bảng.");
    }

    /// <summary>What every dossier answers by itself, and what the latest form of the version asks, draft or not.</summary>
    private async Task<IReadOnlyList<Question>> KnownAsync(ProcedureVersion version, CancellationToken cancellation)
    {
        var form = await store.ProcedureForms.AsNoTracking().Where(row => row.VersionId == version.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        var asked = (form?.Content.Fields ?? []).Where(one => one.Group is null && one.Question.Kind is not (AnswerKind.Text or AnswerKind.LongText)).Select(one => one.Question);
        return [.. Question.OfEveryDossier(version), .. asked];
    }

    private RedirectResult Back(string done)
    {
        TempData["Done"] = done;
        return Redirect($"/quan-tri/bang/{Id}");
    }
}
