using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Sealing;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>An office with a receiver, a verifier and custodians who have keys, unlocked in their browsers, and short ways to do what they do through the pages.</summary>
internal sealed class SealedStage(TestOffice office) : IAsyncDisposable
{
    public const string Passphrase = "ngựa gỗ trôi qua cầu tím";
    public const string Reason = "check";

    public TestOffice Office => office;
    public SignedIn Director { get; private set; } = null!;
    public SignedIn Receiver { get; private set; } = null!;
    public SignedIn Verifier { get; private set; } = null!;
    public IReadOnlyList<SignedIn> Custodians { get; private set; } = [];

    public static readonly Denouncer From = new("Trần Thị Hồng Thử", "Ấp Vĩnh Phước Thử, xã Mẫu", "0912 345 678", "089190000777", "hong.thu@vidu.vn");
    public static readonly Statement What = new(new Respondent("Lê Văn Mẫu", "Trưởng trạm"), "", "Chi sai tiền hỗ trợ cho người không thuộc diện, ký thay chữ ký của người nhận.", "Trạm Mẫu", "tháng 3 năm 2021");

    public static SealedFiling Filing => new(SealedKind.Denunciation, SealedWay.Portal, From, What, [new SealedPaper("danh-sach.png", "image/png", SampleFiles.Png())], "Xin giữ kín chỗ làm", IsUrgent: true);

    /// <param name="custodians">How many; two must act together.</param>
    public static async Task<SealedStage> SetAsync(Database database, int custodians = 3, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? configure = null)
    {
        var stage = new SealedStage(await TestOffice.StartAsync(database, configure));
        stage.Director = await stage.Office.SignInAsAsync(Role.Director, "thu-ld");
        stage.Receiver = await stage.KeyedAsync(Role.DivisionHead);
        stage.Verifier = await stage.KeyedAsync(Role.Specialist);
        var held = new List<SignedIn>();
        for (var each = 0; each < custodians; each++) held.Add(await stage.KeyedAsync(Role.Clerk));
        stage.Custodians = held;
        await stage.AppointAsync(PostKind.Receiver, stage.Receiver);
        foreach (var one in held) await stage.AppointAsync(PostKind.Custodian, one);
        if (custodians >= 2) await stage.Office.WithAsync<AppointPosts>(posts => posts.RuleAsync(stage.Director.Actor(Role.Director), 2, default));
        return stage;
    }

    public async Task<SignedIn> KeyedAsync(Role role)
    {
        var one = await office.SignInAsAsync(role);
        await PostedAsync(one.Browser, "/khoa-rieng", new() { ["Passphrase"] = Passphrase, ["Again"] = Passphrase }, "Make");
        return one;
    }

    public Task AppointAsync(PostKind kind, SignedIn who) => office.WithAsync<AppointPosts>(posts => posts.AppointAsync(Director.Actor(Role.Director), kind, who.Person.Id, "12/QĐ", default));

    public Task<(string Code, string Digits)> FileAsync(SealedFiling? filing = null, string? key = null) =>
        office.WithAsync<FileSealed, (string, string)>(file => file.RunAsync(filing ?? Filing, DenunciationPermissions.Outside, key, default));

    public static string PathOf(string code) => $"/don-thu/to-cao/{code}";

    public Task OpenAsync(SignedIn who, string code, string reason = Reason) => PostedAsync(who.Browser, PathOf(code), new() { ["Reason"] = reason }, "Open");

    public static async Task<string> TextAsync(SignedIn who, string code) => (await who.Browser.GetPageAsync(PathOf(code))).Body!.TextContent;

    public static Task StepAsync(SignedIn who, string code, StepKind kind, string? codes = null, string? words = null)
    {
        var fields = new Dictionary<string, string>();
        if (Denunciation.Shapes[kind].NeedsNumber) fields["Number"] = "12/QĐ-SLĐTBXH";
        if (codes is not null) fields["Codes"] = codes;
        if (words is not null) fields["Words"] = words;
        return PostedAsync(who.Browser, $"{PathOf(code)}/buoc/{kind}", fields);
    }

    /// <summary>Posts and expects to be led on.</summary>
    public static async Task PostedAsync(HttpClient browser, string path, Dictionary<string, string> fields, string? handler = null)
    {
        var answer = await browser.PostFormAsync(path, fields, handler: handler);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"POST {path} {handler} answered {(int)answer.StatusCode}: {await SentenceAsync(answer)}");
    }

    /// <summary>A form with files, as a browser sends it.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, Dictionary<string, string> fields, (string Name, byte[] Content)[] files, string? handler = null)
    {
        var page = await browser.GetPageAsync(path);
        var form = page.QuerySelectorAll("main form[enctype='multipart/form-data']").OfType<IHtmlFormElement>().First();
        using var body = new MultipartFormDataContent();
        foreach (var element in form.Elements)
            if (element is IHtmlInputElement { Name: { Length: > 0 } name } input && input.Type is not ("file" or "submit" or "checkbox" or "radio") && !fields.ContainsKey(name)) body.Add(new StringContent(input.Value), name);
        foreach (var (name, value) in fields) body.Add(new StringContent(value), name);
        foreach (var (name, content) in files) body.Add(new ByteArrayContent(content), "Papers", name);
        var target = handler is null ? path : $"{path}?handler={handler}";
        return await browser.PostAsync(new Uri(target, UriKind.Relative), body);
    }

    public static async Task<string> SentenceAsync(HttpResponseMessage answer)
    {
        var page = await answer.ReadPageAsync();
        return (page.QuerySelector(".govuk-error-summary") ?? page.QuerySelector("main"))?.TextContent ?? "";
    }

    public static async Task RefusedAsync(Problem problem, Func<Task> act) => Assert.Equal(problem, (await Assert.ThrowsAsync<Refused>(act)).Problem);

    /// <summary>A person's private key, as the server has it while they work.</summary>
    public async Task<OwnSecret> SecretOfAsync(SignedIn who)
    {
        var token = await office.WithAsync<SealingKeyDesk, string>(desk => desk.UnlockAsync(who.Actor(Role.Clerk), Passphrase, default));
        var held = office.Services.GetRequiredService<OpenKeys>().Take(who.Account.Id, token)!.Value;
        return new OwnSecret(held.Private, held.KeyId);
    }

    public Task<T> StoreAsync<T>(Func<Store, Task<T>> ask) => office.WithAsync(ask);

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
