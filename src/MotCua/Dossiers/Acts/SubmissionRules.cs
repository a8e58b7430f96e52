using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Vietnamese;

namespace MotCua.Dossiers.Acts;

/// <summary>What a submission must satisfy before anything of it is stored.</summary>
internal static class SubmissionRules
{
    public static void Check(Submission submission, ProcedureVersion version)
    {
        if (version.Content.Channels.Count > 0 && version.Content.Channels.All(terms => terms.Channel != submission.Channel))
            throw DossierProblems.ChannelNotOffered.Because(field: "Channel");
        CheckParty(submission.Submitter, "Submitter");
        if (submission.Owner is { } owner) CheckParty(owner, "Owner");
        Papers.HeldPapers.MustBeOfOwner(submission);
    }

    /// <summary>The variant named, or the only one.</summary>
    public static ProcedureVariant Variant(Submission submission, ProcedureVersion version)
    {
        var variants = version.Content.Variants;
        if (submission.Variant is { Length: > 0 } key)
            return variants.FirstOrDefault(variant => variant.Key == key) ?? throw DossierProblems.VariantUnknown.Because(field: "Variant");
        return variants switch
        {
            [] => new ProcedureVariant("", version.Name, []),
            [var only] => only,
            _ => throw DossierProblems.VariantUnknown.Because(field: "Variant"),
        };
    }

    public static void CheckParty(PartyInput party, string field)
    {
        if (string.IsNullOrWhiteSpace(party.Name))
            throw DossierProblems.PartyIncomplete.Because("Mời ghi họ và tên, hoặc tên tổ chức.", $"{field}.Name");
        if (string.IsNullOrWhiteSpace(party.IdentityNumber))
            throw DossierProblems.PartyIncomplete.Because("Mời ghi số giấy tờ: số định danh cá nhân, hộ chiếu hoặc mã số thuế.", $"{field}.IdentityNumber");
        if (party.Kind != PartyKind.Citizen && party.IdentityType is not (IdentityType.TaxCode or IdentityType.Other))
            throw DossierProblems.IdentityInvalid.Because("Tổ chức thì ghi mã số thuế hoặc số quyết định thành lập, không ghi giấy tờ của cá nhân.", $"{field}.IdentityType");
        if (IdentityFault(party) is { } fault) throw DossierProblems.IdentityInvalid.Because(fault, $"{field}.IdentityNumber");
        if (CountryFault(party) is { } country) throw DossierProblems.IdentityInvalid.Because(country, $"{field}.IdentityCountry");
        if (party.Phone is { Length: > 0 } phone && !PhoneNumber.TryParse(phone, out _))
            throw DossierProblems.PartyIncomplete.Because("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.", $"{field}.Phone");
        if (party.Email is { Length: > 0 } email && !System.Net.Mail.MailAddress.TryCreate(email, out _))
            throw DossierProblems.PartyIncomplete.Because("Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@vidu.vn.", $"{field}.Email");
    }

    private static string? CountryFault(PartyInput party) => party.IdentityCountry?.Trim() switch
    {
        null or "" => party.IdentityType == IdentityType.Passport ? "Mời ghi nước cấp hộ chiếu bằng hai chữ cái. Ví dụ: KR, JP, VN." : null,
        { Length: 2 } code when code.All(char.IsAsciiLetter) => null,
        _ => "Nước cấp giấy tờ ghi bằng hai chữ cái. Ví dụ: KR, JP, VN.",
    };

    private static string? IdentityFault(PartyInput party) => party.IdentityType switch
    {
        IdentityType.PersonalNumber when !PersonalNumber.TryParse(party.IdentityNumber, out _, out _) =>
            "Số định danh cá nhân gồm 12 chữ số. Mời xem trên thẻ căn cước.",
        IdentityType.OldIdentityCard when !OldIdentityCard.IsValid(party.IdentityNumber) =>
            "Số chứng minh nhân dân cũ gồm 9 hoặc 12 chữ số.",
        IdentityType.TaxCode when !TaxCode.IsValid(party.IdentityNumber) =>
            "Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm 3 chữ số. Mời kiểm tra lại.",
        IdentityType.Passport when !Passport.IsValid(party.IdentityNumber) =>
            "Số hộ chiếu gồm 6 đến 12 chữ cái và chữ số.",
        IdentityType.Other when party.IdentityNumber.Trim().Length is < 3 or > 40 => "Mời ghi số giấy tờ (3 đến 40 ký tự).",
        _ => null,
    };
}
