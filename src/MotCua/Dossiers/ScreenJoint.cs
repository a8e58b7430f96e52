namespace MotCua.Dossiers;

/// <summary>How a child of a joint dossier stands, in words and tone.</summary>
public static partial class Screen
{
    public static string Child(ChildDossier child, Dossier parent, DateTime now) => (child.State, child.IsLate(now)) switch
    {
        (ChildState.Done, true) => "Có kết quả, muộn hẹn",
        (ChildState.Done, _) => "Có kết quả",
        (ChildState.Refused, _) => "Không giải quyết",
        (ChildState.Dropped, _) => "Không thực hiện",
        _ when parent.State.IsClosed() => "Dừng theo hồ sơ chung",
        (_, true) => "Quá hẹn",
        (ChildState.Waiting, _) => "Chưa mở",
        (ChildState.Open, _) => "Chờ chuyển đi",
        (ChildState.Sent, _) => "Đã chuyển, chờ cơ quan nhận",
        _ => "Cơ quan đang giải quyết",
    };

    /// <summary>The same in the list of whoever's dossier it is, where its date stands beside it.</summary>
    public static string Child(ChildState state) => state switch
    {
        ChildState.Done => "có kết quả",
        ChildState.Refused => "không giải quyết",
        ChildState.Dropped => "không thực hiện",
        ChildState.Received => "cơ quan đang giải quyết",
        ChildState.Sent => "đã chuyển, chờ cơ quan nhận",
        _ => "chưa chuyển",
    };

    public static string ChildTone(ChildDossier child, DateTime now) => child.State switch
    {
        ChildState.Refused or ChildState.Dropped => "late",
        ChildState.Done => child.IsLate(now) ? "warn" : "ok",
        _ => child.IsLate(now) ? "late" : "info",
    };
}
