using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Petitions.Pages.Work;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Send;

/// <summary>Four things look alike to a citizen: one door, one question, and each its own way on.</summary>
[EnableRateLimiting("look-up")]
internal sealed class StartModel(Words words, IEnumerable<ISealedIntake> sealedIntakes) : PageModel, IRedisplay
{
    [BindProperty] public IntakeKind? Kind { get; set; }

    public IEnumerable<SelectListItem> KindItems =>
    [
        Item(IntakeKind.Complaint, "Khiếu nại", "Complaint", "Một quyết định hoặc việc làm của cơ quan ảnh hưởng đến chính tôi, tôi đề nghị xem lại.", "A decision or act of the office harms me; I ask for it to be reviewed."),
        Item(IntakeKind.Denunciation, "Tố cáo", "Denunciation", "Tôi biết việc vi phạm pháp luật của một người hoặc cơ quan. Tên tôi được giữ kín.", "I know of a breach of law. My name is kept secret."),
        Item(IntakeKind.Tip, "Tin báo không nêu tên", "Anonymous tip", "Tôi báo tin và không muốn cho biết tên.", "I report something and do not give my name."),
        Item(IntakeKind.Recommendation, "Kiến nghị", "Recommendation", "Tôi đề xuất một việc nên làm, nên sửa.", "I suggest something to be done or changed."),
        Item(IntakeKind.Feedback, "Phản ánh", "Feedback", "Tôi báo cho cơ quan biết một việc đang xảy ra.", "I tell the office about something that is happening."),
    ];

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public IActionResult OnPost() => Kind switch
    {
        null => throw PetitionProblems.KindUnknown.Because(words.T("Mời chọn đơn thuộc loại nào.", "Choose the kind of petition."), nameof(Kind)),
        IntakeKind.Denunciation or IntakeKind.Tip => Redirect(sealedIntakes.FirstOrDefault()?.Address(Kind == IntakeKind.Tip) ?? throw PetitionProblems.SealedMissing.Because(words.IsEnglish ? PetitionProblems.SealedMissing.English : null, nameof(Kind))),
        { } kind => Redirect($"/gui-don/viet?loai={kind}"),
    };

    private SelectListItem Item(IntakeKind kind, string vietnamese, string english, string hint, string hintEnglish) =>
        new(words.T(vietnamese, english), kind.ToString()) { Group = new SelectListGroup { Name = words.T(hint, hintEnglish) } };
}
