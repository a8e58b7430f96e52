using Microsoft.Extensions.DependencyInjection;
using MotCua.Petitions;
using MotCua.Petitions.Reception;
using MotCua.Tests.Support;
using MotCua.WorkingTime;
using Xunit;

namespace MotCua.Tests.Petitions;

/// <summary>Which rows of law hold on the day of a step, and what date they give; both states of the law around 1 July 2026.</summary>
public sealed class PetitionClockTests
{
    private static readonly StepMatter Second = new(2), Remote = new(1, IsRemote: true), Labour = new(1, ComplaintField.Labour);

    [Fact]
    public async Task Each_step_reads_the_law_of_its_day_and_the_shorter_rule_governs()
    {
        await using var office = await TestOffice.StartAsync(Database.Sqlite);
        var clock = office.Services.GetRequiredService<PetitionClock>();

        // Law in days, decree in working days: the law's ends first and governs, the decree's is shown.
        Held(clock.On(PetitionStep.Accept, default, new(2026, 6, 29)), "kn-03a", new(2026, 7, 9), "kn-03c");
        Held(clock.On(PetitionStep.Accept, default, new(2026, 6, 30)), "kn-03a", new(2026, 7, 10), "kn-03c");
        Held(clock.On(PetitionStep.Accept, Second, new(2026, 7, 1)), "kn-03d", new(2026, 7, 10));
        Held(clock.On(PetitionStep.Accept, default, new(2020, 12, 9)), "kn-03a", new(2020, 12, 21), "kn-03b");
        // Tết 2022 lies in it: the tenth day is a holiday and moves, the decree's ten working days end a week later.
        Held(clock.On(PetitionStep.Accept, default, new(2022, 1, 24)), "kn-03a", new(2022, 2, 7), "kn-03c");

        Held(clock.On(PetitionStep.Triage, default, new(2021, 11, 14)), "xld-04", new(2021, 11, 26));
        Held(clock.On(PetitionStep.Triage, default, new(2021, 11, 15)), "xld-01", new(2021, 11, 29));
        Held(clock.On(PetitionStep.KeepShelved, default, new(2021, 11, 14)), "xld-03", new(2022, 11, 14));
        Held(clock.On(PetitionStep.KeepShelved, default, new(2021, 11, 15)), "xld-02", new(2022, 11, 15));

        Held(clock.On(PetitionStep.Settle, default, new(2021, 11, 15)), "kn-04", new(2021, 12, 15));
        Held(clock.On(PetitionStep.Settle, default, new(2021, 11, 15), isComplex: true), "kn-04", new(2021, 12, 30));
        Held(clock.On(PetitionStep.Settle, Remote, new(2021, 11, 15)), "kn-05", new(2021, 12, 30));
        Held(clock.On(PetitionStep.Settle, Second, new(2021, 11, 15)), "kn-08", new(2021, 12, 30));
        Held(clock.On(PetitionStep.Settle, Second with { IsRemote = true }, new(2021, 11, 15), isComplex: true), "kn-09", new(2022, 1, 24));
        Held(clock.On(PetitionStep.Settle, Labour with { Level = 2 }, new(2021, 11, 15)), "kn-23", new(2021, 12, 30));
        // It stood from 16 July to 5 August 2026: the twenty days that were left are left from then on.
        Held(clock.On(PetitionStep.Settle, default, new(2026, 7, 6), pauses: [new Pause(new(2026, 7, 16, 9, 0, 0), new DateTime(2026, 8, 5, 9, 0, 0))]), "kn-04", new(2026, 8, 25));
        Assert.Null(clock.On(PetitionStep.Settle, default, new(2026, 7, 6), pauses: [new Pause(new(2026, 7, 16, 9, 0, 0), null)]).Governing);

        Held(clock.On(PetitionStep.SendRuling, default, new(2021, 11, 18)), "kn-06", new(2021, 11, 23));
        Held(clock.On(PetitionStep.SendRuling, Second, new(2021, 11, 18)), "kn-10", new(2021, 11, 25));
        Held(clock.On(PetitionStep.PublishRuling, default, new(2020, 12, 9)), "kn-11a", new(2020, 12, 24));
        Held(clock.On(PetitionStep.PublishRuling, default, new(2020, 12, 10)), "kn-11b", new(2020, 12, 25));
        Held(clock.On(PetitionStep.LodgeAgain, Labour, new(2021, 11, 1)), "kn-22", new(2021, 12, 1));
        Held(clock.On(PetitionStep.LodgeAgain, new(1, ComplaintField.Discipline), new(2021, 11, 1)), "kn-02b", new(2021, 11, 11));
        Held(clock.On(PetitionStep.LodgeAgain, new(1, ComplaintField.Discipline, IsDismissal: true), new(2021, 11, 1)), "kn-02c", new(2021, 12, 1));
        Held(clock.On(PetitionStep.Lodge, Labour, new(2021, 5, 3)), "kn-20", new(2021, 11, 1));
        Held(clock.On(PetitionStep.InForce, Remote, new(2021, 11, 1)), "kn-14b", new(2021, 12, 16));

        // A gap is said, not filled: before July 2026 nobody found the days.
        Assert.Equal("kn-18b", clock.On(PetitionStep.SendSuspension, default, new(2026, 6, 30)).Gap?.Id);
        Held(clock.On(PetitionStep.SendSuspension, default, new(2026, 7, 1)), "kn-17", new(2026, 7, 6));
        Held(clock.On(PetitionStep.SendResumption, default, new(2026, 7, 1)), "kn-18", new(2026, 7, 6));
        Assert.Null(clock.LatestBefore(PetitionStep.AnnounceDialogue, new(2026, 7, 10), new(2026, 6, 30)));
        Assert.Equal(new DateOnly(2026, 7, 5), clock.LatestBefore(PetitionStep.AnnounceDialogue, new(2026, 7, 10), new(2026, 7, 1))?.Day);
        Assert.Equal(new DateOnly(2021, 11, 12), clock.LatestBefore(PetitionStep.AnnounceMeeting, new(2021, 11, 15), new(2021, 11, 10))?.Day);

        EveryDateExplainsItself(clock);
        var reception = office.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<ReceptionLaw>();
        // Announced on the Monday before Tết 2021: that day, Tuesday, and three days after the holidays lie before the sitting.
        Assert.Equal(new DateOnly(2021, 2, 22), reception.EarliestFor(reception.Publication(new(2021, 2, 8)), new(2021, 2, 8)));
        Assert.Equal(("tcd-03", new DateOnly(2021, 3, 1)), (reception.ResultDue(At(2021, 2, 8))!.Value.Row.Id, MotCua.Kernel.OfficeClock.DayOf(reception.ResultDue(At(2021, 2, 8))!.Value.DueAt)));
        Assert.Equal(("tcd-05-2014", (DateTime?)null), (reception.NoticeDue(At(2026, 6, 30)).Row.Id, reception.NoticeDue(At(2026, 6, 30)).DueAt));
        Assert.Equal(("tcd-05", new DateOnly(2026, 7, 6)), (reception.NoticeDue(At(2026, 7, 1)).Row.Id, MotCua.Kernel.OfficeClock.DayOf(reception.NoticeDue(At(2026, 7, 1)).DueAt!.Value)));

        var why = clock.Explain("kn-04", new(2021, 11, 15), isComplex: true)!;
        Assert.Equal((15, new DateOnly(2021, 12, 30)), (why.Extension.Amount, DateOnly.FromDateTime(why.Date.Due)));
        Assert.Equal(46, why.Days.Count);
    }

    /// <summary>Whatever the step, the matter and the day: each date that is shown counts again, day by day, to the same end, and each counted day is one of its limit.</summary>
    private static void EveryDateExplainsItself(PetitionClock clock)
    {
        var explained = 0;
        foreach (var from in new DateOnly[] { new(2021, 2, 8), new(2022, 1, 24), new(2026, 6, 30), new(2026, 7, 1), new(2026, 8, 31) })
            foreach (var step in Enum.GetValues<PetitionStep>())
                foreach (var matter in RoomLawTests.Matters)
                {
                    var date = clock.On(step, matter, from);
                    Assert.True(date.Governing is not null || date.Gap is not null, $"{step} {from}");
                    foreach (var row in date.Others.Append(date.Governing).OfType<RowDate>())
                    {
                        var why = clock.Explain(row.Row.Id, from)!;
                        Assert.Equal(row.Due, why.Date);
                        Assert.True(row.Row.InForceOn(from));
                        if (row.Limit.Unit == LimitUnit.WorkingDay) Assert.Equal(row.Limit.Amount, why.Days.Count(day => day.Counted));
                        explained++;
                    }
                }
        Assert.True(explained > 500, $"{explained}");
    }

    private static DateTime At(int year, int month, int day) => MotCua.Kernel.OfficeClock.ToUtc(new DateTime(year, month, day, 9, 0, 0));

    private static void Held(StepDate date, string row, DateOnly due, params string[] others)
    {
        Assert.Equal((row, due), (date.Governing?.Row.Id, date.Governing is { } governing ? DateOnly.FromDateTime(governing.Due.Due) : default));
        Assert.Equal(others, date.Others.Select(other => other.Row.Id));
    }
}
