using MotCua.Web;
using Xunit;

namespace MotCua.Tests.Web;

public sealed class SayTests
{
    [Theory]
    [InlineData(976, 1000, "97,6%")]
    [InlineData(1999, 2000, "99,9%")]
    [InlineData(7, 7, "100%")]
    [InlineData(0, 7, "0%")]
    [InlineData(1, 3, "33,3%")]
    public void What_is_not_all_is_never_shown_as_all(long part, long whole, string shown) => Assert.Equal(shown, Say.Share(part, whole));
}
