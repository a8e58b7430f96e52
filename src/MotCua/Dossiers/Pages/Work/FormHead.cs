namespace MotCua.Dossiers.Pages.Work;

/// <summary>What stands at the head of each printed form of a dossier.</summary>
/// <param name="Title">In capitals.</param>
/// <param name="TrackAddress">Where the dossier is followed: in the QR code.</param>
public sealed record FormHead(string Agency, string Code, string Title, DateOnly Day, string TrackAddress)
{
    internal static FormHead Of(Dossier dossier, string title, DateTime at, Installation installation, HttpRequest request) => new(installation.AgencyName, dossier.Code,
        title.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")), DateOnly.FromDateTime(OfficeClock.ToOffice(at)), $"{request.Scheme}://{request.Host}/tra-cuu/{dossier.Code}");
}
