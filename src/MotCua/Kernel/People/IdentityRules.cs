namespace MotCua.Kernel.People;

/// <summary>Is what was typed the shape of an identity? Says in Vietnamese what is wrong.</summary>
public static class IdentityRules
{
    /// <returns>The identity, normalised.</returns>
    /// <exception cref="Refused">The number cannot be one of this type.</exception>
    public static PersonIdentity Check(PersonIdentity identity, DateOnly today, string field)
    {
        var normal = identity.Normalised();
        var sentence = normal.Type switch
        {
            IdentityType.PersonalNumber when !IsDigits(normal.Number, 12) => "Số định danh cá nhân có 12 chữ số. Mời xem lại trên thẻ căn cước.",
            IdentityType.OldIdentityCard when !IsDigits(normal.Number, 9) => "Số chứng minh nhân dân cũ có 9 chữ số. Mời xem lại.",
            IdentityType.Passport when normal.Number.Length is < 5 or > 15 => "Số hộ chiếu có từ 5 đến 15 chữ cái và chữ số. Mời xem lại.",
            IdentityType.TaxCode when !IsDigits(normal.Number, 10) && !IsDigits(normal.Number, 13) => "Mã số thuế có 10 hoặc 13 chữ số. Mời xem lại.",
            IdentityType.Other when normal.Number.Length is < 3 or > 40 => "Mời nhập số giấy tờ (3 đến 40 ký tự).",
            _ when normal.Country.Length != 2 || !normal.Country.All(char.IsAsciiLetterUpper) => "Mời chọn nước cấp giấy tờ.",
            _ => null,
        };
        return sentence is null ? normal : throw Problems.PersonInvalid.Because(sentence, field);
    }

    /// <returns>The number as 0…, or null when it is none.</returns>
    public static string? Phone(string digits) =>
        digits.Length is 10 or 11 && digits[0] == '0' && digits.All(char.IsAsciiDigit) ? digits : null;

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
