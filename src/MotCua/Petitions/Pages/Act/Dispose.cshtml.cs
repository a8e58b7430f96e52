using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Hướng xử lý of a sorted petition.</summary>
internal sealed class DisposeModel(Store store, ActorAccess actors, PetitionLists lists, TriagePetition triage) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public DispositionKind? Kind { get; set; }
    [BindProperty] public string? Body { get; set; }
    [BindProperty] public Guid? ToUnitId { get; set; }
    [BindProperty] public string? ToCode { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Ground { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public PetitionLists Lists => lists;
    public IEnumerable<SelectListItem> Grounds => lists.Items("complaint-refusals");

    public IEnumerable<SelectListItem> KindItems => Enum.GetValues<DispositionKind>().Where(kind => kind != DispositionKind.Split && (kind != DispositionKind.Refuse || Petition.Kind == PetitionKind.Complaint) && (kind != DispositionKind.Return || Petition.ForwardedBy is not null)).Select(kind => new SelectListItem(PetitionWords.Disposition(kind), kind.ToString())
    {
        Group = new SelectListGroup { Name = Hint(kind) },
    });

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        await lists.LoadAsync(cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var kind = Kind ?? throw PetitionProblems.NothingChosen.Because("Mời chọn một hướng xử lý.", nameof(Kind));
        await LoadAsync(cancellation);
        if (kind == DispositionKind.Accept && Petition.Kind == PetitionKind.Complaint) return Redirect($"/don-thu/{Petition.Code}/thu-ly");
        var petition = await triage.DisposeAsync(actors.Required, Code, new Way(kind, Body, ToUnitId, ToCode, Reason, kind == DispositionKind.Refuse ? Ground : null), SeenVersion, cancellation);
        return Redirect($"/don-thu/{petition.Code}");
    }

    private static string Hint(DispositionKind kind) => kind switch
    {
        DispositionKind.Accept => "Đủ điều kiện, thuộc thẩm quyền. Khiếu nại sang bước thụ lý.",
        DispositionKind.Guide => "Mỗi nội dung chỉ hướng dẫn một lần. Cần tên cơ quan có thẩm quyền.",
        DispositionKind.Transfer => "Mỗi nội dung chỉ chuyển một lần. Cần tên cơ quan nhận.",
        DispositionKind.Return => "Nơi chuyển gửi nhầm. Cần lý do.",
        DispositionKind.Urge => "Việc của đơn vị cấp dưới đã quá hạn. Chọn đơn vị.",
        DispositionKind.Refuse => "Cần căn cứ của luật; phải báo người khiếu nại.",
        DispositionKind.Shelve => "Cần lý do; giữ một năm rồi người đứng đầu quyết định tiêu hủy.",
        DispositionKind.Join => "Trùng với vụ việc đã có hồ sơ. Cần mã đơn cũ.",
        _ => "Cần lý do như người gửi ghi.",
    };
}
