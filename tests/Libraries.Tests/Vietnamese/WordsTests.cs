using System.Globalization;
using CsCheck;
using MotCua.Vietnamese;

namespace Libraries.Tests.Vietnamese;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(4, "bốn")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh bốn")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(115, "một trăm mười lăm")]
    [InlineData(1000, "một nghìn")]
    [InlineData(1001, "một nghìn không trăm linh một")]
    [InlineData(1010, "một nghìn không trăm mười")]
    [InlineData(21_000, "hai mươi mốt nghìn")]
    [InlineData(1_205_000, "một triệu hai trăm linh năm nghìn")]
    [InlineData(1_005_000, "một triệu không trăm linh năm nghìn")]
    [InlineData(600_000, "sáu trăm nghìn")]
    [InlineData(1_000_000_005, "một tỷ không trăm linh năm")]
    [InlineData(2_050_600_007, "hai tỷ không trăm năm mươi triệu sáu trăm nghìn không trăm linh bảy")]
    [InlineData(1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ")]
    [InlineData(1_000_000_000_000_000_000, "một tỷ tỷ")]
    [InlineData(-15_000, "âm mười lăm nghìn")]
    public void Numbers(long number, string words)
    {
        Assert.Equal(words, InWords.Number(number));
        Assert.Equal(words + " đồng", InWords.Amount(number));
        Assert.Equal(words + " đồng", InWords.Amount((decimal)number));
    }

    [Fact]
    public void A_fraction_of_a_dong_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => InWords.Amount(0.5m));

    [Fact]
    public void Any_number_can_be_read_back() =>
        Gen.OneOf(Gen.Long[0, 2_000_000], Gen.Long[0, 999_999_999_999_999]).Sample(number => Assert.Equal(number, Reader.Read(InWords.Number(number))), iter: 20_000);

    [Theory]
    [InlineData(2021, 11, 15, "ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi mốt")]
    [InlineData(2004, 4, 4, "ngày bốn tháng tư năm hai nghìn không trăm linh bốn")]
    [InlineData(1975, 4, 30, "ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm")]
    [InlineData(2000, 12, 24, "ngày hai mươi tư tháng mười hai năm hai nghìn")]
    public void Dates(int year, int month, int day, string words) => Assert.Equal(words, InWords.Date(new DateOnly(year, month, day)));

    [Fact]
    public void Formats_do_not_follow_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "vi-VN", "en-US", "ar-SA", "th-TH", "tr-TR" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                var day = new DateOnly(2021, 2, 5);
                Assert.Equal("ngày 05 tháng 02 năm 2021", Formats.DateLine(day));
                Assert.Equal("ngày 15 tháng 3 năm 2021", Formats.DateLine(new DateOnly(2021, 3, 15)));
                Assert.Equal("05/02/2021", Formats.Day(day));
                Assert.Equal("thứ Sáu, 05/02/2021", Formats.LongDay(day));
                Assert.Equal("Chủ nhật", Formats.Weekday(DayOfWeek.Sunday));
                Assert.Equal("09:32 ngày 05/02/2021", Formats.Moment(new DateTime(2021, 2, 5, 9, 32, 0)));
                Assert.Equal("1.205.000 đồng", Formats.Dong(1_205_000));
                Assert.Equal("1.234,5", Formats.Number(1234.5m));
                Assert.Equal("-12", Formats.Number(-12));
                Assert.Equal("0", Formats.Number(0));
                Assert.Equal("dang ki i", Folding.Fold("ĐĂNG KÝ I"));
                Assert.Equal("Một nghìn", Formats.Capitalised("một nghìn"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Reads a number in words by the rules of speech; knows nothing of how it was written.</summary>
    private static class Reader
    {
        private static readonly Dictionary<string, int> Ones = new()
        {
            ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5, ["lăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["tám"] = 8, ["chín"] = 9,
        };

        public static long Read(string words)
        {
            long total = 0, sinceBillion = 0;
            int group = 0, pending = 0;
            foreach (var word in words.Split(' '))
            {
                switch (word)
                {
                    case "trăm": group += pending * 100; pending = 0; break;
                    case "mươi": group += pending * 10; pending = 0; break;
                    case "mười": group += 10; break;
                    case "linh": break;
                    case "nghìn": sinceBillion += (group + pending) * 1000L; group = pending = 0; break;
                    case "triệu": sinceBillion += (group + pending) * 1_000_000L; group = pending = 0; break;
                    case "tỷ": total = (total + sinceBillion + group + pending) * 1_000_000_000L; sinceBillion = group = pending = 0; break;
                    default: pending = Ones[word]; break;
                }
            }
            return total + sinceBillion + group + pending;
        }
    }
}
