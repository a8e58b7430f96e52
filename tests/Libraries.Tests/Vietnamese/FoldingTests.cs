using System.Text;
using CsCheck;
using MotCua.Vietnamese;

namespace Libraries.Tests.Vietnamese;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Giấy phép lao động", "giay phep lao dong")]
    [InlineData("ĐĂNG KÝ", "dang ki")]
    [InlineData("Đăng kí", "dang ki")]
    [InlineData("dang ky", "dang ki")]
    [InlineData("kỹ thuật", "ki thuat")]
    [InlineData("Lý Lí", "li li")]
    [InlineData("y tế", "i te")]
    [InlineData("quý quí Quỳnh", "qui qui quinh")]
    [InlineData("hoà hòa khoẻ khỏe thuỷ thủy", "hoa hoa khoe khoe thuy thuy")]
    [InlineData("giấy và giải", "giay va giai")]
    [InlineData("tay nghề, tai nghe", "tay nghe tai nghe")]
    [InlineData("thúy thúi", "thuy thui")]
    [InlineData("quyết định; giải quyết", "quiet dinh giai quiet")]
    [InlineData("nguyễn huỳnh khuyến", "nguyen huynh khuyen")]
    [InlineData("  H'Mông\t–\u00A0Đắk Lắk (1.004946) ", "h mong dak lak 1 004946")]
    [InlineData("Ðà Nẵng", "da nang")] // eth in the place of Đ
    [InlineData("ＮＧＵＹỄＮ ﬁ ½", "nguyen fi 1 2")]
    [InlineData("người\u200B có\u202E công\uFEFF", "nguoi co cong")]
    [InlineData("Nguye\u0302\u0341n", "nguyen")] // the tone mark Unicode gave up
    [InlineData("e\u0323\u0302 e\u0302\u0323", "e e")]
    [InlineData("𝐀𝐛 한국", "ab")]
    [InlineData("", "")]
    [InlineData(" .,\u0301 ", "")]
    public void Folds(string text, string key)
    {
        if (text.Contains('한')) Assert.StartsWith(key, Folding.Fold(text));
        else Assert.Equal(key, Folding.Fold(text));
    }

    [Fact]
    public void What_sounds_different_stays_apart()
    {
        foreach (var (one, other) in new[] { ("giấy", "giải"), ("tay", "tai"), ("thúy", "thúi"), ("máy", "mai"), ("ngày", "ngài"), ("suy", "sui") })
            Assert.NotEqual(Folding.Fold(one), Folding.Fold(other));
    }

    [Fact]
    public void Words_come_in_order() => Assert.Equal(["dang", "ki", "lao", "dong"], Folding.Words(" Đăng ký – lao động!"));

    [Fact]
    public void Every_character_folds_to_a_fixed_point_and_NFD_agrees()
    {
        // The basic plane, and the next two: what lies beyond has no decomposition.
        for (var code = 0; code <= 0x2FFFF; code++)
        {
            if (!Rune.IsValid(code)) continue;
            var text = new Rune(code).ToString();
            var key = Folding.Fold(text);
            Assert.True(key == Folding.Fold(key), $"U+{code:X4}: '{key}' folds on to '{Folding.Fold(key)}'");
            if (Rune.GetUnicodeCategory(new Rune(code)) == System.Globalization.UnicodeCategory.OtherNotAssigned) continue;
            Assert.True(key == Folding.Fold(text.Normalize(NormalizationForm.FormD)), $"U+{code:X4} in NFD");
            Assert.True(key == Folding.Fold(text.Normalize(NormalizationForm.FormC)), $"U+{code:X4} in NFC");
        }
    }

    [Fact]
    public void Random_texts_give_one_key_in_every_form() =>
        Texts.Mixed.Sample(text =>
        {
            var (c, d) = (text.Normalize(NormalizationForm.FormC), text.Normalize(NormalizationForm.FormD));
            var key = Folding.Fold(text);
            Assert.Equal(key, Folding.Fold(c));
            Assert.Equal(key, Folding.Fold(d));
            Assert.Equal(key, Folding.Fold(key));
            Assert.Equal(key, Folding.Fold(text.ToUpperInvariant()));
            Assert.Equal(key, Folding.Fold(Folding.ExactKey(text)));
            Assert.Equal(Folding.ExactKey(text), Folding.ExactKey(c));
            Assert.Equal(Folding.ExactKey(text), Folding.ExactKey(d));
            Assert.Equal(Folding.ExactKey(text), Folding.ExactKey(Folding.ExactKey(text)));
            Assert.Equal(SortKeys.Of(text), SortKeys.Of(c));
            Assert.Equal(SortKeys.Of(text), SortKeys.Of(d));
        }, iter: 5_000);

    [Theory]
    [InlineData("Hòa giải", "hoà giải")]
    [InlineData("hoà giải", "hoà giải")]
    [InlineData("khỏe khoẻ", "khoẻ khoẻ")]
    [InlineData("Thúy, thuý", "thuý thuý")]
    [InlineData("qúy qùa", "quý quà")]
    [InlineData("của mùa túi", "của mùa túi")]
    [InlineData("Kỹ kĩ", "kỹ kĩ")]
    [InlineData("ĐIỆN", "điện")]
    public void Exact_keys_keep_the_marks_and_settle_the_tone(string text, string key)
    {
        Assert.Equal(key, Folding.ExactKey(text));
        Assert.Equal(key, Folding.ExactKey(text.Normalize(NormalizationForm.FormD)));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "marks of two classes in turn", "\u0323\u0302" },
        { "one mark", "\u0301" },
        { "stacked on letters", "o\u0302\u0301\u0323\u031B" },
        { "zero-width", "\u200B\u202E" },
        { "long expansions", "\uFDFA" },
        { "mathematical letters", "𝐀" },
        { "lone surrogates", "\uD800a" },
        { "gaps", " \t" },
        { "syllables", "한ệ" },
    };

    /// <summary>Sixteen times the length may cost sixteen times the work; one quadratic step would cost 256 times. Counted, not timed.</summary>
    [Theory, MemberData(nameof(Hostile))]
    public void Work_grows_with_the_length_only(string what, string unit)
    {
        var (small, large) = (Repeat(unit, 1 << 12), Repeat(unit, 1 << 16));
        foreach (var work in new Action<string>[] { text => Folding.Fold(text), text => Folding.ExactKey(text), text => SortKeys.Of(text), text => PersonalName.Parse(text) })
        {
            // What a sign decomposes to is kept from its first reading on.
            work(unit);
            var (few, many) = (Steps(() => work(small)), Steps(() => work(large)));
            Assert.True(many <= 17 * Math.Max(few, small.Length), $"{what}: {few} steps, {many} steps");
        }
        Assert.True(Steps(() => Folding.Fold(large)) >= large.Length / 2, "Nothing was counted.");
    }

    /// <summary>The control: a text normalised as a whole is counted as the square it may cost.</summary>
    [Fact]
    public void A_quadratic_step_would_be_seen() =>
        Assert.True(Steps(() => Work.Normalised(Repeat("\u0323\u0302", 1 << 12), NormalizationForm.FormC)) > 17 * Steps(() => Work.Normalised(Repeat("\u0323\u0302", 1 << 8), NormalizationForm.FormC)));

    private static long Steps(Action work)
    {
        var before = Work.Steps;
        work();
        return Work.Steps - before;
    }

    private static string Repeat(string unit, int length) => new StringBuilder().Insert(0, unit, length / unit.Length).ToString();
}
