using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Complaints of both times, from acceptance to the file for a court.</summary>
public sealed class ComplaintTests
{
    private static Task<DateOnly?> DueAsync(PetitionStage stage, Complaint complaint) => stage.Office.WithAsync<Store, DateOnly?>(async store =>
        await store.Set<PetitionDuty>().Where(row => row.ComplaintId == complaint.Id && row.Step == PetitionStep.Settle && row.To == null).Select(row => row.DueAt).SingleAsync() is { } due ? OfficeClock.DayOf(due) : null);

    [Theory, OnEveryDatabase]
    public async Task Only_who_is_competent_accepts_and_only_in_time(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database);
        var petition = await stage.ReceiveAsync();
        await stage.SortAsync(petition);
        await Stage.RefusedAsync(Problems.NotAllowed, () => stage.Office.WithAsync<AcceptComplaint>(act => act.RunAsync(stage.AsClerk, petition.Code, stage.Accepted(), null, default)));
        await Refused(PetitionProblems.NotCompetent, stage.Accepted(2, ComplaintObject.Director));
        await Refused(PetitionProblems.NotCompetent, stage.Accepted(1, ComplaintObject.Employer) with { Field = ComplaintField.Labour });
        await Refused(PetitionProblems.FirstNeeded, stage.Accepted(2));
        var barred = await Refused(PetitionProblems.TimeBarred, stage.Accepted(known: new DateOnly(2021, 8, 13)));
        Assert.Contains("11/11/2021", barred.Sentence, StringComparison.Ordinal);
        await Refused(PetitionProblems.TimeBarred, stage.Accepted(known: new DateOnly(2021, 8, 1)));
        await Refused(PetitionProblems.TimeBarred, stage.Accepted(known: new DateOnly(2021, 10, 28)) with { Field = ComplaintField.Discipline });
        await Refused(PetitionProblems.ChallengedNeeded, stage.Accepted() with { Challenged = " " });
        // Obstacles do not count.
        var complaint = await stage.Office.WithAsync<AcceptComplaint, Complaint>(act => act.RunAsync(stage.AsDirector, petition.Code, stage.Accepted(known: new DateOnly(2021, 8, 1)) with { ObstacleDays = 30 }, null, default));
        Assert.Equal(("KN-2021-00001", "don-vi-1"), (complaint.Code, complaint.CompetenceCode));
        Assert.Equal(new DateOnly(2021, 12, 15), await DueAsync(stage, complaint));
        var owed = await stage.Office.WithAsync<Store, List<string?>>(store => store.Set<PetitionDuty>().Where(row => row.ComplaintId == complaint.Id && row.To != null).Select(row => row.FormCode).ToListAsync());
        Assert.Equal(["kn-03", "kn-03-thanh-tra"], owed.Order(StringComparer.Ordinal));
        var stranger = await stage.Office.SignInAsAsync(Role.Specialist, "thu-phong-khac");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/khieu-nai/{complaint.Code}")).StatusCode);

        // A group speaks through representatives.
        var group = await stage.ReceiveAsync(PetitionStage.Input(about: "Khiếu nại chung"));
        await stage.Office.WithAsync<ImportSigners>(act => act.RunAsync(stage.AsClerk, group.Code, new MemoryStream("ho_ten,dia_chi\nBà Một,ấp 1\nÔng Hai,ấp 2\n"u8.ToArray()), "a.csv", null, default));
        await Stage.RefusedAsync(PetitionProblems.RepresentativeNeeded, () => stage.AcceptAsync(group));
        Assert.True((await stage.Office.WithAsync<AcceptComplaint, Complaint>(act => act.RunAsync(stage.AsDirector, group.Code, stage.Accepted() with { HasRepresentativePaper = true }, null, default))).IsGroup);
        // Not accepted, on a ground of the law: the person is told before it ends.
        var refused = await stage.ReceiveAsync();
        await stage.SortAsync(refused);
        await Stage.RefusedAsync(PetitionProblems.FaultUnknown, () => stage.DisposeAsync(refused, new Way(DispositionKind.Refuse, Ground: "withdrawn"), stage.AsDirector));
        await stage.DisposeAsync(refused, new Way(DispositionKind.Refuse, Ground: "out-of-time"), stage.AsDirector);
        await stage.WriteAsync(refused, "kn-04");
        Assert.Equal(PetitionState.Closed, await stage.Office.WithAsync<Store, PetitionState>(store => store.Set<Petition>().Where(row => row.Id == refused.Id).Select(row => row.State).SingleAsync()));

        Task<Refused> Refused(Problem problem, ComplaintInput input) => Stage.RefusedAsync(problem, () => stage.Office.WithAsync<AcceptComplaint>(act => act.RunAsync(stage.AsDirector, petition.Code, input, null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_complaint_goes_through_both_times_and_its_file_to_a_court(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database, new DateTime(2021, 3, 1, 9, 0, 0));
        var petition = await stage.ReceiveAsync();
        var one = await stage.AcceptAsync(petition);
        await Stage.RefusedAsync(PetitionProblems.ReportNeeded, () => RuleAsync(one, ComplaintFinding.Wrong));
        await VerifyAsync(one, ComplaintFinding.Wrong);
        await Stage.RefusedAsync(PetitionProblems.DialogueNeeded, () => RuleAsync(one, ComplaintFinding.Wrong));
        await TalkAsync(one, headCame: false);
        await RuleAsync(one, ComplaintFinding.Wrong);
        await Stage.RefusedAsync(PetitionProblems.NotNow, () => RuleAsync(one, ComplaintFinding.Right));
        await Stage.RefusedAsync(PetitionProblems.PostedTooShort, () => stage.RuleAsync(act => act.PublishAsync(stage.AsClerk, one.Code, PublicationForm.Posting, stage.Today, stage.Today.AddDays(10), null, "Trụ sở", null, default)));
        await Stage.RefusedAsync(PetitionProblems.TooSoon, () => stage.RuleAsync(act => act.PublishAsync(stage.AsClerk, one.Code, PublicationForm.Meeting, stage.Today.AddDays(2), null, stage.Today, "Hội trường", null, default)));
        await stage.RuleAsync(act => act.PublishAsync(stage.AsClerk, one.Code, PublicationForm.Posting, stage.Today, stage.Today.AddDays(15), null, "Trụ sở", null, default));
        await Stage.RefusedAsync(PetitionProblems.NotNow, () => stage.RuleAsync(act => act.ExecuteAsync(stage.AsClerk, one.Code, true, "Xong", null, default)));

        stage.Office.Time.SetOffice(new DateTime(2021, 3, 20, 9, 0, 0));
        var again = await stage.ReceiveAsync();
        await stage.SortAsync(again);
        var two = await stage.Office.WithAsync<AcceptComplaint, Complaint>(act => act.RunAsync(stage.AsDirector, again.Code, stage.Accepted(2, known: new DateOnly(2021, 3, 2)) with { FirstCode = one.Code }, null, default));
        Assert.Equal((one.Id, "don-vi-2"), (two.FirstId, two.CompetenceCode));
        Assert.Equal(new DateOnly(2021, 5, 4), await DueAsync(stage, two));
        // The finding first, then the longer limit; and not once the ordinary one is over.
        await stage.VerifyAsync(act => act.FindComplexAsync(stage.AsDirector, two.Code, [], "Nhiều tài liệu.", null, default));
        Assert.Equal(new DateOnly(2021, 5, 19), await DueAsync(stage, two));
        await VerifyAsync(two, ComplaintFinding.Right);
        // The second time there is always a dialogue.
        await Stage.RefusedAsync(PetitionProblems.DialogueNeeded, () => RuleAsync(two, ComplaintFinding.Right));
        await TalkAsync(two, headCame: true);
        await RuleAsync(two, ComplaintFinding.Right);
        foreach (var form in new[] { "kn-03", "kn-03-thanh-tra", "kn-giay-moi", "kn-quyet-dinh-2", "kn-gui-cap-tren", "kn-gui-lien-quan" }) await stage.WriteAsync(again, form, two.Id);
        stage.Office.Time.SetOffice(new DateTime(2021, 5, 10, 9, 0, 0));
        await stage.RuleAsync(act => act.ExecuteAsync(stage.AsClerk, two.Code, true, "Đã trả trợ cấp.", null, default));
        var owed = await Stage.RefusedAsync(PetitionProblems.NotToldYet, () => stage.RuleAsync(act => act.CloseAsync(stage.AsDirector, two.Code, null, default)));
        Assert.Contains("cơ quan thanh tra", owed.Sentence, StringComparison.Ordinal);
        await stage.WriteAsync(again, "kn-gui-thanh-tra", two.Id);
        await Stage.RefusedAsync(PetitionProblems.NotToldYet, () => stage.RuleAsync(act => act.CloseAsync(stage.AsDirector, two.Code, null, default)));
        await stage.RuleAsync(act => act.PublishAsync(stage.AsClerk, two.Code, PublicationForm.Website, stage.Today, stage.Today.AddDays(16), null, "Trang của Sở", null, default));
        await stage.RuleAsync(act => act.CloseAsync(stage.AsDirector, two.Code, null, default));

        var page = await stage.Specialist.Browser.GetPageAsync($"/khieu-nai/{two.Code}");
        Assert.Contains("Đã thi hành", page.Body!.TextContent, StringComparison.Ordinal);
        var why = page.QuerySelectorAll("a[href*='vi-sao']").Select(link => link.GetAttribute("href")!).First();
        Assert.NotNull((await stage.Specialist.Browser.GetPageAsync($"/khieu-nai/{two.Code}{why}")).QuerySelector("#vi-sao ol.days"));
        await stage.Office.WithAsync<CasePapers>(act => act.AddAsync(stage.AsClerk, two.Code, "Giấy chứng nhận", new MemoryStream(SampleFiles.Pdf(3)), "giay.pdf", null, default));
        await Stage.RefusedAsync(PetitionProblems.ReasonNeeded, () => stage.Office.WithAsync<CasePapers>(act => act.ExportAsync(stage.AsClerk, two.Code, " ", default)));
        await ZipIsWholeAsync(await stage.Office.WithAsync<CasePapers, byte[]>(act => act.ExportAsync(stage.AsClerk, two.Code, "Tòa án nhân dân (thử), công văn 1", default)));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);

        async Task VerifyAsync(Complaint complaint, ComplaintFinding finding)
        {
            await stage.VerifyAsync(act => act.AssignAsync(stage.AsDirector, complaint.Code, stage.Unit, "Xác minh", stage.Today.AddDays(10), null, default));
            await stage.VerifyAsync(act => act.ReportAsync(stage.Specialist.Actor(Role.Specialist), complaint.Code, finding, "Báo cáo", null, default));
        }

        async Task TalkAsync(Complaint complaint, bool headCame)
        {
            await stage.VerifyAsync(act => act.AnnounceDialogueAsync(stage.AsClerk, complaint.Code, stage.Today, "Phòng tiếp dân", null, default));
            await stage.VerifyAsync(act => act.HoldDialogueAsync(stage.AsClerk, complaint.Code, headCame, true, "Biên bản", null, default));
        }

        Task RuleAsync(Complaint complaint, ComplaintFinding finding) => stage.RuleAsync(act => act.RuleAsync(stage.AsDirector, complaint.Code, finding, "Tóm tắt", new RulingFigures(PeopleRestored: 1), null, default));
    }

    [Theory, OnEveryDatabase]
    public async Task The_clock_stands_while_suspended_from_July_2026_and_a_withdrawal_ends_it(Database database)
    {
        await using var stage = await PetitionStage.SetAsync(database, new DateTime(2026, 6, 22, 9, 0, 0));
        var complaint = await stage.AcceptAsync(await stage.ReceiveAsync(), stage.Accepted(@object: ComplaintObject.Director));
        Assert.Equal(new DateOnly(2026, 7, 22), await DueAsync(stage, complaint));
        await Stage.RefusedAsync(PetitionProblems.NoSuspension, () => SuspendAsync());
        // The new rules hold by the day of the step, also for what was accepted before them.
        stage.Office.Time.SetOffice(new DateTime(2026, 7, 2, 9, 0, 0));
        await Stage.RefusedAsync(PetitionProblems.CriterionNeeded, () => stage.VerifyAsync(act => act.FindComplexAsync(stage.AsDirector, complaint.Code, [], "Vì phức tạp", null, default)));
        await Stage.RefusedAsync(PetitionProblems.TooSoon, () => stage.VerifyAsync(act => act.AnnounceDialogueAsync(stage.AsClerk, complaint.Code, stage.Today.AddDays(4), "Sở", null, default)));
        await SuspendAsync();
        Assert.Null(await DueAsync(stage, complaint));
        await Stage.RefusedAsync(PetitionProblems.NotNow, () => SuspendAsync());
        stage.Office.Time.SetOffice(new DateTime(2026, 9, 1, 9, 0, 0));
        Assert.Equal(0, await stage.Office.WithAsync<Store, int>(store => store.Set<PetitionDuty>().CountAsync(row => row.Step == PetitionStep.Settle && row.LawEndsAt != null)));
        await stage.VerifyAsync(act => act.ResumeAsync(stage.AsDirector, complaint.Code, null, default));
        // Twenty days were left; the twentieth from 1 September is a Monday.
        Assert.Equal(new DateOnly(2026, 9, 21), await DueAsync(stage, complaint));
        await stage.VerifyAsync(act => act.FindComplexAsync(stage.AsDirector, complaint.Code, ["contents", "conflict"], "Hai nội dung, chứng cứ trái nhau.", null, default));
        Assert.Equal(new DateOnly(2026, 10, 6), await DueAsync(stage, complaint));
        Assert.Equal(["kn-14a", "kn-14b"], (await stage.Office.WithAsync<Store, List<string?>>(store => store.Set<PetitionDuty>().Where(row => row.ComplaintId == complaint.Id && (row.Step == PetitionStep.SendSuspension || row.Step == PetitionStep.SendResumption)).OrderBy(row => row.OpenedAt).Select(row => row.FormCode).ToListAsync())));

        await stage.RuleAsync(act => act.WithdrawAsync(stage.AsClerk, complaint.Code, false, "Rút nội dung thứ hai.", null, default));
        Assert.Equal(ComplaintState.Open, await StateAsync());
        await stage.RuleAsync(act => act.WithdrawAsync(stage.AsClerk, complaint.Code, true, "Rút toàn bộ.", null, default));
        await stage.RuleAsync(act => act.DiscontinueAsync(stage.AsDirector, complaint.Code, "Đã rút.", null, default));
        Assert.Equal(ComplaintState.Discontinued, await StateAsync());
        Assert.True(await stage.Office.WithAsync<Store, bool>(store => store.Set<ComplaintDiscontinuation>().Select(row => row.IsWithdrawn).SingleAsync()));
        await Stage.RefusedAsync(PetitionProblems.NotToldYet, () => stage.RuleAsync(act => act.CloseAsync(stage.AsDirector, complaint.Code, null, default)));

        // The second time, from July 2026, whoever settles comes in person.
        var again = await stage.ReceiveAsync();
        await stage.SortAsync(again);
        await Stage.RefusedAsync(PetitionProblems.FirstNeeded, () => stage.Office.WithAsync<AcceptComplaint>(act => act.RunAsync(stage.AsDirector, again.Code, stage.Accepted(2) with { FirstCode = complaint.Code }, null, default)));
        var two = await stage.Office.WithAsync<AcceptComplaint, Complaint>(act => act.RunAsync(stage.AsDirector, again.Code, stage.Accepted(2) with { FirstElsewhere = "Trung tâm (thử)" }, null, default));
        await stage.VerifyAsync(act => act.AnnounceDialogueAsync(stage.AsClerk, two.Code, stage.Today.AddDays(5), "Sở", null, default));
        stage.Office.Time.Move(TimeSpan.FromDays(6));
        await Stage.RefusedAsync(PetitionProblems.HeadMustAttend, () => stage.VerifyAsync(act => act.HoldDialogueAsync(stage.AsClerk, two.Code, false, true, "Biên bản", null, default)));
        await stage.VerifyAsync(act => act.HoldDialogueAsync(stage.AsClerk, two.Code, true, false, "Người khiếu nại vắng.", null, default));

        Task SuspendAsync() => stage.VerifyAsync(act => act.SuspendAsync(stage.AsDirector, complaint.Code, "Chờ kết quả giám định.", null, default));
        Task<ComplaintState> StateAsync() => stage.Office.WithAsync<Store, ComplaintState>(store => store.Set<Complaint>().Where(row => row.Id == complaint.Id).Select(row => row.State).SingleAsync());
    }

    private static async Task ZipIsWholeAsync(byte[] content)
    {
        await using var zip = new ZipArchive(new MemoryStream(content));
        var sums = (await TextAsync("SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")).ToList();
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Where(name => name != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Select(sum => sum[1]).Order(StringComparer.Ordinal));
        foreach (var sum in sums)
        {
            await using var stream = await zip.GetEntry(sum[1])!.OpenAsync();
            Assert.Equal(sum[0], Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
        }
        var inventory = (await TextAsync("muc-luc.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        var last = 0;
        foreach (var line in inventory)
        {
            Assert.Equal(last + 1, int.Parse(line[^4], System.Globalization.CultureInfo.InvariantCulture));
            last = int.Parse(line[^3], System.Globalization.CultureInfo.InvariantCulture);
        }
        Assert.Contains(inventory, line => line[1].StartsWith("nhom-2/", StringComparison.Ordinal));

        async Task<string> TextAsync(string name)
        {
            using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
            return await reader.ReadToEndAsync();
        }
    }
}
