using MotCua.Petitions;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>What few say weighs; what all say does not.</summary>
public sealed class WordWeightsTests
{
    private static string Told(int number) => $"Tôi khiếu nại việc chậm chi trả trợ cấp người cao tuổi của ấp Mẫu, biên nhận số {4000 + number}, ngày {1 + (number % 28)} tháng {1 + (number % 12)}, cán bộ Ước Lệ {number} hẹn nhiều lần mà không trả.";

    [Fact]
    public void A_copy_in_other_order_is_told_from_a_neighbour_in_the_same_sentences()
    {
        var all = Enumerable.Range(0, 200).Select(Told).ToList();
        var weights = new WordWeights([.. all.Select(TextPrint.Terms)]);
        var asked = TextPrint.Terms("Cán bộ Ước Lệ 7 hẹn tôi nhiều lần mà chưa trả trợ cấp người cao tuổi; giấy biên nhận số 4007, ngày 8 tháng 8. Nay tôi gửi lại.");
        Assert.True(weights.Likeness(asked, TextPrint.Terms(all[7])) >= SimilarPetitions.Enough);
        Assert.All(Enumerable.Range(8, 100), other => Assert.True(weights.Likeness(asked, TextPrint.Terms(all[other])) < SimilarPetitions.Enough));
        // The same words without marks are the same words.
        Assert.Equal(1, weights.Likeness(TextPrint.Terms(all[3]), TextPrint.Terms(Vietnamese.Folding.Fold(all[3]))), 6);
        Assert.Equal(0, weights.Likeness([], asked));
    }

    [Fact]
    public void A_day_and_its_month_make_a_pair_and_words_of_every_petition_none() =>
        Assert.Equal(["12", "12 3", "3", "3 tro", "cap", "tro", "tro cap"], TextPrint.Terms("Ngày 12 tháng 3, trợ cấp").Order(StringComparer.Ordinal));
}
