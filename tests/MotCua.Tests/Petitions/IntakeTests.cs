using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>How petitions come in, and what is never written down.</summary>
public sealed class IntakeTests
{
    private static readonly DateOnly Day = new(2021, 11, 15);

    [Theory, OnEveryDatabase]
    public async Task A_petition_is_typed_in_or_sent_and_followed_by_code_and_secret(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var citizen = await office.SignInAsAsync(Role.Citizen);
        var inspector = await office.SignInAsAsync(Role.Inspector);
        var clerk = await office.SignInAsAsync(Role.Clerk);
        var stranger = await office.SignInAsAsync(Role.Specialist, "thu-phong-khac");
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.Browser.OpenAsync("/don-thu")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Browser.OpenAsync("/don-thu")).StatusCode);
        await Stage.RefusedAsync(Problems.NotAllowed, () => office.WithAsync<ReceivePetition>(act => act.RunAsync(inspector.Actor(Role.Inspector), PetitionStage.Input(), null, null, null, default)));
        await Stage.RefusedAsync(PetitionProblems.AuthorNeeded, () => PetitionStage.ReceiveAsync(office, clerk, PetitionStage.Input() with { Author = new PetitionAuthor(" ", "") }));
        await Stage.RefusedAsync(PetitionProblems.FieldUnknown, () => PetitionStage.ReceiveAsync(office, clerk, PetitionStage.Input() with { FieldCode = "khong-co" }));
        await Stage.RefusedAsync(PetitionProblems.DayInvalid, () => PetitionStage.ReceiveAsync(office, clerk, PetitionStage.Input() with { ReceivedOn = Day.AddDays(1) }));
        await Stage.RefusedAsync(PetitionProblems.ForwarderNeeded, () => PetitionStage.ReceiveAsync(office, clerk, PetitionStage.Input() with { Way = PetitionWay.Forwarded }));

        var typed = await clerk.Browser.PostFormAsync("/don-thu/nhan", new() { ["Kind"] = "Complaint", ["Name"] = "Bà Lê Giả Định", ["Address"] = "ấp Mẫu", ["FieldCode"] = "ncc", ["About"] = "Cắt trợ cấp", ["Text"] = "Tôi khiếu nại việc cắt trợ cấp." });
        Assert.Equal(HttpStatusCode.Redirect, typed.StatusCode);
        var address = typed.Headers.Location!.ToString();
        Assert.Equal("/don-thu/DT-2021-000001", address);
        var page = await clerk.Browser.GetPageAsync(address);
        Assert.Contains("Cắt trợ cấp", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(address)).StatusCode);
        Assert.DoesNotContain("Giả Định", (await stranger.Browser.GetPageAsync("/don-thu?tim=tro cap")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giả Định", (await clerk.Browser.GetPageAsync("/don-thu?tim=tro cap")).Body!.TextContent, StringComparison.Ordinal);

        var visitor = office.Browser();
        var sent = await (await visitor.PostFormAsync("/gui-don/viet?loai=Feedback", new() { ["Name"] = "Công ty Ví Dụ", ["Address"] = "phường Mẫu", ["FieldCode"] = "lao-dong", ["About"] = "Chậm trả lời", ["Text"] = "Công ty phản ánh." })).ReadPageAsync();
        Assert.Equal("DT-2021-000002", sent.QuerySelector(".panel .code")!.TextContent);
        var secret = sent.QuerySelector(".secret")!.TextContent;
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFormAsync("/gui-don/tra-cuu", new() { ["Code"] = "DT-2021-000002", ["Secret"] = "AAAA-BBBB-CCCC" })).StatusCode);
        var status = (await (await visitor.PostFormAsync("/gui-don/tra-cuu", new() { ["Code"] = "dt-2021-000002", ["Secret"] = secret.ToLowerInvariant() })).ReadPageAsync()).Body!.TextContent;
        Assert.Contains("Đã vào sổ", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Chậm trả lời", status, StringComparison.Ordinal);
        Assert.Empty((await Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_to_be_sealed_is_sent_on_before_anything_is_stored(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var clerk = await office.SignInAsAsync(Role.Clerk);
        foreach (var kind in new[] { "Denunciation", "Tip" })
        {
            var answer = await clerk.Browser.PostFormAsync("/don-thu/nhan", new() { ["Kind"] = kind, ["Name"] = "Người Rất Riêng", ["FieldCode"] = "khac", ["About"] = "x", ["Text"] = "x" });
            Assert.Equal(kind == "Tip" ? "/bao-tin" : "/don-thu/to-cao/nhap-don", answer.Headers.Location?.ToString());
            var chosen = await office.Browser().PostFormAsync("/gui-don", new() { ["Kind"] = kind });
            Assert.Equal(kind == "Tip" ? "/bao-tin" : "/to-cao", chosen.Headers.Location?.ToString());
        }
        Assert.Equal(0, await office.WithAsync<Store, int>(store => store.Set<Petition>().CountAsync()));
        // Only an individual denounces: an organisation's is feedback.
        var organisation = await clerk.Browser.PostFormAsync("/don-thu/nhan", new() { ["Kind"] = "Denunciation", ["IsOrganisation"] = "true", ["Name"] = "Hội Ví Dụ", ["Address"] = "xã Mẫu", ["FieldCode"] = "khac", ["About"] = "Tố cáo", ["Text"] = "Hội tố cáo." });
        Assert.Equal(HttpStatusCode.Redirect, organisation.StatusCode);
        Assert.Equal(PetitionKind.Feedback, await office.WithAsync<Store, PetitionKind>(store => store.Set<Petition>().Select(row => row.Kind).SingleAsync()));
    }
}
