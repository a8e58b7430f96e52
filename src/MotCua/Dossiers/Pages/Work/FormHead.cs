namespace MotCua.Dossiers.Pages.Work;

/// <summary>What stands at the head of each printed form of a dossier.</summary>
/// <param name="Title">In capitals.</param>
/// <param name="TrackAddress">Where the dossier is followed: in the QR code.</param>
/// <param name="Desk">The one-stop desk.</param>
/// <param name="Number">Number and symbol in the register of outgoing papers; null where it has none.</param>
/// <param name="Copy">Which copy it is; null where there is only one.</param>
public sealed record FormHead(string Agency, string Desk, string Code, string Title, DateOnly Day, string TrackAddress, string? Number, string? Copy)
{
    /// <summary>The rating slip that goes out with it; null on a kept copy and on forms that carry none.</summary>
    public Kernel.Ratings.RatingLink? Rating { get; init; }

    internal static FormHead Of(WholeDossier whole, string title, DateTime at, Installation installation, HttpContext context, string? number = null, string? copy = null) => new(installation.AgencyName,
        whole.UnitName(whole.Dossier.DeskUnitId), whole.Dossier.Code, title.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
        OfficeClock.DayOf(at), $"{PublicAddress.Of(context)}/tra-cuu/{whole.Dossier.Code}", number, copy);
}

/// <summary>Liên: the copy that stays in the file, or the one the person takes. Remarks for officers stand on the former only.</summary>
internal static class FormCopy
{
    public const string Kept = "luu";

    public static bool IsKept(string? asked) => asked == Kept;

    public static string Name(string? asked) => IsKept(asked) ? "Liên 1: Lưu" : "Liên 2: Giao người nộp";
}
