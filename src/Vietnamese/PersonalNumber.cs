using System.Globalization;

namespace MotCua.Vietnamese;

public enum Sex { Male, Female }

/// <summary>Why a text is no personal number.</summary>
public enum PersonalNumberFault { None, Empty, NotOnlyDigits, NotTwelveDigits, UnknownProvince, BornInTheFuture }

/// <summary>
/// Số định danh cá nhân: three digits for the province (or country) where the birth was registered, one for century and
/// sex, two for the year of birth, six at random. It has no check digit. Structure: NĐ 137/2015/NĐ-CP Đ13 and TT 59/2021/TT-BCA Đ7,
/// known from memory, not read here.
/// </summary>
public readonly record struct PersonalNumber
{
    private PersonalNumber(string value) => Value = value;

    /// <summary>Twelve digits.</summary>
    public string Value { get; }

    public string ProvinceCode => Value[..3];

    /// <summary>Null for a birth registered abroad.</summary>
    public string? ProvinceName => Provinces.NameOf(ProvinceCode);

    /// <summary>Codes from 100 up are those of countries; their list is not checked.</summary>
    public bool BornAbroad => Value[0] != '0';

    public Sex Sex => (Value[3] - '0') % 2 == 0 ? Sex.Male : Sex.Female;

    public int BirthYear => 1900 + ((Value[3] - '0') / 2 * 100) + ((Value[4] - '0') * 10) + (Value[5] - '0');

    /// <summary>As on a slip that others may see: 089•••••••21.</summary>
    public string Masked => string.Concat(Value.AsSpan(0, 3), "•••••••", Value.AsSpan(10));

    /// <param name="text">Spaces, dots and hyphens between digits are allowed.</param>
    /// <param name="thisYear">The year in which the number is shown, if births after it are to be refused: the library has no clock.</param>
    public static bool TryParse(string? text, out PersonalNumber number, out PersonalNumberFault fault, int? thisYear = null)
    {
        number = default;
        var digits = Digits.Of(text);
        fault = digits switch
        {
            null => PersonalNumberFault.NotOnlyDigits,
            "" => PersonalNumberFault.Empty,
            { Length: not 12 } => PersonalNumberFault.NotTwelveDigits,
            _ when digits[0] == '0' && Provinces.NameOf(digits[..3]) is null => PersonalNumberFault.UnknownProvince,
            _ when new PersonalNumber(digits).BirthYear > (thisYear ?? int.MaxValue) => PersonalNumberFault.BornInTheFuture,
            _ => PersonalNumberFault.None,
        };
        if (fault == PersonalNumberFault.None) number = new PersonalNumber(digits!);
        return fault == PersonalNumberFault.None;
    }

    public override string ToString() => Value;

    /// <summary>A well-formed number of a person who does not exist, for demonstrations and tests.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such number can be.</exception>
    public static PersonalNumber Compose(string provinceCode, Sex sex, int birthYear, int random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(birthYear, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(birthYear, 2399);
        ArgumentOutOfRangeException.ThrowIfNegative(random);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(random, 999_999);
        var century = ((birthYear - 1900) / 100 * 2) + (sex == Sex.Female ? 1 : 0);
        var text = string.Create(CultureInfo.InvariantCulture, $"{provinceCode}{century}{birthYear % 100:00}{random:000000}");
        return TryParse(text, out var number, out var fault)
            ? number
            : throw new ArgumentOutOfRangeException(nameof(provinceCode), provinceCode, fault.ToString());
    }
}
