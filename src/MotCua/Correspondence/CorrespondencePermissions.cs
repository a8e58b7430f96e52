namespace MotCua.Correspondence;

internal static class CorrespondencePermissions
{
    public static readonly Permission Read = new("correspondence.read", "Xem sổ văn bản đi, văn bản đến", Role.Clerk, Role.Director);
    public static readonly Permission Keep = new("correspondence.keep", "Vào sổ, cấp số, đóng dấu, sửa sổ văn bản", Role.Clerk);
    public static readonly Permission Draft = new("correspondence.draft", "Soạn văn bản trình ký, ký nhận văn bản đến", Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Clerk);
    public static readonly Permission See = new("correspondence.see", "Xem văn bản mình soạn, hoặc văn bản trong sổ",
        Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Clerk, Role.Director);
    public static readonly Permission Sign = new("correspondence.sign", "Ký văn bản, kết quả được trình", Role.Director);

    public static readonly Permission[] All = [Read, Keep, Draft, See, Sign];
}
