using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.CoSigning;

/// <summary>When a dossier may be filed, and how it is said where everybody stands.</summary>
internal static class SigningRules
{
    /// <summary>Whoever the form asks for was asked, and everybody who was asked agrees with what is filed.</summary>
    /// <exception cref="Refused"><see cref="CoSignProblems.SignerMissing"/>, <see cref="CoSignProblems.NotSigned"/>, with the name.</exception>
    public static void MustBeWhole(IReadOnlyList<FormSigner> needed, IReadOnlyList<SignerLine> asked)
    {
        if (needed.FirstOrDefault(signer => asked.All(line => line.Asked.RoleKey != signer.Key)) is { } missing)
            throw CoSignProblems.SignerMissing.Because($"Hồ sơ này cần {missing.Label} cùng ký trước khi gửi. Mời mở mục Cùng ký để mời họ.");
        if (asked.FirstOrDefault(line => line.State != CoSignState.Agreed) is { } open)
            throw CoSignProblems.NotSigned.Because($"{open.Asked.Name}: {Words(open.State)}. Hồ sơ chỉ gửi được khi mọi người đã đồng ý với đúng nội dung này; mời mở mục Cùng ký.");
    }

    public static string Words(CoSignState state) => state switch
    {
        CoSignState.Waiting => "chờ ký",
        CoSignState.Agreed => "đã đồng ý",
        CoSignState.Declined => "không đồng ý",
        CoSignState.Changed => "nội dung đã đổi, cần ký lại",
        _ => "lời mời đã hết hạn",
    };

    public static string Tone(CoSignState state) => state switch { CoSignState.Agreed => "ok", CoSignState.Declined or CoSignState.Expired => "late", CoSignState.Changed => "warn", _ => "info" };

    public static string Words(CoSignProof proof) => proof == CoSignProof.Account
        ? "đã đăng nhập, danh tính đã được xác nhận."
        : "qua đường dẫn gửi theo thư, danh tính chưa xác nhận: mời đối chiếu giấy tờ khi trả kết quả.";
}
