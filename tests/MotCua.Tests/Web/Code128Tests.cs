using MotCua.Web;
using Xunit;

namespace MotCua.Tests.Web;

public sealed class Code128Tests
{
    [Fact]
    public void The_published_example_has_its_check_symbol() =>
        Assert.Equal([104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88, 106], Code128.Values("Wikipedia"));

    [Theory]
    [InlineData("000.00.16.H01-211108-0007")]
    [InlineData("12345678")]
    [InlineData("123")]
    [InlineData("AB1234567C")]
    [InlineData("~ !")]
    public void What_was_written_can_be_read_back(string text)
    {
        var values = Code128.Values(text);
        Assert.Equal(text, Read(values));
        Assert.Equal(values.Take(values.Count - 2).Select((value, index) => value * Math.Max(1, index)).Sum() % 103, values[^2]);
        var widths = Code128.Widths(text).ToList();
        Assert.Equal(((values.Count - 1) * 6) + 7, widths.Count);
        // Eleven modules for each symbol, thirteen for the stop; bars of each symbol are even in sum.
        for (var at = 0; at < values.Count - 1; at++)
        {
            var symbol = widths.Skip(at * 6).Take(6).ToList();
            Assert.Equal(11, symbol.Sum());
            Assert.Equal(0, (symbol[0] + symbol[2] + symbol[4]) % 2);
        }
        Assert.Equal(13, widths.TakeLast(7).Sum());
    }

    [Theory]
    [InlineData("")]
    [InlineData("mã")]
    public void What_it_cannot_carry_is_refused(string text) => Assert.Throws<ArgumentException>(() => Code128.Values(text));

    private static string Read(IReadOnlyList<int> values)
    {
        var text = "";
        var inC = values[0] == 105;
        foreach (var value in values.Skip(1).Take(values.Count - 3))
        {
            if (inC && value == 100) inC = false;
            else if (!inC && value == 99) inC = true;
            else text += inC ? $"{value:00}" : ((char)(value + ' ')).ToString();
        }
        return text;
    }
}
