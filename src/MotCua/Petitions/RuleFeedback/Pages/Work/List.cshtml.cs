using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Petitions.RuleFeedback.Acts;
using MotCua.Web;

namespace MotCua.Petitions.RuleFeedback.Pages.Work;

/// <summary>The register of remarks on rules: all for those who keep it, the own unit's for others.</summary>
internal sealed class ListModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, HandleRemark handle) : PageModel
{
    private const int MostShown = 200, MostLines = 20_000;

    public IReadOnlyList<RuleRemark> Lines { get; private set; } = [];
    public bool MayKeep => actors.Required.May(RuleFeedbackPermissions.Keep);
    public DateOnly Today => clock.Today;
    public string TransferRow => law.Rule(HandleRemark.TransferRule, Today).Id;

    public (DateOnly? Last, LawRow Row) DueOf(RuleRemark remark) => handle.TransferDue(remark);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Lines = await store.RemarksSeenBy(actors.Required).AsNoTracking().OrderBy(row => row.State == RemarkState.Registered ? 0 : 1).ThenByDescending(row => row.At).Take(MostShown).ToListAsync(cancellation);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!MayKeep) throw Problems.NotAllowed.Because();
        var csv = new StringBuilder("Mã,Nhận lúc,Cách nhận,Người gửi,Địa chỉ,Điện thoại,Quy định,Nội dung,Đề xuất,Tình trạng\r\n");
        foreach (var row in await store.RuleRemarks.AsNoTracking().OrderBy(row => row.At).Take(MostLines).ToListAsync(cancellation))
            csv.AppendJoin(',', new[] { row.Code, Say.Instant(row.At), RuleFeedbackWords.Way(row.Way), row.Name, row.Address, row.Phone, row.Rule, row.Text, row.Proposal, RuleFeedbackWords.State(row.State) }.Select(Csv.Cell)).Append("\r\n");
        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"so-gop-y-quy-dinh-{Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.csv");
    }
}
