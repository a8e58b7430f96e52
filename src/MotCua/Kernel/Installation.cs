using System.Globalization;

namespace MotCua.Kernel;

/// <summary>What the installing agency has said about itself: read at start, the same for every request.</summary>
public sealed class Installation
{
    /// <summary>False until `setup` or the demonstration has written the row.</summary>
    public bool IsSetUp { get; internal set; }

    public string AgencyName { get; internal set; } = "Sở Lao động - Thương binh và Xã hội tỉnh An Giang";

    public string AgencyNameEnglish { get; internal set; } = "Department of Labour, Invalids and Social Affairs of An Giang";

    public string AgencyShortName { get; internal set; } = "Sở LĐ-TB&XH An Giang";

    /// <summary>Mã định danh cơ quan, as it stands in dossier codes.</summary>
    public string AgencyIdentifier { get; internal set; } = "000.00.16.H01";

    /// <summary>
    /// How dossier codes are made: <c>{agency}-{yyMMdd}-{nnnn}</c>; later ones behind it, each with its first day:
    /// <c>{agency}-{yyMMdd}-{nnnn}; 2026-07-01 {agency}-{yyyyMMdd}-{nnnnnnn}</c>.
    /// </summary>
    public string CodePattern { get; internal set; } = "{agency}-{yyMMdd}-{nnnn}";

    /// <summary>The pattern of codes given on a day.</summary>
    public string CodePatternOn(DateOnly day)
    {
        var found = "";
        foreach (var part in CodePattern.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var dated = part.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (dated.Length == 1) found = part;
            else if (DateOnly.ParseExact(dated[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) <= day) found = dated[1];
        }
        return found;
    }

    /// <summary>Office hours as set up, <c>1-5 07:00-11:00 13:00-17:00</c> (1 is Monday).</summary>
    public string Hours { get; internal set; } = "1-5 07:00-11:00 13:00-17:00";

    /// <summary>Path of the agency's own sign (SVG or PNG) in the data folder; null: the open door.</summary>
    public string? SignPath { get; internal set; }

    public bool IsDemonstration { get; internal set; }

    /// <summary>The line to call, as printed on slips and in the footer.</summary>
    public string Telephone { get; internal set; } = "1022";
}
