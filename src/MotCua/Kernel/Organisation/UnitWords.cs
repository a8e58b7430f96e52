namespace MotCua.Kernel.Organisation;

internal static class UnitWords
{
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Province => "Ủy ban nhân dân tỉnh",
        UnitKind.Department => "Sở",
        UnitKind.Division => "Phòng",
        UnitKind.AffiliatedUnit => "Đơn vị trực thuộc",
        UnitKind.Desk => "Bộ phận Một cửa",
        UnitKind.DistrictOffice => "Phòng cấp huyện",
        UnitKind.Commune => "Ủy ban nhân dân cấp xã",
        _ => "Khác",
    };

    public static string Of(UnitChangeKind kind) => kind switch
    {
        UnitChangeKind.Renamed => "Đổi tên",
        UnitChangeKind.Merged => "Sáp nhập, chuyển nhiệm vụ",
        _ => "Giải thể",
    };

    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "Không rõ ngày bắt đầu",
        ({ } first, null) => $"Từ {first:dd/MM/yyyy}",
        (null, { } last) => $"Đến hết {last:dd/MM/yyyy}",
        ({ } first, { } last) => $"{first:dd/MM/yyyy} – {last:dd/MM/yyyy}",
    };
}
