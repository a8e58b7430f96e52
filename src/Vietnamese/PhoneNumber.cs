using System.Collections.Frozen;

namespace MotCua.Vietnamese;

/// <summary>
/// A telephone number of Viet Nam as it is dialled inside the country: ten digits for a mobile, eleven for a landline.
/// The numbering plan (TT 22/2014/TT-BTTTT and the changes of 2017 and 2018) is known from memory.
/// </summary>
public readonly record struct PhoneNumber
{
    // Mobile numbers of eleven digits were shortened in September and November 2018; people still have them on old papers.
    private static readonly FrozenDictionary<string, string> Shortened = new Dictionary<string, string>
    {
        ["0162"] = "032", ["0163"] = "033", ["0164"] = "034", ["0165"] = "035", ["0166"] = "036", ["0167"] = "037", ["0168"] = "038", ["0169"] = "039",
        ["0120"] = "070", ["0121"] = "079", ["0122"] = "077", ["0126"] = "076", ["0128"] = "078",
        ["0123"] = "083", ["0124"] = "084", ["0125"] = "085", ["0127"] = "081", ["0129"] = "082",
        ["0186"] = "056", ["0188"] = "058", ["0199"] = "059",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> MobilePrefixes =
        "032 033 034 035 036 037 038 039 052 055 056 058 059 070 076 077 078 079 081 082 083 084 085 086 087 088 089 090 091 092 093 094 095 096 097 098 099"
            .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> AreaCodes =
        ("0203 0204 0205 0206 0207 0208 0209 0210 0211 0212 0213 0214 0215 0216 0218 0219 0220 0221 0222 0225 0226 0227 0228 0229 0232 0233 0234 0235 0236 0237 0238 0239 "
         + "0251 0252 0254 0255 0256 0257 0258 0259 0260 0261 0262 0263 0269 0270 0271 0272 0273 0274 0275 0276 0277 0290 0291 0292 0293 0294 0296 0297 0299")
            .Split(' ').ToFrozenSet();

    private PhoneNumber(string value) => Value = value;

    /// <summary>Digits only, beginning with 0.</summary>
    public string Value { get; }

    public bool IsMobile => Value.Length == 10;

    /// <summary>For reading: 0912 345 678, 0296 3852 123, 028 3822 1234.</summary>
    public string Display => IsMobile
        ? $"{Value[..4]} {Value[4..7]} {Value[7..]}"
        : Value[..3] is "024" or "028" ? $"{Value[..3]} {Value[3..7]} {Value[7..]}" : $"{Value[..4]} {Value[4..8]} {Value[8..]}";

    /// <summary>Enough for the owner to know it, not enough to call: •••• ••• 678.</summary>
    public string Masked => string.Concat("•••• ••• ", Value.AsSpan(Value.Length - 3));

    /// <summary>For links and gateways: +84912345678.</summary>
    public string International => string.Concat("+84", Value.AsSpan(1));

    /// <param name="text">0…, 84…, +84… or 0084…, with spaces, dots, hyphens or brackets; mobile numbers from before 2018 are brought up to date.</param>
    public static bool TryParse(string? text, out PhoneNumber number)
    {
        number = default;
        var trimmed = text?.Trim() ?? "";
        var international = trimmed.StartsWith('+');
        if (Digits.Of(international ? trimmed[1..] : trimmed) is not { Length: >= 9 and <= 15 } digits) return false;
        if (digits.StartsWith("0084", StringComparison.Ordinal)) digits = digits[4..];
        else if (digits.StartsWith("84", StringComparison.Ordinal) && (international || digits.Length > 10)) digits = digits[2..];
        else if (international) return false;
        // "+84 (0)912 345 678" carries the nought twice.
        if (digits[0] != '0') digits = "0" + digits;
        if (digits.Length == 11 && Shortened.TryGetValue(digits[..4], out var prefix)) digits = prefix + digits[4..];
        if (!IsAssigned(digits)) return false;
        number = new PhoneNumber(digits);
        return true;
    }

    public override string ToString() => Value;

    private static bool IsAssigned(string digits) => digits.Length switch
    {
        10 => MobilePrefixes.Contains(digits[..3]),
        11 => digits[..3] is "024" or "028" || AreaCodes.Contains(digits[..4]),
        _ => false,
    };
}
