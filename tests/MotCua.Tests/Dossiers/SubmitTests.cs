using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.People;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>What may be filed, by whom identified how, and under which code.</summary>
public sealed class SubmitTests
{
    [Theory, OnEveryDatabase]
    public async Task What_the_national_portal_offers_is_refused_from_July_2026_with_the_article(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.Office.AddProcedureAsync("9.000002");
        await stage.Office.AddProcedureAsync("9.000002", source: ProcedureSource.National);
        var submission = Stage.AtDesk(code: "9.000002");
        stage.Office.Time.SetOffice(new DateTime(2026, 6, 30, 9, 0, 0));
        await stage.FileAsync(stage.DeskActor, submission);

        stage.Office.Time.SetOffice(new DateTime(2026, 7, 1, 9, 0, 0));
        var refused = await Stage.RefusedAsync(DossierProblems.NotSubmittedHere, () => stage.FileAsync(stage.DeskActor, submission with { Channel = Channel.Online }));
        Assert.Contains("224/2026", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("01/07/2026", refused.Sentence, StringComparison.Ordinal);
        // At the counter it is the person's choice, and the officer is told.
        await stage.FileAsync(stage.DeskActor, submission);
        Assert.Contains("nộp trực tuyến trên Cổng Dịch vụ công quốc gia", (await stage.Desk.Browser.GetPageAsync("/quay?thu-tuc=9.000002")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nộp trực tuyến trên Cổng Dịch vụ công quốc gia", (await stage.Desk.Browser.GetPageAsync($"/quay?thu-tuc={TestCatalogue.Code}")).Body!.TextContent, StringComparison.Ordinal);
        // Nobody else offers the other one.
        await stage.FileAsync(stage.DeskActor, Stage.AtDesk());
        var citizen = await stage.Office.SignInAsAsync(Role.Citizen);
        var start = await citizen.Browser.OpenAsync("/nop-ho-so/9.000002");
        Assert.Equal(System.Net.HttpStatusCode.Conflict, start.StatusCode);
        Assert.Contains("Cổng Dịch vụ công quốc gia", await Stage.TextAsync(start), StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task A_procedure_that_no_division_here_handles_is_not_received(Database database)
    {
        await using var stage = await Stage.SetAsync(database, procedure: false);
        await stage.Office.AddProcedureAsync(handledHere: false);
        await Stage.RefusedAsync(DossierProblems.NoProcess, () => stage.FileAsync(stage.DeskActor, Stage.AtDesk()));
        await Stage.RefusedAsync(DossierProblems.NoSuchProcedure, () => stage.FileAsync(stage.DeskActor, Stage.AtDesk(code: "9.999999")));
    }

    [Theory]
    [InlineData(PartyKind.Citizen, IdentityType.PersonalNumber, "089090000001", null, null)]
    [InlineData(PartyKind.Citizen, IdentityType.PersonalNumber, "08909000000", null, "IdentityNumber")]
    [InlineData(PartyKind.Citizen, IdentityType.OldIdentityCard, "351234567", null, null)]
    [InlineData(PartyKind.Citizen, IdentityType.OldIdentityCard, "35123456", null, "IdentityNumber")]
    [InlineData(PartyKind.Citizen, IdentityType.Passport, "M12345678", "kr", null)]
    [InlineData(PartyKind.Citizen, IdentityType.Passport, "M12345678", null, "IdentityCountry")]
    [InlineData(PartyKind.Citizen, IdentityType.Passport, "M12345678", "Korea", "IdentityCountry")]
    [InlineData(PartyKind.Citizen, IdentityType.Passport, "?", "KR", "IdentityNumber")]
    [InlineData(PartyKind.Citizen, IdentityType.Other, "GCN-15", null, null)]
    [InlineData(PartyKind.Citizen, IdentityType.Other, "1", null, "IdentityNumber")]
    [InlineData(PartyKind.Enterprise, IdentityType.TaxCode, "1600000001", null, "IdentityNumber")]
    [InlineData(PartyKind.Enterprise, IdentityType.PersonalNumber, "089090000001", null, "IdentityType")]
    [InlineData(PartyKind.StateBody, IdentityType.Other, "15/QĐ-UBND", null, null)]
    [InlineData(PartyKind.OtherOrganisation, IdentityType.Passport, "M12345678", "KR", "IdentityType")]
    public void An_identity_is_checked_by_its_kind(PartyKind kind, IdentityType type, string number, string? country, string? fault)
    {
        var found = Record.Exception(() => SubmissionRules.CheckParty(new PartyInput(kind, "Ai đó", type, number, country), "Owner"));
        Assert.Equal(fault is null ? null : $"Owner.{fault}", (found as Refused)?.Field);
    }

    [Theory, OnEveryDatabase]
    public async Task The_foreign_worker_is_owner_by_passport_and_the_employer_submits(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var filed = await stage.FileAsync(stage.DeskActor, Stage.AtDesk() with { Owner = new PartyInput(PartyKind.Citizen, "KIM MIN SU", IdentityType.Passport, "m 12345678", "kr") });
        var parties = await stage.Office.WithAsync<Store, List<DossierParty>>(store => store.DossierParties.Where(row => row.DossierId == filed.Dossier.Id).ToListAsync());
        var owner = Assert.Single(parties, party => party.Role == PartyRole.Owner);
        Assert.Equal(("KIM MIN SU", IdentityType.Passport, "M12345678", "KR"), (owner.Name, owner.IdentityType, owner.IdentityNumber, owner.IdentityCountry));
        Assert.Equal("Nguyễn Văn Mẫu", Assert.Single(parties, party => party.Role == PartyRole.Submitter).Name);
        Assert.Equal("KIM MIN SU", filed.Dossier.OwnerName);
    }

    [Theory]
    [InlineData("{agency}-{yyMMdd}-{nnnn}", 7, "000.00.16.H01-211115-0007")]
    [InlineData("{agency}-{yyyyMMdd}-{nnnnnnn}", 92637, "000.00.16.H01-20211115-0092637")]
    public void A_code_follows_its_pattern(string pattern, long number, string code) =>
        Assert.Equal(code, DossierCode.Make(pattern, "000.00.16.H01", new DateOnly(2021, 11, 15), number));

    [Fact]
    public void The_pattern_is_that_of_the_day()
    {
        var installation = new Installation { CodePattern = "{agency}-{yyMMdd}-{nnnn}; 2026-07-01 {agency}-{yyyyMMdd}-{nnnnnnn}" };
        Assert.Equal("{agency}-{yyMMdd}-{nnnn}", installation.CodePatternOn(new DateOnly(2026, 6, 30)));
        Assert.Equal("{agency}-{yyyyMMdd}-{nnnnnnn}", installation.CodePatternOn(new DateOnly(2026, 7, 1)));
    }

    [Theory, OnEveryDatabase]
    public async Task After_9999_the_day_is_over_and_tomorrow_begins_with_one(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        await stage.Office.WithAsync<Store>(store => store.Database.ExecuteSqlRawAsync("INSERT INTO kernel_counters (series, value) VALUES ('dossier:000.00.16.H01:20211115', 9998)", TestContext.Current.CancellationToken));
        Assert.EndsWith("-211115-9999", (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code, StringComparison.Ordinal);
        await Stage.RefusedAsync(DossierProblems.DailyNumbersUsedUp, () => stage.FileAsync(stage.DeskActor, Stage.AtDesk()));
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Dossiers.CountAsync()));
        stage.Office.Time.Move(TimeSpan.FromDays(1));
        Assert.EndsWith("-211116-0001", (await stage.FileAsync(stage.DeskActor, Stage.AtDesk())).Dossier.Code, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Sixty_four_at_once_get_sixty_four_numbers_without_a_gap(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var filed = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => stage.FileAsync(stage.DeskActor, Stage.AtDesk(), $"k{i}")));
        Assert.Equal(Enumerable.Range(1, 64).Select(n => $"000.00.16.H01-211115-{n:0000}"), filed.Select(item => item.Dossier.Code).Order(StringComparer.Ordinal));
        Assert.Empty((await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_with_a_file_sent_twice_at_once_files_one_dossier(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var actor = stage.Citizen.Actor(Role.Citizen);
        var upload = await stage.Office.WithAsync<FileDesk, Upload>(files => files.ReceiveAsync(new MemoryStream(SampleFiles.Pdf(3)), "don.pdf", actor, default));
        var submission = stage.Online() with { Papers = [new PaperInput("don", upload.Id), new PaperInput("giay-kham", Originals: 1)] };
        var filed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stage.FileAsync(actor, submission, "mot-khoa")));
        Assert.Single(filed.Select(item => (item.Dossier.Code, item.Secret)).Distinct());
        Assert.All(filed, item => Assert.Equal([("Đơn đề nghị", (int?)3), ("Giấy khám sức khỏe", null)], item.Papers.Select(paper => (paper.Name, paper.Pages))));
        Assert.Equal(1, await stage.Office.WithAsync<Store, int>(store => store.Dossiers.CountAsync()));
        // Somebody else's upload, or one used already, is refused.
        await Stage.RefusedAsync(Problems.UploadGone, () => stage.FileAsync(actor, submission, "khoa-khac"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_changed_or_a_number_lost_behind_the_programs_back_is_named(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        async Task<List<Finding>> FindAsync() => [.. (await Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings];
        Task SqlAsync(string sql) => stage.Office.WithAsync<Store>(store => store.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));
        Assert.Empty(await FindAsync());
        await SqlAsync("UPDATE kernel_counters SET value = 0 WHERE series LIKE 'dossier:%'");
        Assert.Equal(("kernel_counters", "20211115"), (await FindAsync()) is [var lost] ? (lost.Table, lost.Key) : default);
        await SqlAsync("UPDATE kernel_counters SET value = 1 WHERE series LIKE 'dossier:%'");
        await SqlAsync("UPDATE dossiers_dossiers SET state = 9");
        Assert.Contains(await FindAsync(), finding => finding is { Table: "dossiers_dossiers", Column: "state" } && finding.Key == code);
    }
}
