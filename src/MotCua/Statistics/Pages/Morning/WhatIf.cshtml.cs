using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;

namespace MotCua.Statistics.Pages.Morning;

/// <summary>Before a day is swapped or a limit is changed: the open dossiers that would move.</summary>
internal sealed class WhatIfModel(WhatIf whatIf, OfficeCalendars calendars, OfficeClock clock) : PageModel
{
    private const int MostShown = 200, LongestLimit = 3_650;

    public static readonly IReadOnlyList<(LimitUnit Unit, string Slug, string Name)> LimitUnits =
        [(LimitUnit.WorkingDay, "ngay-lam-viec", "ngày làm việc"), (LimitUnit.Day, "ngay", "ngày"), (LimitUnit.WorkingHour, "gio-lam-viec", "giờ làm việc"), (LimitUnit.Month, "thang", "tháng")];

    [BindProperty(SupportsGet = true)] public DateOnly? Ngay { get; set; }
    [BindProperty(SupportsGet = true)] public string? La { get; set; }
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? Procedure { get; set; }
    [BindProperty(SupportsGet = true, Name = "so")] public int? Amount { get; set; }
    [BindProperty(SupportsGet = true, Name = "don-vi")] public string? Unit { get; set; }

    /// <summary>Null: nothing was asked yet.</summary>
    public IReadOnlyList<MovedDate>? Moves { get; private set; }

    public int Count { get; private set; }

    public string Question { get; private set; } = "";

    public string? Trouble { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        IReadOnlyList<MovedDate>? moves = null;
        if (Ngay is { } day)
        {
            var makeUp = La == "lam";
            if (day < clock.Today || day > OfficeCalendars.To) Trouble = "Mời chọn một ngày từ hôm nay trở đi.";
            else if (calendars.Of().IsWorking(day) == makeUp) Trouble = makeUp ? "Ngày này vốn đã là ngày làm việc." : "Ngày này vốn đã là ngày nghỉ.";
            else
            {
                Question = $"Nếu {(makeUp ? "làm bù" : "nghỉ")} ngày {day:dd/MM/yyyy}";
                moves = await whatIf.OfDayAsync(day, makeUp ? CalendarChangeKind.MakeUp : CalendarChangeKind.DayOff, cancellation);
            }
        }
        else if (!string.IsNullOrWhiteSpace(Procedure))
        {
            var unit = LimitUnits.FirstOrDefault(one => one.Slug == Unit);
            if (unit.Name is null || Amount is not (>= 1 and <= LongestLimit)) Trouble = StatisticsProblems.WhatIfInvalid.Title;
            else
            {
                Question = $"Nếu thời hạn của thủ tục {Procedure.Trim()} là {Amount} {unit.Name}";
                moves = await whatIf.OfLimitAsync(Procedure.Trim(), new TimeLimit(Amount.Value, unit.Unit), cancellation);
            }
        }
        (Moves, Count) = (moves is null ? null : [.. moves.Take(MostShown)], moves?.Count ?? 0);
    }
}
