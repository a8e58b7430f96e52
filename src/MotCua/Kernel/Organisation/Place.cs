namespace MotCua.Kernel.Organisation;

public enum PlaceLevel { Province, District, Commune }

/// <summary>
/// A province, district or commune while it stood. Codes are the statistics office's; a commune that goes on under the
/// same code with other borders is two rows, so the key is code and first day.
/// </summary>
public sealed class Place
{
    public required string Code { get; init; }

    /// <summary>First day of this row; the minimum date where it is not known.</summary>
    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    public required string Name { get; set; }

    public required PlaceLevel Level { get; init; }

    public string? ParentCode { get; set; }

    /// <summary>Codes of the places it became part of after <see cref="ValidTo"/>, with a comma between.</summary>
    public string SuccessorCodes { get; set; } = "";

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
