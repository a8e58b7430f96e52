namespace MotCua.Petitions;

/// <summary>How petitions are spoken of on screens and in letters.</summary>
internal static partial class PetitionWords
{
    public static string Kind(PetitionKind kind) => kind switch
    {
        PetitionKind.Complaint => "Khiếu nại",
        PetitionKind.Recommendation => "Kiến nghị",
        _ => "Phản ánh",
    };

    public static string KindEnglish(PetitionKind kind) => kind switch
    {
        PetitionKind.Complaint => "Complaint",
        PetitionKind.Recommendation => "Recommendation",
        _ => "Feedback",
    };

    public static string Way(PetitionWay way) => way switch
    {
        PetitionWay.Paper => "Nộp trực tiếp",
        PetitionWay.Post => "Bưu chính",
        PetitionWay.Box => "Hòm thư góp ý",
        PetitionWay.Reception => "Tại buổi tiếp công dân",
        PetitionWay.Email => "Thư điện tử, nhập lại",
        PetitionWay.Portal => "Trang của cơ quan",
        PetitionWay.Forwarded => "Cơ quan khác chuyển đến",
        PetitionWay.Village => "Lưu động tại cơ sở, nhập sau",
        _ => "Phần mềm khác",
    };

    public static string State(PetitionState state) => state switch
    {
        PetitionState.Registered => "Đã vào sổ, chờ phân loại",
        PetitionState.Triaged => "Đã phân loại",
        PetitionState.InCase => "Đang giải quyết",
        _ => "Đã kết thúc",
    };

    public static string StateEnglish(PetitionState state) => state switch
    {
        PetitionState.Registered => "Registered",
        PetitionState.Triaged => "Sorted",
        PetitionState.InCase => "Being settled",
        _ => "Closed",
    };

    public static string Tone(PetitionState state) => state switch
    {
        PetitionState.Registered => "warn",
        PetitionState.Closed => "ok",
        _ => "info",
    };
}
