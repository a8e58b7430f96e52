using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Petitions.Pages.Work;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>One step of a complaint, by its name in the address; the acts ask who may.</summary>
internal sealed class CaseModel(Store store, ActorAccess actors, PetitionLists lists, VerifyComplaint verify, RuleComplaint rule) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Step { get; set; } = "";
    [BindProperty] public int? SeenVersion { get; set; }
    [BindProperty] public Guid? UnitId { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public DateOnly? To { get; set; }
    [BindProperty] public DateOnly? Announced { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public ComplaintFinding? Finding { get; set; }
    [BindProperty] public List<string> Criteria { get; set; } = [];
    [BindProperty] public bool HeadCame { get; set; }
    [BindProperty] public bool ComplainantCame { get; set; } = true;
    [BindProperty] public bool IsWhole { get; set; }
    [BindProperty] public PublicationForm Form { get; set; }
    [BindProperty] public decimal MoneyToState { get; set; }
    [BindProperty] public decimal MoneyToPeople { get; set; }
    [BindProperty] public int PeopleRestored { get; set; }
    [BindProperty] public int OfficialsToHandle { get; set; }

    public ComplaintFile Record { get; private set; } = null!;
    public Complaint Complaint => Record.Complaint;
    public string Name { get; private set; } = "";
    public PetitionLists Lists => lists;
    public IEnumerable<SelectListItem> CriterionItems => lists.Items("complexity-criteria");
    public IEnumerable<SelectListItem> FindingItems => Enum.GetValues<ComplaintFinding>().Select(one => new SelectListItem(ComplaintWords.Finding(one, Step == "quyet-dinh" ? Complaint.Level : 1), one.ToString()));
    public static IEnumerable<SelectListItem> FormItems => Enum.GetValues<PublicationForm>().Select(one => new SelectListItem(ComplaintWords.Publication(one), one.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        Record = await store.ComplaintFileAsync(await store.ComplaintAsync(actor, Code, cancellation), cancellation);
        SeenVersion ??= Complaint.Version;
        Name = CaseSteps.Open(Record, actor.May(PetitionPermissions.Handle), actor.May(PetitionPermissions.Decide)).Where(open => open.Step == Step).Select(open => open.Name).FirstOrDefault() ?? throw PetitionProblems.NotNow.Because();
        await lists.LoadAsync(cancellation);
        UnitId ??= Complaint.UnitId;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (actor, seen) = (actors.Required, SeenVersion);
        await (Step switch
        {
            "xac-minh" => verify.AssignAsync(actor, Code, UnitId, Words, On, seen, cancellation),
            "bao-cao" => verify.ReportAsync(actor, Code, Finding, Words, seen, cancellation),
            "phuc-tap" => verify.FindComplexAsync(actor, Code, Criteria, Words, seen, cancellation),
            "moi-doi-thoai" => verify.AnnounceDialogueAsync(actor, Code, On, Place, seen, cancellation),
            "doi-thoai" => verify.HoldDialogueAsync(actor, Code, HeadCame, ComplainantCame, Words, seen, cancellation),
            "tam-dinh-chi" => verify.SuspendAsync(actor, Code, Words, seen, cancellation),
            "tiep-tuc" => verify.ResumeAsync(actor, Code, seen, cancellation),
            "rut" => rule.WithdrawAsync(actor, Code, IsWhole, Words, seen, cancellation),
            "dinh-chi" => rule.DiscontinueAsync(actor, Code, Words, seen, cancellation),
            "quyet-dinh" => rule.RuleAsync(actor, Code, Finding, Words, new RulingFigures(MoneyToState: MoneyToState, MoneyToPeople: MoneyToPeople, PeopleRestored: PeopleRestored, OfficialsToHandle: OfficialsToHandle), seen, cancellation),
            "cong-khai" => rule.PublishAsync(actor, Code, Form, From, To, Announced, Place, seen, cancellation),
            "thi-hanh" => rule.ExecuteAsync(actor, Code, IsWhole, Words, seen, cancellation),
            "ket-thuc" => rule.CloseAsync(actor, Code, seen, cancellation),
            _ => throw Problems.NotFound.Because(),
        });
        return Redirect($"/khieu-nai/{PetitionQueries.CleanCode(Code)}");
    }
}
