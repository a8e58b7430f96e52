using System.Globalization;
using MotCua.Kernel.Printing;

namespace MotCua.Dossiers;

/// <summary>The blocks of text on Mẫu 01–05 that the clerk may word, and what their placeholders are filled with.</summary>
internal static class PaperTexts
{
    public const string Slip = "mau-01.luu-y", Supplement = "mau-02.lien-he", Refusal = "mau-03.thong-bao", ApologyReason = "mau-04.ly-do", ApologySorry = "mau-04.xin-loi", Route = "mau-05.luu-y",
        Granted = "ket-qua.dong-y", Refused = "ket-qua.tu-choi";

    private static readonly Placeholder Code = new("mã hồ sơ", "Mã của hồ sơ", "000.00.16.H01-211115-0007"),
        Procedure = new("thủ tục", "Tên thủ tục", "Cấp giấy phép lao động"),
        Submitter = new("người nộp", "Tên người nộp hồ sơ", "Nguyễn Văn Mẫu"),
        Owner = new("chủ hồ sơ", "Tên chủ hồ sơ", "Công ty TNHH Ví Dụ"),
        Desk = new("bộ phận một cửa", "Tên Bộ phận Một cửa đã nhận hồ sơ", "Bộ phận Tiếp nhận và Trả kết quả"),
        Officer = new("cán bộ", "Người lập phiếu", "Trần Thị Ví Dụ"),
        Phone = new("điện thoại cơ quan", "Số máy của cơ quan", "1022"),
        Received = new("lúc nhận", "Giờ, ngày nhận đủ hồ sơ", "08:12, thứ Hai 15/11/2021"),
        Promised = new("lúc hẹn trả", "Giờ, ngày hẹn trả kết quả", "17:00, thứ Tư 17/11/2021"),
        NewPromised = new("lúc hẹn lại", "Giờ, ngày hẹn lại", "17:00, thứ Sáu 19/11/2021"),
        Unit = new("đơn vị chậm", "Đơn vị chưa giải quyết xong", "Phòng Việc làm"),
        Reason = new("lý do", "Lý do đã ghi", "cần xác minh thêm tại cơ sở"),
        Track = new("địa chỉ tra cứu", "Trang tra cứu của hồ sơ", "https://vidu.vn/tra-cuu");

    public static readonly BlockShape[] Shapes =
    [
        new(Slip, "Mẫu 01. Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Lời dặn khi nhận kết quả",
            "Nhận kết quả tại [bộ phận một cửa], hoặc qua bưu chính công ích, hoặc bản điện tử nếu đã đăng ký. Khi đến mang theo giấy này; người nhận thay mang thêm văn bản ủy quyền.", [Desk, Phone, Track, Code]),
        new(Supplement, "Mẫu 02. Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Lời hướng dẫn liên hệ",
            "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, ông (bà) liên hệ [cán bộ] tại [bộ phận một cửa], điện thoại [điện thoại cơ quan] để được hướng dẫn.", [Officer, Desk, Phone, Code, Procedure, Submitter]),
        new(Refusal, "Mẫu 03. Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "Lời thông báo",
            "Qua xem xét, [bộ phận một cửa] thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:", [Desk, Submitter, Procedure, Code]),
        new(ApologyReason, "Mẫu 04. Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Lời nêu việc chậm",
            "Thời gian hẹn trả kết quả là [lúc hẹn trả]. Đến nay, [đơn vị chậm] chưa giải quyết xong hồ sơ đúng hẹn, vì: [lý do]", [Promised, Unit, Reason, Received, Code, Procedure]),
        new(ApologySorry, "Mẫu 04. Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Lời xin lỗi và hẹn lại",
            "Sự chậm trễ này gây phiền hà, làm mất thời gian của ông (bà). Chúng tôi xin lỗi ông (bà) và hẹn trả kết quả vào lúc [lúc hẹn lại], tại [bộ phận một cửa]. Mong nhận được sự thông cảm của ông (bà).", [NewPromised, Desk, Submitter, Phone]),
        new(Route, "Mẫu 05. Phiếu kiểm soát quá trình giải quyết hồ sơ", "Ghi chú cho người giao, người nhận",
            "Thời gian giao nhận do hệ thống ghi tự động; giao nhận qua bưu chính theo giờ và chữ ký trên biên bản của bưu chính.", [Code]),
        new(Granted, "Kết quả giải quyết", "Lời đề nghị ký khi đồng ý", "Hồ sơ [mã hồ sơ] của [chủ hồ sơ] đủ điều kiện. Đề nghị giải quyết theo yêu cầu: [thủ tục].", [Code, Owner, Procedure, Submitter]),
        new(Refused, "Kết quả giải quyết", "Lời nêu khi từ chối sau thẩm định", "Qua thẩm định, hồ sơ [mã hồ sơ] của [chủ hồ sơ] chưa đủ điều kiện để giải quyết, vì: [lý do]", [Code, Owner, Procedure, Reason]),
    ];

    public static Dictionary<string, string?> Values(WholeDossier whole, Installation installation, string? track = null, string? officer = null, Apology? apology = null) => new()
    {
        [Code.Name] = whole.Dossier.Code,
        [Procedure.Name] = whole.Dossier.ProcedureName,
        [Submitter.Name] = whole.Submitter.Name,
        [Owner.Name] = whole.Owner.Name,
        [Desk.Name] = whole.UnitName(whole.Dossier.DeskUnitId),
        [Officer.Name] = officer,
        [Phone.Name] = installation.Telephone,
        [Received.Name] = Screen.Time(whole.Dossier.CompleteAt),
        [Promised.Name] = (apology?.OldPromisedAt ?? whole.Dossier.PromisedAt) is { } promised ? Screen.Time(promised) : null,
        [NewPromised.Name] = apology is null ? null : Screen.Time(apology.NewPromisedAt),
        [Unit.Name] = apology is null ? null : whole.UnitName(apology.UnitId),
        [Reason.Name] = Ended(apology?.Reason),
        [Track.Name] = track,
    };

    /// <summary>Wordings end with what somebody typed, who may have left the full stop to the form.</summary>
    private static string? Ended(string? typed) => typed?.TrimEnd() is { Length: > 0 } text ? text[^1] is '.' or '!' or '?' or '…' ? text : text + "." : null;

    /// <summary>The template of an apology, before anybody said why.</summary>
    public static Dictionary<string, string?> WithoutReason(Dictionary<string, string?> values) => new(values) { [Reason.Name] = null };

    /// <summary>Fees of the channel it came by, in words, and which of the three modes of Mẫu 01 holds.</summary>
    public static (string Words, bool Before, bool After, bool None) Fee(WholeDossier whole)
    {
        var terms = whole.Version.Content.Channels.FirstOrDefault(item => item.Channel == whole.Dossier.Channel) ?? (whole.Version.Content.Channels.Count > 0 ? whole.Version.Content.Channels[0] : null);
        var paid = whole.Off.Fees.FirstOrDefault(demand => demand.PaidAt is not null);
        if (whole.Fee is { Amount: { } reckoned } computed)
        {
            var owed = whole.Off.Fees.Count > 0 ? string.Join("; ", whole.Off.Fees.Select(demand => $"{demand.What}: {Vietnamese.Formats.Dong(demand.Amount)}")) : $"{computed.Reason}: {Vietnamese.Formats.Dong(reckoned)}";
            var first = paid is not null && (whole.Dossier.AcceptedAt is null || paid.PaidAt <= whole.Dossier.AcceptedAt);
            return (owed, first, reckoned > 0 && !first, reckoned == 0 && whole.Off.Fees.Count == 0);
        }
        var lines = (terms?.Fees ?? []).Where(line => line.Amount is null or > 0).Select(Line).Concat(whole.Off.Fees.Select(demand => $"{demand.What}: {Vietnamese.Formats.Dong(demand.Amount)}")).ToList();
        var before = paid is not null && (whole.Dossier.AcceptedAt is null || paid.PaidAt <= whole.Dossier.AcceptedAt);
        return (string.Join("; ", lines), before, whole.Off.Fees.Count > 0 && !before, lines.Count == 0);
    }

    private static string Line(Procedures.FeeLine line)
    {
        var kind = line.Kind switch { Procedures.FeeKind.Fee => "Phí", Procedures.FeeKind.Charge => "Lệ phí", _ => "Giá dịch vụ" };
        return line.Amount is { } amount ? $"{kind}: {Vietnamese.Formats.Dong(amount)}" : $"{kind}: {Short(line.Text)}";
    }

    private static string Short(string? text) => text is null or "" ? "theo quy định" : text.Length <= 120 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 117)}…");

    public static string Mark(bool set) => set ? "[x]" : "[ ]";
}
