using Microsoft.Playwright;
using Xunit;

namespace Browser.Tests;

/// <summary>A public page weighs under 100 KB as it travels, fonts and all, on the first visit; so does a page that says no.</summary>
public sealed class PageWeight(House house)
{
    private const int Most = 100 * 1024;

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData("/", 200)]
    [InlineData("/thu-tuc", 200)]
    [InlineData("/thu-tuc?q=giay%20phep%20lao%20dong", 200)]
    [InlineData("/thu-tuc/2.000205", 200)]
    [InlineData("/tra-cuu", 200)]
    [InlineData("/bo-phan-mot-cua", 200)]
    [InlineData("/lich-lam-viec", 200)]
    [InlineData("/phap-ly", 200)]
    [InlineData("/phap-ly/giai-phap", 200)]
    [InlineData("/lay-so", 200)]
    [InlineData("/cho", 200)]
    [InlineData("/man-hinh", 200)]
    [InlineData("/dat-lich", 200)]
    [InlineData("/xac-thuc", 200)]
    [InlineData("/dang-nhap", 200)]
    [InlineData("/dang-ky", 200)]
    [InlineData("/quen-mat-khau", 200)]
    [InlineData("/gioi-thieu", 200)]
    [InlineData("/tro-nang", 200)]
    [InlineData("/api", 200)]
    [InlineData("/api/problems", 200)]
    [InlineData("/api/problems/MC-3001", 200)]
    [InlineData("/phong-cach", 200)]
    [InlineData("/khong-co-trang-nay", 404)]
    [InlineData("/tra-cuu/000.00.16.H01-211115-9999", 404)]
    public async Task Stays_under_100_KB(string path, int status)
    {
        await using var visit = await house.VisitAsync(House.Phone);
        await WeighAsync(visit, path, status);
    }

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task The_page_that_refuses_too()
    {
        await using var first = await house.VisitAsync(House.Phone);
        await first.SignInAsync("congdan.02");
        // The same person in a browser that has nothing stored.
        await using var again = await house.VisitAsync(House.Phone);
        await again.Page.Context.AddCookiesAsync((await first.Page.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await WeighAsync(again, "/quan-tri/don-vi", 403);
        await again.PictureAsync("37-refused");
    }

    private static async Task WeighAsync(Visit visit, string path, int status)
    {
        var requests = new List<IRequest>();
        visit.Page.RequestFinished += (_, request) => requests.Add(request);
        var answer = await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(status, answer!.Status);
        var parts = new List<(string Path, int Bytes)>();
        foreach (var request in requests)
        {
            var sizes = await request.SizesAsync();
            parts.Add((new Uri(request.Url).AbsolutePath, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
        }
        var total = parts.Sum(part => part.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {total / 1024.0:0.0} KB in {parts.Count} requests");
        Assert.True(parts.Count >= 3, $"{path}: only {parts.Count} requests were seen");
        Assert.True(total < Most, $"{path} weighs {total} bytes: {string.Join(", ", parts.OrderByDescending(part => part.Bytes).Select(part => $"{part.Path} {part.Bytes}"))}");
        await visit.LookAsync();
        if (status == 404) await visit.PictureAsync("36-not-found");
    }
}
