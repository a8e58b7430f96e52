using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Browser.Tests;

/// <summary>An officer's day: a walk-in by the keyboard alone, many dossiers at once, kept sentences, a list as a file.</summary>
public sealed class OfficersDayJourney(House house)
{
    private const int MostKeys = 40;
    private const string Procedure = "1776", Name = "Lê Thị Gõ Phím";
    private readonly string number = "089085" + RandomNumberGenerator.GetInt32(100_000, 999_999).ToString(CultureInfo.InvariantCulture);

    [Fact(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    public async Task Serves_a_walk_in_within_forty_keys_and_two_at_once_afterwards()
    {
        await using var desk = await house.OfficerAsync("canbo.ba");
        await desk.Page.Context.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = '1'; }");
        var unknown = await ServedAsync(desk, isKnown: false);
        await desk.PictureAsync("30-both-slips");
        var known = await ServedAsync(desk, isKnown: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"Keys at the counter: {unknown} for somebody new, {known} for somebody known; most allowed {MostKeys}.");
        Assert.InRange(unknown, 1, MostKeys);
        Assert.InRange(known, 1, unknown - 1);

        await TwoAtOnceAsync(desk);
        await KeptSentenceAsync(desk);
        await ListAsFileAsync(desk);
        foreach (var page in new[] { "/viec-cua-toi/tin-moi?cua=don-vi", "/viec-cua-toi/vang-mat" }) await desk.GoAsync(page);
    }

    /// <returns>How many keys were pressed from the empty page to the printed slips.</returns>
    private async Task<int> ServedAsync(Visit desk, bool isKnown)
    {
        var keys = 0;
        async Task PressAsync(string key)
        {
            await desk.Page.Keyboard.PressAsync(key);
            keys++;
        }
        async Task TypeAsync(string text)
        {
            await desk.Page.Keyboard.InsertTextAsync(text);
            keys += Telex(text);
        }

        await desk.GoAsync("/quay");
        await TypeAsync(Procedure);
        await PressAsync("Tab");
        await TypeAsync(number);
        await PressAsync("Enter");
        await desk.Page.Locator("form[enctype]").WaitForAsync();
        await desk.LookAsync();
        if (isKnown) await desk.ReadsAsync("Đã điền sẵn");
        else await TypeAsync(Name);
        await PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/in-bo");
        await desk.LookAsync();
        await desk.ReadsAsync(Name, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ");
        await PressAsync("p");
        Assert.Equal("1", await desk.Page.Locator("html").GetAttributeAsync("data-printed"));
        return keys;
    }

    /// <summary>Both dossiers of the same person, found by the number, go to the division together.</summary>
    private async Task TwoAtOnceAsync(Visit desk)
    {
        await desk.GoAsync($"/viec-cua-toi?tim={number}");
        Assert.Equal(2, await desk.Page.Locator("table[data-queue] tbody tr").CountAsync());
        await desk.PictureAsync("31-queue-found");
        foreach (var tick in await desk.Page.Locator("input[name=Codes]").AllAsync()) await tick.CheckAsync();
        await desk.ChooseAsync("Với các hồ sơ đã chọn", "Chuyển phòng xử lý");
        await desk.PressAsync("Xem trước");
        await desk.ReadsAsync("Sẽ thực hiện với 2 hồ sơ", "Chưa có gì thay đổi");
        await desk.PictureAsync("32-bulk-preview");
        await desk.PressAsync("Thực hiện với 2 hồ sơ");
        await desk.ReadsAsync("2 hồ sơ đã xong");
        await desk.GoAsync("/viec-cua-toi?xem=dang-mo&muc=con-han");
        await desk.PictureAsync("33-queue-danger");
    }

    private static async Task KeptSentenceAsync(Visit desk)
    {
        await desk.GoAsync("/cau-mau");
        await desk.FillAsync("Tên ngắn", "Thiếu bản chính");
        await desk.FillAsync("Nội dung", "Mời mang bản chính để đối chiếu.");
        await desk.PressAsync("Thêm");
        await desk.ReadsAsync("Thiếu bản chính");
        await desk.GoAsync("/viec-cua-toi?xem=dang-mo");
        var code = await desk.Page.Locator("table[data-queue] tbody a").First.InnerTextAsync();
        await desk.GoAsync($"/ho-so/{code}/tu-choi");
        await desk.ChooseAsync("Câu mẫu", "Thiếu bản chính");
        Assert.Equal("Mời mang bản chính để đối chiếu.", await desk.Page.Locator("textarea[name=Sentence]").InputValueAsync());
    }

    private static async Task ListAsFileAsync(Visit desk)
    {
        await desk.GoAsync("/viec-cua-toi?xem=dang-mo");
        await desk.PressAsync("Xuất CSV");
        // The page asks again by itself until the file is there.
        var link = desk.Page.Locator("main a[download]");
        await link.First.WaitForAsync(new() { Timeout = 60_000 });
        await desk.PictureAsync("34-exports");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        Assert.StartsWith("Mã hồ sơ,Mã thủ tục", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>How many keys a text takes in Telex, the common way of typing Vietnamese: one more for each mark, and for each capital none.</summary>
    private static int Telex(string text) => text.Normalize(NormalizationForm.FormD).Length + text.Count(letter => letter is 'đ' or 'Đ');
}
