using System.Globalization;
using System.Net;
using System.Text;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Signatures;

namespace MotCua.Inspections;

/// <summary>A dossier as one page of HTML that any browser shows, without a script and without a line to any host.</summary>
internal static class DossierPage
{
    public static string Of(DossierFile file, Mandate mandate, Installation installation, DateTime at)
    {
        var (dossier, page) = (file.Dossier, new StringBuilder());
        page.Append("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Hồ sơ ").Append(E(dossier.Code))
            .Append("</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}.h{font-family:monospace;font-size:.8rem;word-break:break-all}</style></head><body>")
            .Append(CultureInfo.InvariantCulture, $"<h1>Hồ sơ {E(dossier.Code)}</h1><p>{E(installation.AgencyName)}. Kết xuất lúc {E(Web.Say.Instant(at))} theo quyết định số {E(mandate.DecisionNumber)} ngày {E(Web.Say.Day(mandate.DecisionDate))}.</p>");
        if (installation.IsDemonstration) page.Append("<p><b>Bản trình diễn: người và hồ sơ đều là giả định.</b></p>");
        Table(page, "Tóm tắt", ["", ""],
        [
            ["Thủ tục", $"{dossier.ProcedureName} ({dossier.ProcedureCode})"], ["Trạng thái", Screen.State(dossier.State)], ["Cách nộp", Screen.Way(dossier.Channel)],
            ["Nộp", Screen.Time(dossier.RegisteredAt)], ["Đầy đủ", Screen.Time(dossier.CompleteAt)], ["Tiếp nhận", Moment(dossier.AcceptedAt)],
            ["Hẹn trả", Moment(dossier.PromisedAt)], ["Hẹn lần đầu", Moment(dossier.FirstPromisedAt)], ["Xong", Moment(dossier.FinishedAt)], ["Trả kết quả", Moment(dossier.ReturnedAt)],
            ["Bộ phận tiếp nhận", file.UnitName(dossier.DeskUnitId)], ["Phòng xử lý", file.UnitName(dossier.HandlingUnitId)],
        ]);
        Table(page, "Người nộp, chủ hồ sơ", ["Vai trò", "Tên", "Giấy tờ", "Liên hệ"], file.Parties.Select(party => new[]
            { party.Role == PartyRole.Owner ? "Chủ hồ sơ" : "Người nộp", party.Name, $"{Screen.Identity(party.IdentityType)} {party.IdentityNumber}", string.Join(", ", new[] { party.Phone, party.Email, party.Address }.Where(part => part is not null)) }));
        Table(page, "Giấy tờ", ["Tên", "Bản chính", "Bản sao", "Số hóa", "Tệp", "SHA-256"], file.Papers.Select(paper => new[]
            { paper.Name, $"{paper.Originals}", $"{paper.Copies}", $"{(int)paper.Digitisation}", file.Files.FirstOrDefault(line => line.StoredFileId == paper.StoredFileId)?.Path ?? "", paper.Sha256 ?? "" }));
        Table(page, "Yêu cầu bổ sung", ["Lần", "Lúc", "Trả lời", "Nội dung"], file.Supplements.Select(request => new[]
            { $"{request.Round}", Screen.Time(request.At), Moment(request.AnsweredAt), string.Join("; ", request.Items.Select(item => $"{item.PaperName}: {item.Sentence}")) }));
        if (file.Refusal is { } refusal) page.Append(CultureInfo.InvariantCulture, $"<h2>Từ chối</h2><p>{E(Screen.Time(refusal.At))}: {E(refusal.ReasonCode)}. {E(refusal.Sentence)}</p>");
        Table(page, "Quá trình xử lý", ["Bước", "Đơn vị", "Nhận", "Hạn", "Chuyển", "Lý do"], file.Steps.Select(step => new[]
            { step.Name, file.UnitName(step.UnitId), Screen.Stamp(step.EnteredAt), Moment(step.DueAt), Moment(step.LeftAt), step.Reason ?? "" }));
        if (file.Outcome is { } outcome)
            page.Append(CultureInfo.InvariantCulture, $"<h2>Kết quả</h2><p>{E(outcome.Summary)}</p><p>Số {E(outcome.DocumentNumber ?? "chưa có")}; ký {E(Moment(outcome.SignedAt))}; phát hành {E(Moment(outcome.ReleasedAt))}. {E(file.Files.FirstOrDefault(line => line.StoredFileId == outcome.StoredFileId)?.Path ?? "Không có tệp")}</p>");
        if (file.Delivery is { } delivery) page.Append(CultureInfo.InvariantCulture, $"<h2>Trả kết quả</h2><p>{E(Screen.Time(delivery.At))}: {E(delivery.ReceiverName ?? "")} {E(delivery.ReceiverIdentity ?? "")} {E(delivery.Note ?? "")}</p>");
        Table(page, "Chữ ký số", ["Ký gì", "Người ký", "Chứng thư", "Tệp chữ ký"], file.Signatures.Select(signature => new[]
            { SignatureWords.Purpose(signature.Purpose), signature.SignerName, $"{signature.Issuer}; {SignatureWords.Chain(signature.Chain)}{(signature.IsDemonstration ? "; trình diễn" : "")}", $"chu-ky/{signature.Id:N}.p7s" }));
        Table(page, "Các việc đã làm", ["Lúc", "Việc", "Ai", "Mã băm"], file.Acts.Select(line => new[]
            { Screen.Stamp(line.Act.At), ActNames.Vietnamese(line.Act.Kind), line.Who ?? line.Act.ActorKind.ToString(), Convert.ToHexStringLower(line.Act.Hash) }));
        return page.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, string title, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append("<h2>").Append(E(title)).Append("</h2><table>");
        if (heads.Any(head => head.Length > 0)) page.Append("<tr>").AppendJoin("", heads.Select(head => $"<th>{E(head)}</th>")).Append("</tr>");
        var any = false;
        foreach (var row in rows)
        {
            any = true;
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td{(cell.Length == 64 ? " class=\"h\"" : "")}>{E(cell)}</td>")).Append("</tr>");
        }
        page.Append("</table>");
        if (!any) page.Append("<p>Không có.</p>");
    }

    private static string Moment(DateTime? at) => at is { } moment ? Screen.Time(moment) : "–";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
