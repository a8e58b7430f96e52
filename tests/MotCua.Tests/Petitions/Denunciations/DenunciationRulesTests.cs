using MotCua.Kernel;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Petitions.Denunciations;
using MotCua.Petitions.Denunciations.Acts;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Petitions.Denunciations;

/// <summary>The way of a denunciation and its limits, on both sides of 1 July 2026; without a store.</summary>
public sealed class DenunciationRulesTests
{
    private static readonly LawBook Law = LawBook.Load();
    private static readonly WorkCalendar Calendar = new([new HoursFrom(DateOnly.MinValue, HoursPattern.Parse("1-5 07:00-11:00 13:00-17:00"))], Holidays.All, OfficeCalendars.From, OfficeCalendars.To);

    private readonly SealedCase one = new() { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Kind = SealedKind.Denunciation };
    private readonly List<CaseStep> steps = [];

    private static DateTime At(string day, string time = "09:00") => OfficeClock.ToUtc(DateTime.ParseExact($"{day} {time}", "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private void Received(string day) => steps.Add(new CaseStep { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), CaseId = one.Id, Kind = StepKind.Received, At = At(day) });

    private void Take(StepKind kind, string day, params string[] codes) =>
        steps.Add(Denunciation.Take(one, steps, new StepInput(kind, codes, "12/QĐ-SLĐTBXH"), Law, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), null, At(day)));

    private void Refuses(Problem problem, StepKind kind, string day, params string[] codes) => Assert.Equal(problem, Assert.Throws<Refused>(() => Take(kind, day, codes)).Problem);

    private Duty DutyOf(string rule, int which = 0) => DutyRules.Of(steps, Law, Calendar).Where(duty => duty.Row.Rule == rule).ElementAt(which);

    [Fact]
    public void A_denunciation_goes_its_way_and_no_other()
    {
        Received("2021-11-15");
        Refuses(DenunciationProblems.StepNotNow, StepKind.Concluded, "2021-11-16", "true");
        Refuses(DenunciationProblems.ReasonNeeded, StepKind.NotAccepted, "2021-11-16", "moon");
        Assert.Equal(DenunciationProblems.NumberNeeded, Assert.Throws<Refused>(() => Denunciation.Take(one, steps, new StepInput(StepKind.Accepted, null, "<Trần Văn B>"), Law, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), null, At("2021-11-16"))).Problem);
        Take(StepKind.Accepted, "2021-11-22");
        Refuses(DenunciationProblems.StepNotNow, StepKind.Accepted, "2021-11-23");
        Take(StepKind.DenouncerTold, "2021-11-23");
        Take(StepKind.Suspended, "2021-11-25", "expert");
        Refuses(DenunciationProblems.StepNotNow, StepKind.Concluded, "2021-11-26", "true");
        Take(StepKind.DecisionSent, "2021-11-26");
        Refuses(DenunciationProblems.StepNotNow, StepKind.DecisionSent, "2021-11-27");
        Take(StepKind.Resumed, "2021-12-06");
        Take(StepKind.Concluded, "2021-12-20", "partly");
        Take(StepKind.ConclusionSent, "2021-12-21");
        Take(StepKind.Handled, "2021-12-24");
        Take(StepKind.Published, "2021-12-30");
        Assert.Equal([StepKind.RespondentTold], Denunciation.Missing(one.State, steps));
        Refuses(DenunciationProblems.DutiesOpen, StepKind.Closed, "2021-12-31");
        Assert.Equal(SealedState.Published, one.State);
        Assert.All(steps.Where(step => step.Kind is StepKind.Accepted or StepKind.Concluded or StepKind.Published), step => Assert.StartsWith("tc-", step.LawRow, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_passed_it_on_is_answered_and_an_overdue_case_reported_before_it_is_closed()
    {
        Received("2021-11-15");
        Take(StepKind.Forwarded, "2021-11-16");
        var duty = DutyOf("tc-10");
        Assert.Equal((new DateOnly(2021, 12, 6), (DateTime?)null), (duty.Day!.Value, duty.DoneAt));
        // A number of the forwarder's letter would stand in clear; the note says it under seal.
        Assert.Null(steps[^1].Number);
        Assert.Equal(PartKind.Note, Denunciation.Shapes[StepKind.Forwarded].Words);
        Assert.Equal(PartKind.Note, Denunciation.Shapes[StepKind.ForwarderAnswered].Words);
        Take(StepKind.Accepted, "2021-11-22");
        Take(StepKind.DenouncerTold, "2021-11-23");
        Take(StepKind.RespondentTold, "2021-11-23");
        Refuses(DenunciationProblems.StepNotNow, StepKind.OverdueReported, "2021-12-27");
        Take(StepKind.ReportAsked, "2021-12-27");
        Assert.Equal(new DateOnly(2022, 1, 4), DutyOf("tc-13").Day);
        Take(StepKind.Concluded, "2021-12-28", "false");
        Take(StepKind.ConclusionSent, "2021-12-29");
        Take(StepKind.Handled, "2021-12-30");
        Take(StepKind.Published, "2021-12-31");
        Assert.Equal([StepKind.OverdueReported, StepKind.ForwarderAnswered], Denunciation.Missing(one.State, steps));
        Refuses(DenunciationProblems.DutiesOpen, StepKind.Closed, "2022-01-04");
        Take(StepKind.OverdueReported, "2022-01-04");
        Take(StepKind.ForwarderAnswered, "2022-01-04");
        Assert.True(DutyOf("tc-10").IsLate(new DateTime(2022, 1, 4)));
        Take(StepKind.Closed, "2022-01-05");
    }

    /// <summary>The press and a committee may pass on the same denunciation: each is answered.</summary>
    [Fact]
    public void Each_of_two_who_passed_it_on_is_answered()
    {
        Received("2021-11-15");
        Take(StepKind.Forwarded, "2021-11-16");
        Take(StepKind.ForwarderAnswered, "2021-11-18");
        Refuses(DenunciationProblems.StepNotNow, StepKind.ForwarderAnswered, "2021-11-18");
        Take(StepKind.Forwarded, "2021-11-19");
        Take(StepKind.Forwarded, "2021-11-22");
        Take(StepKind.ForwarderAnswered, "2021-11-24");
        Assert.Equal([At("2021-11-18"), At("2021-11-24"), null], steps.Where(step => step.Kind == StepKind.Forwarded).Select(step => DutyRules.Of(steps, Law, Calendar).Single(duty => duty.Row.Rule == "tc-10" && duty.Start == step.At).DoneAt));
        Take(StepKind.NotAccepted, "2021-11-24", "form");
        Take(StepKind.DenouncerTold, "2021-11-24");
        Assert.Equal([StepKind.ForwarderAnswered], Denunciation.Missing(one.State, steps));
    }

    /// <summary>Two duties that lie on two bodies: asking a unit below is not being asked from above.</summary>
    [Fact]
    public void Demanding_a_report_from_below_does_not_make_us_report()
    {
        Received("2021-11-15");
        Take(StepKind.Accepted, "2021-11-16");
        Refuses(DenunciationProblems.StepNotNow, StepKind.ReportDemanded, "2021-12-27");
        Take(StepKind.FurtherOverdue, "2021-12-27");
        Take(StepKind.ReportDemanded, "2021-12-28");
        Assert.Equal(At("2021-12-28"), DutyOf("tc-12").DoneAt);
        Assert.DoesNotContain(DutyRules.Of(steps, Law, Calendar), duty => duty.Row.Rule == "tc-13");
        Refuses(DenunciationProblems.StepNotNow, StepKind.OverdueReported, "2021-12-29");
        Take(StepKind.ReportAsked, "2021-12-29");
        Take(StepKind.OverdueReported, "2021-12-30");
        Assert.Equal(At("2021-12-30"), DutyOf("tc-13").DoneAt);
    }

    /// <summary>Of the respondent others read what the denouncer wrote: it is held against the denouncer like the rest of the sheet.</summary>
    [Theory]
    [InlineData("04", "Trưởng trạm, chồng bà Trần Thị Hồng", "họ tên")]
    [InlineData("06", "Trưởng trạm, số 0912 345 678", "số điện thoại")]
    [InlineData("04", "Trưởng trạm", null)]
    [InlineData("05", "Trưởng trạm, chồng bà Trần Thị Hồng", null)]
    public void A_sheet_for_others_says_what_of_the_denouncer_stands_on_it(string form, string position, string? trace)
    {
        Received("2021-11-15");
        Take(StepKind.Accepted, "2021-11-16");
        var from = new Denouncer("Trần Thị Hồng", "Ấp Vĩnh Phước, xã Thử", "0912 345 678");
        OpenedPart Part(PartKind kind, string? text, Denouncer? identity = null, Statement? statement = null) => new(one.Id, kind, At("2021-11-15"), null, text, null, identity, statement, false);
        OpenedPart[] parts = [Part(PartKind.Identity, null, from), Part(PartKind.Statement, null, statement: new Statement(new Respondent("Lê Văn Mẫu", position), "", "Chi sai.")), Part(PartKind.Redacted, "Bản lược.")];
        Assert.Equal(trace, CaseForm.Of(Law, form, steps, parts, new DateOnly(2021, 11, 16)).Trace);
    }

    /// <summary>The decree was amended on 1 July 2026: each sheet cites what was in force on the day of its step.</summary>
    [Fact]
    public void A_sheet_cites_the_decree_of_the_day_of_its_step()
    {
        Received("2026-06-15");
        Take(StepKind.Accepted, "2026-06-30");
        var today = new DateOnly(2026, 7, 2);
        var offered = CaseForm.Offered(Law, steps, [StepKind.Concluded], today).Select(form => form.Code).ToList();
        Assert.Equal(["04", "12-2026"], offered);
        Assert.Equal(("04", "Mẫu số 04", "Nghị định 31/2019/NĐ-CP"), Heading("04"));
        var (layout, number, decree) = Heading("12-2026");
        Assert.Equal(("12", ""), (layout, number));
        Assert.Contains("156/2026", decree, StringComparison.Ordinal);
        Assert.Equal(Problems.NotFound, Assert.Throws<Refused>(() => Heading("12")).Problem);
        Assert.Equal(Problems.NotFound, Assert.Throws<Refused>(() => Heading("04-2026")).Problem);

        (string, string, string) Heading(string code) => CaseForm.Of(Law, code, steps, [], today) is var sheet ? (sheet.Layout, sheet.Number, sheet.Decree) : default;
    }

    [Fact]
    public void Who_is_not_accepted_or_sent_on_is_told_before_the_case_is_closed()
    {
        Received("2021-11-15");
        Take(StepKind.NotAccepted, "2021-11-18", "form");
        Refuses(DenunciationProblems.DutiesOpen, StepKind.Closed, "2021-11-18");
        Take(StepKind.DenouncerTold, "2021-11-18");
        Take(StepKind.Closed, "2021-11-19");
        Assert.False(one.IsOpen);
    }

    [Fact]
    public void A_withdrawal_under_threat_does_not_end_the_case()
    {
        Received("2021-11-15");
        Take(StepKind.Accepted, "2021-11-16");
        Take(StepKind.Withdrawn, "2021-11-17", "threat");
        Refuses(DenunciationProblems.WithdrawalGoesOn, StepKind.Discontinued, "2021-11-18", "withdrawn");
        Take(StepKind.Discontinued, "2021-11-19", "respondent-dead");
        Refuses(DenunciationProblems.DutiesOpen, StepKind.Closed, "2021-11-20");
        Take(StepKind.DecisionSent, "2021-11-22");
        Take(StepKind.Closed, "2021-11-23");
    }

    /// <summary>Until 30 June 2026 the finding of whoever settles decides; from 1 July seven criteria are counted.</summary>
    [Theory]
    [InlineData("2026-06-30", "complex-found", 1)]
    [InlineData("2026-06-30", "especially-complex-found", 2)]
    [InlineData("2026-07-01", "places", 1)]
    [InlineData("2026-07-01", "places,people", 2)]
    public void How_often_it_is_prolonged_follows_the_law_of_the_day(string day, string codes, int times)
    {
        Received("2026-06-01");
        Take(StepKind.Accepted, "2026-06-08");
        for (var time = 0; time < times; time++) Take(StepKind.Prolonged, day, codes.Split(','));
        Refuses(DenunciationProblems.ProlongedEnough, StepKind.Prolonged, day, codes.Split(','));
        Refuses(DenunciationProblems.CriteriaNeeded, StepKind.Prolonged, day, day == "2026-06-30" ? "places" : "complex-found");
        Assert.Equal(30 * times, steps.Sum(step => step.Days ?? 0));
    }

    /// <summary>Working days before acceptance, calendar days after it, and each date says why.</summary>
    [Fact]
    public void Each_limit_is_counted_by_its_own_unit()
    {
        Received("2021-11-15");
        Assert.Equal(new DateOnly(2021, 11, 24), DutyOf("tc-01").Day);
        Take(StepKind.CheckProlonged, "2021-11-16");
        Assert.Equal(new DateOnly(2021, 11, 29), DutyOf("tc-01-keo-dai").Day);
        Take(StepKind.Accepted, "2021-11-22");
        Assert.NotNull(DutyOf("tc-01-keo-dai").DoneAt);
        Assert.Equal(new DateOnly(2021, 11, 29), DutyOf("tc-03").Day);
        // Thirty days from 22 November end on 22 December, a Wednesday.
        Assert.Equal(new DateOnly(2021, 12, 22), DutyOf("tc-04").Day);
        Assert.Equal(31, DutyOf("tc-04").Due!.Days.Count);
        Assert.Contains("blds-147", DutyOf("tc-04").Due!.LawRows);
        Take(StepKind.Suspended, "2021-12-01", "other-result");
        Assert.True(DutyOf("tc-04").Stands);
        Take(StepKind.Resumed, "2021-12-11");
        Assert.Equal(new DateOnly(2022, 1, 4), DutyOf("tc-04").Day);
        Take(StepKind.Prolonged, "2021-12-20", "complex-found");
        // 1 February 2022 is the first day of Tết: the limit ends on the first working day after it.
        Assert.Equal(new DateOnly(2022, 2, 7), DutyOf("tc-04").Day);
        Assert.False(DutyOf("tc-04").IsLate(new DateTime(2022, 2, 7, 23, 0, 0)));
        Assert.True(DutyOf("tc-04").IsLate(new DateTime(2022, 2, 8, 0, 0, 0)));
    }

    /// <summary>Monthly reports end on 30 June 2026; other rows stand, and are shown as unconfirmed from 1 July because nobody has read the new text.</summary>
    [Fact]
    public void The_turn_of_the_law_in_july_2026_is_seen_step_by_step()
    {
        Received("2026-06-15");
        Take(StepKind.Accepted, "2026-06-22");
        Take(StepKind.Concluded, "2026-06-30", "true");
        Assert.Equal(new DateOnly(2026, 7, 30), DutyOf("tc-14").Day);
        Assert.Equal((false, false), (DutyOf("tc-01").IsUnconfirmed, DutyOf("tc-04").IsUnconfirmed));
        steps.RemoveAt(steps.Count - 1);
        one.State = SealedState.Accepted;
        Take(StepKind.Concluded, "2026-07-01", "true");
        Assert.DoesNotContain(DutyRules.Of(steps, Law, Calendar), duty => duty.Row.Rule == "tc-14");
        Assert.Equal((false, true), (DutyOf("tc-01").IsUnconfirmed, DutyOf("tc-06").IsUnconfirmed));
        Assert.Equal(new DateOnly(2026, 7, 8), DutyOf("tc-06").Day);
        Assert.Equal(new DateOnly(2026, 7, 10), DutyOf("tc-07").Day);
    }

    [Theory]
    [InlineData("Gặp chị TRAN THI HONG tại nhà", "họ tên")]
    [InlineData("gọi số 0912.345-678 để hỏi", "số điện thoại")]
    [InlineData("ở ấp Vĩnh-Phước, xã Thử", "địa chỉ")]
    [InlineData("số 089 190 000 777", "số định danh")]
    [InlineData("thư của Hong.Tran@vidu.vn", "thư điện tử")]
    public void A_redacted_copy_that_still_names_somebody_is_refused(string text, string what)
    {
        var from = new Denouncer("Trần Thị Hồng", "Ấp Vĩnh Phước, xã Thử", "0912 345 678", "089190000777", "hong.tran@vidu.vn");
        Assert.Contains(what, Assert.Throws<Refused>(() => SettleCase.MustNotName(from, text)).Sentence, StringComparison.Ordinal);
        SettleCase.MustNotName(from, "Người tố cáo cho biết việc chi sai xảy ra tháng 3 năm 2021, số tiền 91.234.567 đồng.");
    }

    [Fact]
    public void A_program_that_repeats_a_request_gets_the_same_digits_and_others_get_others()
    {
        const string key = "0d9b5b9e-5c1c-4f0e-9a2e-1f6a3b7c8d90";
        byte[] Of(string text) => new SealedFiling(SealedKind.Tip, SealedWay.Api, null, new Statement(new Respondent(""), "", text), [new SealedPaper("a.png", "image/png", [1])]).Digest();
        byte[] here = [1, 2, 3], there = [1, 2, 4];
        var digits = Receipt.DigitsOf(key, Of("Việc"), here);
        Assert.Matches("^[0-9]{16}$", digits);
        Assert.Equal(digits, Receipt.DigitsOf(key, Of("Việc"), here));
        // Another key, another content under the same key, another installation.
        Assert.Equal(4, new[] { digits, Receipt.DigitsOf(key[..^1], Of("Việc"), here), Receipt.DigitsOf(key, Of("Việc khác"), here), Receipt.DigitsOf(key, Of("Việc"), there) }.Distinct().Count());
        Assert.Equal("1234567890123456", Receipt.Clean(" 1234 5678-9012 3456 "));
        Assert.Null(Receipt.Clean("123456789012345"));
        Assert.Equal("1234 5678 9012 3456", Receipt.Show("1234567890123456"));
    }
}
