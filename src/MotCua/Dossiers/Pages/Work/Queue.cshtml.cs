using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Search;

namespace MotCua.Dossiers.Pages.Work;

internal sealed class QueueModel(Store store, ActorAccess actors, OfficeClock clock, OfficeCalendars calendars, AnswerClock answers, SearchIndex search) : PageModel
{
    private const int Size = 50;
    private const string PlaceFormat = "yyyyMMddHHmmssfff";

    private static readonly (QueueView View, string Key, string Text, Role[] For)[] Views =
    [
        (QueueView.Mine, "cua-toi", "Chờ tôi", []),
        (QueueView.New, "moi", "Mới đăng ký", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.HandOver, "ban-giao", "Chờ chuyển phòng", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.Late, "qua-han", "Quá hạn", []),
        (QueueView.Today, "hom-nay", "Đến hạn hôm nay", []),
        (QueueView.Supplement, "bo-sung", "Chờ bổ sung", []),
        (QueueView.ToReturn, "cho-tra", "Chờ trả kết quả", [Role.DeskOfficer, Role.DeskHead]),
        (QueueView.Open, "dang-mo", "Tất cả đang mở", []),
    ];

    public sealed record Chip(string Text, int Count, string Href, bool On);

    [BindProperty(SupportsGet = true)] public string? Xem { get; set; }

    [BindProperty(SupportsGet = true)] public string? Tim { get; set; }

    /// <summary>Place and code of the last line shown, for the next page.</summary>
    [BindProperty(SupportsGet = true)] public string? Sau { get; set; }

    public IReadOnlyList<QueueLine> Lines { get; private set; } = [];

    public IReadOnlyList<Chip> Chips { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (actor, now) = (actors.Required, clock.UtcNow);
        var view = Array.Find(Views, item => item.Key == Xem) is { Key: not null } chosen ? chosen : Views[0];
        Chips = await ChipsAsync(actor, now, view.Key, cancellation);
        if (!string.IsNullOrWhiteSpace(Tim))
        {
            Lines = await FoundAsync(actor, Tim, cancellation);
            return;
        }
        Lines = await store.QueueAsync(actor, new QueueFilter(view.View), now, After(), Size, cancellation);
        if (Lines.Count == Size)
        {
            var last = Lines[^1];
            Next = $"/viec-cua-toi?xem={view.Key}&sau={last.Place.ToString(PlaceFormat, CultureInfo.InvariantCulture)}_{Uri.EscapeDataString(last.Code)}";
        }
    }

    public Screen.RemainingWords Left(QueueLine line) => line switch
    {
        { State: DossierState.AwaitingSupplement } => new("Chờ bổ sung", "info"),
        { State: DossierState.Finished } => new("Chờ trả", "ok"),
        { State: DossierState.Registered } when answers.For(line.Channel, line.CompleteAt) is { } answer => ToAnswer(answer.DueAt),
        { State: DossierState.Registered } => new("Chờ kiểm tra", "info"),
        { PromisedAt: { } promised } => Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(promised)),
        _ => new("Không có thời hạn", "info"),
    };

    /// <summary>Not accepted yet, so nothing is promised: what runs is the desk's own time to answer.</summary>
    private Screen.RemainingWords ToAnswer(DateTime due)
    {
        var left = Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(due));
        return left with { Text = $"Trả lời: {char.ToLowerInvariant(left.Text[0])}{left.Text[1..]}" };
    }

    private async Task<IReadOnlyList<Chip>> ChipsAsync(Actor actor, DateTime now, string on, CancellationToken cancellation)
    {
        var chips = new List<Chip>();
        foreach (var view in Views.Where(view => view.For.Length == 0 || view.For.Any(actor.Holds)))
            chips.Add(new Chip(view.Text, await store.Dossiers.AsNoTracking().SeenBy(actor).Where(new QueueFilter(view.View), actor, now).CountAsync(cancellation),
                $"/viec-cua-toi?xem={view.Key}", view.Key == on && string.IsNullOrWhiteSpace(Tim)));
        return chips;
    }

    private async Task<IReadOnlyList<QueueLine>> FoundAsync(Actor actor, string text, CancellationToken cancellation)
    {
        var code = DossierCode.Clean(text);
        var ids = await search.FindIdsAsync(store, DossierSearch.Scope, text, Size, cancellation);
        return await store.Dossiers.AsNoTracking().SeenBy(actor).Where(row => row.Code == code || ids.Contains(row.Id)).OrderByDescending(row => row.RegisteredAt).Take(Size)
            .Select(row => new QueueLine(row.Code, row.ProcedureName, row.OwnerName, row.State, row.StepName, row.RegisteredAt, row.CompleteAt, row.PromisedAt, row.StepDueAt, row.HolderPersonId, row.Version, row.Channel))
            .ToListAsync(cancellation);
    }

    private (DateTime Place, string Code)? After()
    {
        if (Sau?.Split('_', 2) is not [var at, var code]) return null;
        return DateTime.TryParseExact(at, PlaceFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var place)
            ? (place, code) : null;
    }
}
