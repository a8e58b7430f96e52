using MotCua.WorkingTime;

namespace Libraries.Tests.WorkingTime;

/// <summary>An office in bare numbers, from which the library and the oracle each build their own picture.</summary>
/// <param name="Week">By day of the week, Sunday first; sessions as opening and closing minute of the day.</param>
internal sealed record BareHours(DateOnly From, (int Opens, int Closes)[][] Week, (int Opens, int Closes)[] MakeUp)
{
    public OfficeHours Build() => new(
        Enumerable.Range(0, 7).ToDictionary(day => (DayOfWeek)day, day => (IReadOnlyList<OfficeSession>)[.. Week[day].Select(Session)]), [.. MakeUp.Select(Session)]);

    private static OfficeSession Session((int Opens, int Closes) bare) => new(new TimeOnly(bare.Opens / 60, bare.Opens % 60), new TimeOnly(bare.Closes / 60, bare.Closes % 60));
}

internal sealed record BareOffice(BareHours[] Hours, HashSet<DateOnly> Holidays, HashSet<DateOnly> MakeUps, DateOnly From, DateOnly To)
{
    public WorkCalendar Build() => new(Hours.Select(row => new HoursFrom(row.From, row.Build())),
        [.. Holidays.Select(day => new SpecialDay(day, DayKind.Holiday, "Nghỉ", $"off-{day:yyyy-MM-dd}")), .. MakeUps.Select(day => new SpecialDay(day, DayKind.MakeUp, "Làm bù", $"make-up-{day:yyyy-MM-dd}"))], From, To);

    /// <summary>An office that changes its hours up to twice, with holidays alone and in runs, and rest days worked.</summary>
    public static BareOffice Draw(Random random)
    {
        var from = new DateOnly(2019, 1, 1).AddDays(random.Next(2000));
        var to = from.AddDays(900);
        var hours = new List<BareHours> { DrawHours(random, from.AddDays(random.Next(-30, 30))) };
        while (random.Next(3) == 0 && hours.Count < 3) hours.Add(DrawHours(random, hours[^1].From.AddDays(1 + random.Next(200))));
        var holidays = new HashSet<DateOnly>();
        for (var run = random.Next(40); run > 0; run--)
        {
            var first = from.AddDays(random.Next(900));
            for (var day = random.Next(10) == 0 ? random.Next(4, 10) : 0; day >= 0; day--) holidays.Add(first.AddDays(day));
        }
        HashSet<DateOnly> makeUps = [.. Enumerable.Range(0, random.Next(8)).Select(_ => from.AddDays(random.Next(900)))];
        return new BareOffice([.. hours], holidays, makeUps, from, to);
    }

    /// <summary>A moment with room for a limit behind it; mostly within the day, often on its edges.</summary>
    public DateTime Moment(Random random)
    {
        var day = From.AddDays(10 + random.Next(350)).ToDateTime(TimeOnly.MinValue);
        var sessions = Hours[random.Next(Hours.Length)].Week[random.Next(7)];
        if (sessions.Length == 0 || random.Next(3) > 0) return day.AddMinutes(random.Next(1440));
        var (opens, closes) = sessions[random.Next(sessions.Length)];
        return day.AddMinutes(Math.Clamp((random.Next(2) == 0 ? opens : closes) + random.Next(-1, 2), 0, 1439));
    }

    private static BareHours DrawHours(Random random, DateOnly from)
    {
        var usual = DrawSessions(random);
        var week = Enumerable.Range(0, 7).Select(day => day is >= 1 and <= 5 ? usual : []).ToArray();
        // Saturday morning; now and then a day of its own, or one on which the office is closed.
        if (random.Next(3) == 0) week[6] = [(450, 660)];
        if (random.Next(4) == 0) week[random.Next(7)] = DrawSessions(random);
        if (random.Next(6) == 0) week[1 + random.Next(5)] = [];
        return new BareHours(from, week, random.Next(2) == 0 ? usual : DrawSessions(random));
    }

    private static (int, int)[] DrawSessions(Random random) => random.Next(8) switch
    {
        0 => [(450, 690), (810, 1050)],
        1 => [(480, 720)],
        2 => [(420, 540), (545, 660), (780, 1021)],
        3 => [(0, 300), (1200, 1439)],
        _ => [(420, 660), (780, 1020)],
    };
}
