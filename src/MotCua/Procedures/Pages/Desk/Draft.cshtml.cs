using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures.Acts;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>The text of a draft: of a new procedure, of the next version of one, or of a publication file that is not signed yet.</summary>
internal sealed class DraftModel(Store store, OrgQueries organisation, OfficeClock clock, ActorAccess actors, DraftVersion drafts) : PageModel, IRedisplay
{
    /// <summary>The publication file, where it is mended.</summary>
    [BindProperty(SupportsGet = true)] public Guid? FileId { get; set; }
    /// <summary>The procedure a next version is of; neither: a new procedure.</summary>
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public Guid? ProcedureId { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public DecisionKind Kind { get; set; } = DecisionKind.Amended;
    [BindProperty] public DateOnly? EffectiveOn { get; set; }
    [BindProperty] public DateOnly? PromulgatedOn { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Field { get; set; }
    [BindProperty] public string? Agency { get; set; }
    [BindProperty] public int? LimitAmount { get; set; }
    [BindProperty] public LimitUnit LimitUnit { get; set; } = LimitUnit.WorkingDay;
    [BindProperty] public string? Fee { get; set; }
    [BindProperty] public string? Subjects { get; set; }
    [BindProperty] public List<Channel> Channels { get; set; } = [];
    [BindProperty] public string? Papers { get; set; }
    [BindProperty] public string? Steps { get; set; }
    [BindProperty] public string? LegalBases { get; set; }
    [BindProperty] public string? Results { get; set; }
    [BindProperty] public string? Requirements { get; set; }

    public bool IsNew => FileId is null && ProcedureId is null;
    public string? About { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public static IEnumerable<SelectListItem> Ways => Enum.GetValues<Channel>().Select(channel => new SelectListItem(Terms.Channel(channel), channel.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (FileId is { } file) About = await store.ProcedureDecisions.Where(row => row.Id == file).Join(store.ProcedureVersions, row => row.VersionId, row => row.Id, (_, version) => version.Name).SingleOrDefaultAsync(cancellation) ?? throw Problems.NotFound.Because();
        else if (ProcedureId is { } procedure) About = (await drafts.BaseAsync(procedure, cancellation))?.Name ?? throw Problems.NotFound.Because();
        Units = IsNew ? [.. (await organisation.TreeOnAsync(clock.Today, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))] : [];
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        ProcedureVersion? version = null;
        if (FileId is { } id)
        {
            var file = await store.ProcedureDecisions.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
            version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == file.VersionId, cancellation);
            (SeenVersion, Kind, EffectiveOn, PromulgatedOn) = (file.Version, file.Kind, file.EffectiveOn, file.PromulgatedOn);
        }
        else if (ProcedureId is { } procedure) version = await drafts.BaseAsync(procedure, cancellation);
        if (version is null) return;
        var text = DraftText.Of(version);
        (Name, Field, Agency, LimitAmount, LimitUnit, Fee) = (text.Name, text.Field, text.Agency, text.LimitAmount, text.LimitUnit, text.Fee is { } amount ? Terms.Number(amount) : null);
        (Subjects, Channels, Papers, Steps, LegalBases, Results, Requirements) = (text.Subjects, [.. text.Channels], text.Papers, text.Steps, text.LegalBases, text.Results, text.Requirements);
    }

    private decimal? FeeTyped() => string.IsNullOrWhiteSpace(Fee) ? null
        : Terms.ReadMoney(Fee) ?? throw ProcedureProblems.DraftInvalid.Because("Mời nhập phí bằng số đồng, ví dụ 50.000; 0 nếu không thu.", nameof(Fee));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        var frame = new DraftFrame(Kind, EffectiveOn ?? throw ProcedureProblems.DraftInvalid.Because("Mời nhập ngày có hiệu lực.", nameof(EffectiveOn)), PromulgatedOn);
        if (PromulgatedOn > EffectiveOn) throw ProcedureProblems.DraftInvalid.Because("Ngày ban hành văn bản phải trước hoặc trùng ngày có hiệu lực.", nameof(PromulgatedOn));
        var text = new DraftText
        {
            Name = Name ?? "", Field = Field ?? "", Agency = Agency ?? "", LimitAmount = LimitAmount, LimitUnit = LimitUnit, Fee = FeeTyped(), Subjects = Subjects ?? "",
            Channels = Channels, Papers = Papers ?? "", Steps = Steps ?? "", LegalBases = LegalBases ?? "", Results = Results ?? "", Requirements = Requirements ?? "",
        };
        var by = actors.Required;
        if (FileId is { } id) await drafts.EditAsync(id, SeenVersion, text, frame, by, IdempotencyKey, cancellation);
        else if (ProcedureId is { } procedure) id = await drafts.BeginNextAsync(procedure, text, frame, by, IdempotencyKey, cancellation);
        else id = await drafts.BeginNewAsync(Code ?? "", UnitId, text, frame, by, IdempotencyKey, cancellation);
        TempData["Done"] = FileId is null ? "Đã lập dự thảo và mở hồ sơ công bố." : "Đã lưu dự thảo.";
        return Redirect($"/quan-tri/cong-bo/{id}");
    }
}
