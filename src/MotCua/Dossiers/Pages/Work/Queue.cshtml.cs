using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Dossiers.Pages.Work;

/// <summary>The officer's day: what waits, the nearest danger first; every filter stands in the address.</summary>
internal sealed class QueueModel(Store store, ActorAccess actors, OfficeClock clock, OfficeCalendars calendars, AnswerClock answers, QueueReads queue) : PageModel
{
    private const int Size = 50;
    private readonly Dictionary<QueueFilter, QueueCounts> counted = [];

    public sealed record Chip(string Text, int? Count, string Href, bool On);

    public QueueFilter Filter { get; private set; } = new(QueueView.Mine);

    public IReadOnlyList<QueueLine> Lines { get; private set; } = [];

    public IReadOnlyList<Chip> Views { get; private set; } = [];

    /// <summary>Counts by danger of what the other filters show.</summary>
    public IReadOnlyList<Chip> Dangers { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Holders { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>The acts that may be done to many at once, as far as the actor may do them at all.</summary>
    public IReadOnlyList<BulkKind> Bulk { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>More was found than is looked through.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A filter beyond view and danger is set: the form stands open.</summary>
    public bool IsNarrowed => Filter with { View = default, Danger = null, Text = null } != new QueueFilter(default);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        Filter = QueueAddress.Read(Request.Query, actor);
        Views = await ViewsAsync(actor, cancellation);
        if (Filter.Text is null && Filter.View != QueueView.Closed) Dangers = await DangersAsync(actor, cancellation);
        var page = await queue.PageAsync(actor, Filter, QueuePlace.Parse(Request.Query["sau"]), Size, cancellation);
        (Lines, IsCut, Next) = (page.Lines, page.IsCut, page.Next is { } next ? QueueAddress.Of(Filter, next) : null);
        Holders = await queue.HoldersAsync(Lines, cancellation);
        Bulk = [.. BulkKind.All.Where(kind => kind.MayTry(actor))];
        await ChoicesAsync(actor, cancellation);
    }

    public Screen.RemainingWords Left(QueueLine line) => line switch
    {
        { State: DossierState.AwaitingSupplement } => new("Chờ bổ sung", "info"),
        { State: DossierState.AwaitingPayment } => new("Chờ nộp phí", "info"),
        { State: DossierState.Finished } => new("Chờ trả", "ok"),
        _ when line.State.IsClosed() => new("Đã đóng", "info"),
        { State: DossierState.Registered } when answers.For(line.Channel, line.CompleteAt) is { } answer => ToAnswer(answer.DueAt),
        { State: DossierState.Registered } => new("Chờ kiểm tra", "info"),
        { PromisedAt: { } promised } => Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(promised)),
        _ => new("Không có thời hạn", "info"),
    };

    public bool IsMe(Guid person) => person == actors.Required.PersonId;

    /// <summary>Who holds the step, and whether the reader does it for somebody who is away.</summary>
    public string? Holder(QueueLine line) => line.HolderPersonId is not { } person ? null
        : actors.Required.StandsInFor.Contains(person) ? $"làm thay {Holders.GetValueOrDefault(person)}" : person == actors.Required.PersonId ? "tôi" : Holders.GetValueOrDefault(person);

    /// <summary>Not accepted yet, so nothing is promised: what runs is the desk's own time to answer.</summary>
    private Screen.RemainingWords ToAnswer(DateTime due)
    {
        var left = Screen.Remaining(calendars.Of(), clock.Now, OfficeClock.ToOffice(due));
        return left with { Text = $"Trả lời: {char.ToLowerInvariant(left.Text[0])}{left.Text[1..]}" };
    }

    /// <summary>Counted once for each filter: what view and danger show is often the same.</summary>
    private async Task<QueueCounts> CountAsync(Actor actor, QueueFilter filter, CancellationToken cancellation) =>
        counted.TryGetValue(filter, out var known) ? known : counted[filter] = await queue.CountAsync(actor, filter, cancellation);

    private async Task<IReadOnlyList<Chip>> ViewsAsync(Actor actor, CancellationToken cancellation)
    {
        var mine = await CountAsync(actor, new QueueFilter(QueueView.Mine), cancellation);
        var open = await CountAsync(actor, new QueueFilter(QueueView.Open), cancellation);
        var finished = actor.May(DossierPermissions.Deliver) ? await CountAsync(actor, new QueueFilter(QueueView.ToReturn), cancellation) : null;
        return [.. QueueAddress.Views.Where(view => view.For.Length == 0 || view.For.Any(actor.Holds)).Select(view => new Chip(view.Text, view.View switch
        {
            QueueView.Mine => mine.All,
            QueueView.New => open.In(DossierState.Registered),
            QueueView.HandOver => open.In(DossierState.Accepted),
            QueueView.Supplement => open.In(DossierState.AwaitingSupplement),
            QueueView.ToReturn => finished?.All,
            QueueView.Open => open.All,
            // How much was ever closed is no work that waits, and takes long to count.
            _ => null,
        }, QueueAddress.Of(new QueueFilter(view.View)), view.View == Filter.View && Filter.Text is null))];
    }

    private async Task<IReadOnlyList<Chip>> DangersAsync(Actor actor, CancellationToken cancellation)
    {
        var counts = await CountAsync(actor, Filter with { Danger = null }, cancellation);
        return [new Chip("Mọi mức", counts.All, QueueAddress.Of(Filter with { Danger = null }), Filter.Danger is null),
            .. QueueAddress.Dangers.Select(item => new Chip(item.Text, counts.In(item.Danger), QueueAddress.Of(Filter with { Danger = item.Danger }), Filter.Danger == item.Danger))];
    }

    /// <summary>Units that stand today; people of the unit asked for, or of the actor's own.</summary>
    private async Task ChoicesAsync(Actor actor, CancellationToken cancellation)
    {
        var today = clock.Today;
        Units = await store.Units.AsNoTracking().Where(unit => (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today))
            .OrderBy(unit => unit.Kind).ThenBy(unit => unit.Code).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).Take(200).ToListAsync(cancellation);
        var units = Filter.UnitId is { } asked ? [asked] : actor.Roles.Select(held => held.UnitId).ToList();
        var holders = store.RoleHoldings.AsNoTracking().Where(held => units.Contains(held.UnitId) && held.From <= today && (held.To == null || held.To >= today)).Select(held => held.PersonId);
        var people = await store.Staff.AsNoTracking().Where(member => holders.Contains(member.PersonId) && member.PersonId != actor.PersonId)
            .OrderBy(member => member.Name).Take(200).Select(member => new SelectListItem(member.Name, member.PersonId.ToString())).ToListAsync(cancellation);
        People = [new("Tôi", "toi"), new("Chưa có người nhận", "chua-nhan"), .. people];
    }
}
