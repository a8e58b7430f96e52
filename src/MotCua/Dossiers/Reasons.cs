namespace MotCua.Dossiers;

/// <summary>House lists of reasons, by code; the words on screen (law/codes carries the same list for exchange).</summary>
internal static class Reasons
{
    public static readonly (string Code, string Text)[] Supplement =
    [
        ("missing", "Chưa nộp"),
        ("unreadable", "Không đọc được"),
        ("expired", "Hết hạn"),
        ("wrong-form", "Không đúng mẫu"),
        ("not-certified", "Chưa chứng thực, thiếu chữ ký hoặc dấu"),
        ("inconsistent", "Thông tin không khớp"),
        ("incomplete", "Thiếu nội dung"),
    ];

    public static readonly (string Code, string Text)[] Refusal =
    [
        ("other-agency", "Thuộc thẩm quyền cơ quan khác"),
        ("not-eligible", "Không đủ điều kiện theo quy định"),
        ("no-such-procedure", "Yêu cầu không thuộc thủ tục nào"),
        ("duplicate", "Trùng hồ sơ đang giải quyết"),
        ("not-supplemented", "Không bổ sung theo yêu cầu"),
    ];
}
