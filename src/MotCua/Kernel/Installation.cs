namespace MotCua.Kernel;

/// <summary>
/// What the installing agency said about itself. One for the whole program, read from the store at start;
/// the values here are those of the demonstration.
/// </summary>
public sealed class Installation
{
    public string AgencyName { get; set; } = "Sở Lao động – Thương binh và Xã hội tỉnh An Giang";

    public string AgencyNameEnglish { get; set; } = "Department of Labour, Invalids and Social Affairs of An Giang";

    public string AgencyShortName { get; set; } = "Sở LĐTBXH An Giang";

    /// <summary>Mã định danh of the agency, which begins every dossier code; e.g. <c>000.00.16.H01</c>.</summary>
    public string AgencyIdentifier { get; set; } = "000.00.16.H01";

    /// <summary>How dossier codes are formed: <c>{agency}</c>, <c>{yyMMdd}</c>, <c>{number:0000}</c> (of the day).</summary>
    public string CodePattern { get; set; } = "{agency}-{yyMMdd}-{number:0000}";

    /// <summary>Persons and dossiers are invented; every page says so.</summary>
    public bool IsDemonstration { get; set; } = true;

    /// <summary>The agency's own sign (PNG or SVG) in the data folder; null shows the open door.</summary>
    public string? SignPath { get; set; }

    /// <summary>The line to call, as printed on slips and in the footer.</summary>
    public string Telephone { get; set; } = "1022";
}
