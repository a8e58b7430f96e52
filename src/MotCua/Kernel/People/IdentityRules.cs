using MotCua.Vietnamese;

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
            IdentityType.PersonalNumber => PersonalNumber.TryParse(normal.Number, out _, out var fault, today.Year) ? null : Say(fault),
            IdentityType.OldIdentityCard when normal.Number.Length != 9 || !OldIdentityCard.IsValid(normal.Number) => "Số chứng minh nhân dân cũ có 9 chữ số. Mời xem lại.",
            IdentityType.Passport when !Passport.IsValid(normal.Number) => "Số hộ chiếu chưa đúng. Mời xem lại trên trang đầu hộ chiếu.",
            IdentityType.TaxCode when !TaxCode.IsValid(normal.Number) => "Mã số thuế chưa đúng. Mời xem lại trên giấy đăng ký.",
            IdentityType.Other when normal.Number.Length is < 3 or > 40 => "Mời nhập số giấy tờ (3 đến 40 ký tự).",
            _ when normal.Country.Length != 2 || !normal.Country.All(char.IsAsciiLetterUpper) => "Mời ghi nước cấp giấy tờ bằng hai chữ cái, ví dụ VN.",
            _ => null,
        };
        return sentence is null ? normal : throw Problems.PersonInvalid.Because(sentence, field);
    }

    private static string Say(PersonalNumberFault fault) => fault switch
    {
        PersonalNumberFault.UnknownProvince => "Ba chữ số đầu của số định danh không phải mã tỉnh nào. Mời xem lại trên thẻ căn cước.",
        PersonalNumberFault.BornInTheFuture => "Năm sinh trong số định danh chưa đến. Mời xem lại trên thẻ căn cước.",
        _ => "Số định danh cá nhân có 12 chữ số. Mời xem lại trên thẻ căn cước.",
    };
}
