using Xunit;

namespace Browser.Tests;

/// <summary>The inspection itself: what it must refuse, it refuses.</summary>
public sealed class InspectionFinds(House house)
{
    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData("input", "", "label")]
    [InlineData("p", "color: #ccc; background: #fff", "color-contrast")]
    [InlineData("p", "width: 650px", "px too wide")]
    public async Task A_fault_put_on_a_page(string element, string style, string found)
    {
        await using var visit = await house.VisitAsync(House.Desktop);
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync(
            """
            ([element, style]) => {
              const fault = document.createElement(element);
              fault.className = 'fault-' + style.length;
              fault.style.cssText = style;
              fault.textContent = 'Lỗi cố ý';
              document.querySelector('main').append(fault);
            }
            """, new[] { element, style });
        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.LookAsync);
        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
    }
}
