using CsCheck;
using MotCua.Vietnamese;

namespace Libraries.Tests.Vietnamese;

public sealed class IdentityTests
{
    [Theory]
    [InlineData(null, PersonalNumberFault.Empty)]
    [InlineData("  ", PersonalNumberFault.Empty)]
    [InlineData("08909012345", PersonalNumberFault.NotTwelveDigits)]
    [InlineData("0890901234567", PersonalNumberFault.NotTwelveDigits)]
    [InlineData("08909012345x", PersonalNumberFault.NotOnlyDigits)]
    [InlineData("０89090123456", PersonalNumberFault.NotOnlyDigits)]
    [InlineData("000090123456", PersonalNumberFault.UnknownProvince)]
    [InlineData("003090123456", PersonalNumberFault.UnknownProvince)]
    [InlineData("097090123456", PersonalNumberFault.UnknownProvince)]
    [InlineData("089222123456", PersonalNumberFault.BornInTheFuture)]
    [InlineData("089490123456", PersonalNumberFault.BornInTheFuture)]
    [InlineData("089221123456", PersonalNumberFault.None)]
    [InlineData("089 090 123 456", PersonalNumberFault.None)]
    [InlineData("123090123456", PersonalNumberFault.None)]
    public void Personal_numbers_are_refused_with_their_reason(string? text, PersonalNumberFault fault)
    {
        Assert.Equal(fault == PersonalNumberFault.None, PersonalNumber.TryParse(text, out _, out var found, thisYear: 2021));
        Assert.Equal(fault, found);
    }

    [Theory]
    [InlineData("089090123456", "An Giang", Sex.Male, 1990)]
    [InlineData("001185000001", "Hà Nội", Sex.Female, 1985)]
    [InlineData("079203000001", "Thành phố Hồ Chí Minh", Sex.Male, 2003)]
    [InlineData("091319000001", "Kiên Giang", Sex.Female, 2019)]
    [InlineData("101319000001", null, Sex.Female, 2019)]
    public void Personal_numbers_say_province_sex_and_year(string text, string? province, Sex sex, int year)
    {
        Assert.True(PersonalNumber.TryParse(text, out var number, out _));
        Assert.Equal((province, sex, year), (number.ProvinceName, number.Sex, number.BirthYear));
        Assert.Equal(province is null, number.BornAbroad);
        Assert.Equal(text[..3] + "•••••••" + text[^2..], number.Masked);
    }

    [Fact]
    public void What_is_composed_reads_back() =>
        Gen.Select(Gen.Int[0, 62].Select(place => Provinces.All[place].Key), Gen.Bool, Gen.Int[1900, 2399], Gen.Int[0, 999_999]).Sample((province, female, year, random) =>
        {
            var number = PersonalNumber.Compose(province, female ? Sex.Female : Sex.Male, year, random);
            Assert.Equal((province, year, female), (number.ProvinceCode, number.BirthYear, number.Sex == Sex.Female));
            Assert.Equal(12, number.Value.Length);
        });

    [Fact]
    public void There_were_63_provinces()
    {
        Assert.Equal(63, Provinces.All.Count);
        Assert.Equal(63, Provinces.All.Select(pair => pair.Value).Distinct().Count());
    }

    [Theory] // Codes of large enterprises, printed on every invoice of theirs.
    [InlineData("0100109106", "0100109106")]
    [InlineData("0300588569", "0300588569")]
    [InlineData("0101248141", "0101248141")]
    [InlineData("0100100079", "0100100079")]
    [InlineData(" 0100109106-011 ", "0100109106-011")]
    [InlineData("0100109106011", "0100109106-011")]
    [InlineData("0100109107", null)]
    [InlineData("0100109160", null)]
    [InlineData("0100109106-000", null)]
    [InlineData("010010910", null)]
    [InlineData("0100109106-01", null)]
    [InlineData("O100109106", null)]
    [InlineData(null, null)]
    public void Tax_codes(string? text, string? normal)
    {
        Assert.Equal(normal, TaxCode.Normalise(text));
        Assert.Equal(normal is not null, TaxCode.IsValid(text));
    }

    [Fact]
    public void One_wrong_digit_is_always_seen() =>
        Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 9], Gen.Int[1, 9]).Sample((body, place, change) =>
        {
            var nine = body.ToString("000000000", System.Globalization.CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is not { } check) return;
            var code = (nine + check).ToCharArray();
            Assert.True(TaxCode.IsValid(new string(code)));
            code[place] = (char)('0' + ((code[place] - '0' + change) % 10));
            Assert.False(TaxCode.IsValid(new string(code)));
        });

    [Theory]
    [InlineData("351234567", true)]
    [InlineData("351 234 567", true)]
    [InlineData("089090123456", true)]
    [InlineData("3512345678", false)]
    [InlineData("35123456a", false)]
    [InlineData("", false)]
    public void Old_cards(string text, bool valid) => Assert.Equal(valid, OldIdentityCard.IsValid(text));

    [Theory]
    [InlineData("c1234567", "C1234567")]
    [InlineData("M 70689098", "M70689098")]
    [InlineData("ABCDEFG", null)]
    [InlineData("A1", null)]
    [InlineData("Đ1234567", null)]
    [InlineData("1234567890123456", null)]
    public void Passports(string text, string? normal) => Assert.Equal(normal, Passport.Normalise(text));

    [Theory]
    [InlineData("0912345678", "0912345678", "0912 345 678")]
    [InlineData("+84 912 345 678", "0912345678", "0912 345 678")]
    [InlineData("+84 (0)912.345.678", "0912345678", "0912 345 678")]
    [InlineData("84912345678", "0912345678", "0912 345 678")]
    [InlineData("0084-912-345-678", "0912345678", "0912 345 678")]
    [InlineData("0168 234 5678", "0382345678", "0382 345 678")]
    [InlineData("0296.3852.123", "02963852123", "0296 3852 123")]
    [InlineData("(028) 3822 1234", "02838221234", "028 3822 1234")]
    [InlineData("+842963852123", "02963852123", "0296 3852 123")]
    [InlineData("849123456", "0849123456", "0849 123 456")] // a spreadsheet took the nought
    [InlineData("84912345", null, null)]
    [InlineData("091234567", null, null)]
    [InlineData("09123456789", null, null)]
    [InlineData("0612345678", null, null)]
    [InlineData("02173852123", null, null)]
    [InlineData("+1 202 555 0100", null, null)]
    [InlineData("0912 345 67a", null, null)]
    [InlineData("'; drop table", null, null)]
    [InlineData(null, null, null)]
    public void Phone_numbers(string? text, string? value, string? display)
    {
        Assert.Equal(value is not null, PhoneNumber.TryParse(text, out var number));
        if (value is null) return;
        Assert.Equal((value, display), (number.Value, number.Display));
        Assert.True(PhoneNumber.TryParse(number.International, out var again) && again == number);
        Assert.DoesNotContain(value[..^3], number.Masked.Replace(" ", ""), StringComparison.Ordinal);
    }
}
