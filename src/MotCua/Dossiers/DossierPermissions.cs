namespace MotCua.Dossiers;

internal static class DossierPermissions
{
    public static readonly Permission Submit = new("dossiers.submit", "Nộp hồ sơ trực tuyến", Role.Citizen);
    public static readonly Permission Receive = new("dossiers.receive", "Tiếp nhận, yêu cầu bổ sung, từ chối hồ sơ", Role.DeskOfficer, Role.DeskHead);
    public static readonly Permission Read = new("dossiers.read", "Xem hồ sơ trong phạm vi được giao",
        Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Handle = new("dossiers.handle", "Xử lý hồ sơ đang ở bước của mình",
        Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk);
    public static readonly Permission Propose = new("dossiers.propose", "Soạn kết quả", Role.Specialist, Role.DivisionHead);
    public static readonly Permission Sign = new("dossiers.sign", "Ký kết quả", Role.Director);
    public static readonly Permission Release = new("dossiers.release", "Phát hành kết quả", Role.Clerk);
    public static readonly Permission Deliver = new("dossiers.deliver", "Trả kết quả", Role.DeskOfficer, Role.DeskHead);
    public static readonly Permission ExportNames = new("dossiers.export-names", "Xuất danh sách có tên chủ hồ sơ", Role.DeskHead, Role.DivisionHead, Role.Director);

    public static readonly Permission Follow = new("dossiers.follow-joint", "Theo dõi hồ sơ liên thông: mã, trạng thái, ngày; không có nội dung",
        Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Inspector);

    public static readonly Permission[] All = [Submit, Receive, Read, Handle, Propose, Sign, Release, Deliver, ExportNames, Follow];
}
