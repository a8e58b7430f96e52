using MotCua.Kernel;
using MotCua.Plans;
using Xunit;

namespace MotCua.Tests.Plans;

/// <summary>What may happen to an assignment, without a store.</summary>
public sealed class AssignmentTests
{
    private static readonly Guid Unit = Guid.CreateVersion7(), Other = Guid.CreateVersion7();
    private static readonly Actor Head = Person("Trưởng phòng"), Director = Person("Giám đốc");
    private static readonly DateOnly Due = new(2021, 11, 30);

    private static Actor Person(string name) => new(ActorKind.Staff, Guid.CreateVersion7(), null, name, []);

    private static StepBy By(Actor actor, int month = 11, int day = 15) => new(Guid.CreateVersion7(), actor, OfficeClock.ToUtc(new DateTime(2021, month, day, 9, 0, 0, DateTimeKind.Unspecified)));

    private static AssignmentFacts Facts(DateOnly due) => new(6, "Giải quyết hồ sơ đúng hạn", new AssignmentLead(Unit, Head.AccountId, Head.Name), new DateOnly(2021, 6, 25), due, "Tỷ lệ", "");

    private static Assignment Given(DateOnly? due = null)
    {
        var assignment = new Assignment { Id = Guid.CreateVersion7(), PlanId = Guid.CreateVersion7(), Source = AssignmentSource.Plan, GivenByUnitId = Other };
        assignment.Write(Facts(due ?? Due));
        assignment.Give(By(Director, 6, 25));
        return assignment;
    }

    private static void Refused(Problem problem, Action act) => Assert.Equal(problem, Assert.Throws<Refused>(act).Problem);

    [Fact]
    public void It_goes_from_assigned_to_closed_and_no_step_is_left_out()
    {
        var one = Given();
        Refused(PlanProblems.NotDraft, () => one.Write(Facts(Due)));
        Refused(PlanProblems.NotInThatState, () => one.Progress(By(Head), 10, "x"));
        Refused(PlanProblems.NotInThatState, () => one.Report(By(Head), "x", 1, ""));
        one.Accept(By(Head));
        Refused(PlanProblems.PercentWrong, () => one.Progress(By(Head), 101, "x"));
        Refused(PlanProblems.WordsNeeded, () => one.Progress(By(Head), 50, " "));
        one.Progress(By(Head), 50, "Một nửa");
        Refused(PlanProblems.EvidenceNeeded, () => one.Report(By(Head), "Xong", 0, ""));
        Assert.Equal("Đúng hạn: 98%", one.Report(By(Head), "Xong", 1, "Đúng hạn: 98%").Readings);
        Assert.Equal((AssignmentStanding.Reported, 100), (one.Standing(Due), one.Percent));
        Refused(PlanProblems.OwnReport, () => one.Confirm(By(Head), null, 0, ""));
        Refused(PlanProblems.OpenBelow, () => one.Confirm(By(Director), null, 2, ""));
        Refused(PlanProblems.WordsNeeded, () => one.Return(By(Director), null));
        one.Return(By(Director), "Thiếu số liệu");
        Assert.Null(one.ReportedOn);
        one.Report(By(Head), "Xong", 1, "");
        one.Confirm(By(Director), null, 0, "");
        Assert.Equal(AssignmentStanding.DoneInTime, one.Standing(Due));
        one.Close(By(Director), null);
        Assert.Equal((AssignmentState.Closed, AssignmentStanding.DoneInTime), (one.State, one.Standing(Due.AddYears(1))));
        Refused(PlanProblems.NotInThatState, () => one.Close(By(Director), "x"));
    }

    [Theory]
    [InlineData("2021-11-22", AssignmentStanding.Running)]
    [InlineData("2021-11-23", AssignmentStanding.DueSoon)]
    [InlineData("2021-11-30", AssignmentStanding.DueSoon)]
    [InlineData("2021-12-01", AssignmentStanding.Overdue)]
    public void Late_follows_from_the_day(string day, AssignmentStanding standing) =>
        Assert.Equal(standing, Given().Standing(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_extension_keeps_the_first_day_and_begins_the_warnings_anew()
    {
        var one = Given();
        one.Accept(By(Head));
        one.Escalate(By(Actor.System, 12, 1), "Trưởng phòng");
        Refused(PlanProblems.PeriodWrong, () => one.Extend(By(Director), Due, "x"));
        Refused(PlanProblems.WordsNeeded, () => one.Extend(By(Director), Due.AddDays(10), ""));
        var step = one.Extend(By(Director), Due.AddDays(10), "Giãn cách");
        Assert.Equal((Due, Due.AddDays(10)), (step.FromDay, step.ToDay));
        Assert.Equal((Due, Due.AddDays(10), 1, 0), (one.FirstDueOn, one.DueOn, one.Extensions, one.Escalations));
        // Reported after the new day it is late all the same.
        one.Report(By(Head, 12, 11), "Xong", 1, "");
        one.Confirm(By(Director, 12, 12), null, 0, "");
        Assert.Equal(AssignmentStanding.DoneLate, one.Standing(new DateOnly(2021, 12, 31)));
    }

    [Fact]
    public void Handed_over_it_is_accepted_anew_and_what_is_not_done_is_closed_with_a_reason()
    {
        var one = Given();
        one.Accept(By(Head));
        Refused(PlanProblems.SameLead, () => one.HandOver(By(Director), new AssignmentLead(Unit, Head.AccountId, Head.Name), "x"));
        var step = one.HandOver(By(Director), new AssignmentLead(Other, Director.AccountId, "Người mới"), "Chuyển công tác");
        Assert.Equal((Unit, Other, "Trưởng phòng", "Người mới"), (step.FromUnitId, step.ToUnitId, step.FromHead, step.ToHead));
        Assert.Equal((AssignmentState.Assigned, Other, Due), (one.State, one.LeadUnitId, one.DueOn));
        Refused(PlanProblems.WordsNeeded, () => one.Close(By(Director), null));
        one.Close(By(Director), "Không còn nhiệm vụ này");
        Assert.Equal(AssignmentStanding.Abandoned, one.Standing(Due));
    }

    [Theory]
    [InlineData(true, 4, 3, TargetStanding.Reached)]
    [InlineData(true, 4, 5, TargetStanding.Missed)]
    [InlineData(false, 98, 98, TargetStanding.Reached)]
    [InlineData(false, 98, 97, TargetStanding.Missed)]
    [InlineData(false, 98, null, TargetStanding.NotYet)]
    public void A_target_is_reached_missed_or_has_no_outcome(bool less, int target, int? outcome, TargetStanding standing) =>
        Assert.Equal(standing, new PlanTarget { Id = Unit, PlanId = Other, Name = "Hạng", Unit = "hạng", Target = target, LessIsBetter = less }.Standing(outcome));
}
