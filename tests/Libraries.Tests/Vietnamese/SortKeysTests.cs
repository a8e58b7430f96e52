using CsCheck;
using MotCua.Vietnamese;

namespace Libraries.Tests.Vietnamese;

public sealed class SortKeysTests
{
    // Put in order by hand, as a dictionary has them.
    private static readonly string[] InOrder =
    [
        "1", "2 lần", "a", "à", "ả", "ã", "á", "ạ", "ai", "an", "an giang", "án", "anh", "ăn", "ân", "ba", "ba mẹ", "bà", "bà con", "bả", "bã", "bá", "bạ", "bác",
        "bắc", "bậc", "ca", "cha", "con", "công", "cơm", "da", "dù", "đa", "đà", "đê", "em", "êm", "ga", "gia", "hoa", "hoà", "hoả", "hoá", "hoạ", "hoàn", "im", "kĩ", "ky", "la", "lý",
        "ma", "mạ", "ngà", "nghe", "nhà", "oan", "ôm", "ốm", "ơn", "pha", "quà", "quý", "sa", "thuê", "thuế", "trẻ", "u", "ù", "ưa", "ươm", "va", "xa", "y tế", "yêu", "z",
    ];

    [Fact]
    public void The_order_by_hand_is_the_order_of_the_keys()
    {
        for (var i = 0; i < InOrder.Length; i++)
        {
            for (var j = 0; j < InOrder.Length; j++)
            {
                var order = string.CompareOrdinal(SortKeys.Of(InOrder[i]), SortKeys.Of(InOrder[j]));
                Assert.True(Math.Sign(order) == i.CompareTo(j), $"{InOrder[i]} – {InOrder[j]}");
            }
        }
    }

    [Fact]
    public void Capitals_tone_placement_and_punctuation_do_not_matter()
    {
        Assert.Equal(SortKeys.Of("hòa bình"), SortKeys.Of("HOÀ – BÌNH"));
        Assert.Equal("", SortKeys.Of(" …"));
    }

    [Fact]
    public void Keys_are_ASCII_of_one_case() =>
        Texts.Mixed.Sample(text => Assert.All(SortKeys.Of(text), sign => Assert.True(sign is >= '0' and <= '9' or >= 'a' and <= 'z')));

    [Fact]
    public void A_text_stands_before_every_text_that_continues_it() =>
        Gen.Select(Texts.Syllables.Array[1, 4], Texts.Syllables.Array[1, 3]).Sample((first, more) =>
        {
            var text = string.Join(' ', first);
            Assert.True(string.CompareOrdinal(SortKeys.Of(text), SortKeys.Of(text + " " + string.Join(' ', more))) < 0);
        });

    [Fact]
    public void People_are_listed_by_given_name_then_middle_then_family()
    {
        string[] people =
        [
            "Lê Văn An", "Nguyễn Văn An", "Trần Vân An", "Phạm Thị Anh", "Nguyễn Thị Ánh", "Đỗ Ân", "Võ Thị Bé", "Nguyễn Thị Minh Châu", "Lâm Đạt", "Hồ Thị Ê", "Trần Văn Út", "Đào Thị Yến",
        ];
        Assert.Equal(people, people.Reverse().OrderBy(PersonalName.SortKeyOf, StringComparer.Ordinal));
        // A given name that only begins another's stands first whatever the rest says.
        Assert.True(string.CompareOrdinal(PersonalName.SortKeyOf("Ỷ An"), PersonalName.SortKeyOf("A Anh")) < 0);
    }

    [Theory]
    [InlineData("Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai")]
    [InlineData("  Lê\u00A0 An ", "Lê", "", "An")]
    [InlineData("Rah", "", "", "Rah")]
    [InlineData("", "", "", "")]
    [InlineData("Nguye\u0302\u0303n Văn A", "Nguyễn", "Văn", "A")]
    public void Names_are_taken_apart(string full, string family, string middle, string given)
    {
        Assert.Equal(new PersonalName(family, middle, given), PersonalName.Parse(full));
    }
}
