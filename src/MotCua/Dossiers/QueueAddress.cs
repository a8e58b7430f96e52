using System.Globalization;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>A queue's filter as it stands in the address: <c>/viec-cua-toi?xem=dang-mo&amp;muc=qua-han</c>. What is not understood is left out.</summary>
internal static class QueueAddress
{
    public const string Path = "/viec-cua-toi";

    public static readonly (QueueView View, string Key, string Text, Role[] For)[] Views =
    [
        (QueueView.Mine, "cua-toi", "Chờ tôi", []),
        (QueueView.New, "moi", "Mới đăng ký", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.HandOver, "ban-giao", "Chờ chuyển phòng", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.Supplement, "bo-sung", "Chờ bổ sung", []),
        (QueueView.ToReturn, "cho-tra", "Chờ trả kết quả", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.Open, "dang-mo", "Tất cả đang mở", []),
        (QueueView.Closed, "da-dong", "Đã đóng", []),
    ];

    public static readonly (Danger Danger, string Key, string Text, string Tone)[] Dangers =
    [
        (Danger.Late, "qua-han", "Quá hạn", "late"),
        (Danger.Today, "hom-nay", "Đến hạn hôm nay", "warn"),
        (Danger.Soon, "sap-den", "Đến hạn trong 2 ngày làm việc tới", "warn"),
        (Danger.InTime, "con-han", "Còn hạn", "ok"),
        (Danger.NoClock, "khong-dem", "Chưa tính hoặc tạm dừng", "info"),
    ];

    private const string Me = "toi", Nobody = "chua-nhan";

    public static QueueFilter Read(IQueryCollection query, Actor actor)
    {
        string? Asked(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? Web.TypedText.Clean(value) : null;
        var danger = Find(Dangers, Asked("muc"), item => item.Key) is { Key: not null } level ? level.Danger : (Danger?)null;
        var view = Find(Views, Asked("xem"), item => item.Key) is { Key: not null } chosen ? chosen.View : QueueView.Mine;
        // As it stood in addresses kept from before there were dangers.
        if (Find(Dangers, Asked("xem"), item => item.Key) is { Key: not null } old) (view, danger) = (QueueView.Open, old.Danger);
        return new QueueFilter(view,
            Enum.TryParse<DossierState>(Asked("trang-thai"), out var state) && Enum.IsDefined(state) ? state : null,
            Asked("thu-tuc"),
            Enum.TryParse<Channel>(Asked("kenh"), out var channel) && Enum.IsDefined(channel) ? channel : null,
            Guid.TryParse(Asked("don-vi"), out var unit) ? unit : null,
            Asked("nguoi") switch { Me => new HeldBy(actor.PersonId), Nobody => new HeldBy(null), { } word when Guid.TryParse(word, out var person) => new HeldBy(person), _ => null },
            danger,
            DateOnly.TryParseExact(Asked("tu"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since) ? since : null,
            Asked("tim"));
    }

    /// <summary>The address of a filter, everything that is not the default named.</summary>
    public static string Of(QueueFilter filter, QueuePlace? after = null, string path = Path)
    {
        var parts = Parts(filter).Where(part => part.Value is { Length: > 0 }).Append(("sau", after?.Word)).Where(part => part.Item2 is not null);
        return $"{path}?{string.Join('&', parts.Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"))}";
    }

    /// <summary>The parts of an address, for the hidden fields of a form that goes on from it.</summary>
    public static IEnumerable<(string Name, string? Value)> Parts(QueueFilter filter) =>
    [
        ("xem", Array.Find(Views, item => item.View == filter.View).Key),
        ("muc", filter.Danger is { } danger ? Array.Find(Dangers, item => item.Danger == danger).Key : null),
        ("trang-thai", filter.State?.ToString()),
        ("thu-tuc", filter.ProcedureCode),
        ("kenh", filter.Channel?.ToString()),
        ("don-vi", filter.UnitId?.ToString()),
        ("nguoi", filter.Holder is { } holder ? holder.PersonId?.ToString() ?? Nobody : null),
        ("tu", filter.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("tim", filter.Text),
    ];

    /// <summary>What is asked for, in words: for a page's head and an exported file.</summary>
    public static string InWords(QueueFilter filter) => string.Join("; ", new[]
    {
        filter.Text is { } text ? $"tìm “{text}”" : Array.Find(Views, item => item.View == filter.View).Text,
        filter.Danger is { } danger ? Array.Find(Dangers, item => item.Danger == danger).Text.ToLowerInvariant() : null,
        filter.State is { } state ? Screen.State(state).ToLowerInvariant() : null,
        filter.ProcedureCode is { } code ? $"thủ tục {code}" : null,
        filter.Channel is { } channel ? Screen.Way(channel).ToLowerInvariant() : null,
        filter.UnitId is not null ? "một đơn vị" : null,
        filter.Holder is { } holder ? holder.PersonId is null ? "chưa có người nhận" : "một người giữ" : null,
        filter.Since is { } since ? $"từ {Screen.Day(since)}" : null,
    }.OfType<string>());

    private static T Find<T>(T[] items, string? word, Func<T, string> key) => Array.Find(items, item => key(item) == word)!;
}
