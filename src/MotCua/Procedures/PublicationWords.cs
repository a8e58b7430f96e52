namespace MotCua.Procedures;

/// <summary>Kinds and stages of a publication file as officers call them.</summary>
internal static class PublicationWords
{
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.New => "ban hành mới",
        DecisionKind.Amended => "sửa đổi, bổ sung",
        DecisionKind.Replaced => "thay thế",
        _ => "bãi bỏ",
    };

    public static string Of(PublicationStage stage) => stage switch
    {
        PublicationStage.Drafted => "dự thảo quyết định",
        PublicationStage.Controlled => "kiểm soát",
        PublicationStage.Issued => "ký ban hành",
        PublicationStage.InForce => "có hiệu lực",
        PublicationStage.NationalDatabase => "nhập cơ sở dữ liệu quốc gia",
        _ => "niêm yết tại Bộ phận Một cửa",
    };

    public static string Title(PublicationStage stage) => Of(stage) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
