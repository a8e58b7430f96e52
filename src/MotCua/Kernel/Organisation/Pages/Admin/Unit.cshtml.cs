using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation.Acts;
using MotCua.Kernel.People;
using MotCua.Web;

namespace MotCua.Kernel.Organisation.Pages.Admin;

internal sealed class UnitModel(Store store, OrgQueries queries, DeskQueries desks, UnitDesk desk, DeskPosts posts, OfficeClock clock, ActorAccess actors) : PageModel, IRedisplay
{
    public sealed class Fields
    {
        public string? Name { get; set; }

        public string? ShortName { get; set; }

        public DateOnly? ValidFrom { get; set; }

        public string? AgencyIdentifier { get; set; }

        public string? DocumentSymbol { get; set; }

        public string? Confirmed { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record ChangeLine(UnitChangeKind Kind, DateOnly On, string? FormerName, Guid? ToUnitId, string? ToName, string Functions, string DecisionNumber);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public Fields Right { get; set; } = new();

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public string? DecisionNumber { get; set; }

    [BindProperty] public DateOnly? SignedOn { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? ShortName { get; set; }

    [BindProperty] public Guid? ToUnitId { get; set; }

    [BindProperty] public string? Functions { get; set; }

    [BindProperty] public Guid? ToUnitId2 { get; set; }

    [BindProperty] public string? Functions2 { get; set; }

    [BindProperty] public Guid? PersonId { get; set; }

    [BindProperty] public DateOnly? From { get; set; }

    [BindProperty] public DateOnly? To { get; set; }

    [BindProperty] public Guid? StandInFor { get; set; }

    public OrgUnit Unit { get; private set; } = null!;

    public IReadOnlyList<ChangeLine> Changes { get; private set; } = [];

    public IReadOnlyList<UnitLine> Others { get; private set; } = [];

    public IReadOnlyList<DeskOfficerLine> Postings { get; private set; } = [];

    public IReadOnlyList<(Guid PersonId, string Name)> Staff { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>Open work of the rooms that would move with it.</summary>
    public int OpenWork { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Unit = await store.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        var units = store.Units;
        Changes = await store.UnitChanges.Where(change => change.FromUnitId == Id).OrderBy(change => change.On).Select(change => new ChangeLine(change.Kind, change.On,
            change.FormerName, change.ToUnitId, units.Where(unit => unit.Id == change.ToUnitId).Select(unit => unit.Name).FirstOrDefault(),
            change.Functions, change.DecisionNumber)).ToListAsync(cancellation);
        Others = [.. (await queries.TreeOnAsync(On ?? Today, cancellation)).Where(unit => unit.Id != Id)];
        OpenWork = await desk.OpenWorkAsync(Id, cancellation);
        if (Unit.Kind != UnitKind.Desk) return;
        Postings = await desks.PostingsAsync(Id, cancellation);
        Staff = [.. (await store.Staff.Where(row => row.Active).OrderBy(row => row.StaffCode).Select(row => new { row.PersonId, row.Name, row.Title }).ToListAsync(cancellation))
            .Select(row => (row.PersonId, $"{row.Name}, {row.Title}"))];
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Version = Unit.Version;
        Right = new Fields
        {
            Name = Unit.Name,
            ShortName = Unit.ShortName,
            ValidFrom = Unit.ValidFrom,
            AgencyIdentifier = Unit.AgencyIdentifier,
            DocumentSymbol = Unit.DocumentSymbol,
            Confirmed = Unit.Confirmed,
        };
    }

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellation) => RunAsync("Đã đính chính thông tin đơn vị.", () => FieldPrefix.Under("Right",
        () => desk.CorrectAsync(Id, Version, new UnitCorrection(Right.Name ?? "", Right.ShortName ?? "", Right.ValidFrom, Right.AgencyIdentifier, Right.DocumentSymbol, Right.Confirmed),
            Right.Reason ?? "", actors.Required, cancellation)));

    public Task<IActionResult> OnPostRenameAsync(CancellationToken cancellation) => RunAsync("Đã đổi tên đơn vị.",
        () => desk.RenameAsync(Id, Version, Name ?? "", ShortName ?? "", Decision(), actors.Required, cancellation));

    public Task<IActionResult> OnPostMergeAsync(CancellationToken cancellation) => RunAsync("Đã ghi việc sáp nhập.", () =>
    {
        var heirs = new List<(Guid, string)>();
        if (ToUnitId is { } first) heirs.Add((first, Functions ?? ""));
        if (ToUnitId2 is { } second) heirs.Add((second, Functions2 ?? ""));
        return desk.MergeAsync(Id, Version, heirs, Decision(), actors.Required, cancellation);
    });

    public Task<IActionResult> OnPostDissolveAsync(CancellationToken cancellation) => RunAsync("Đã ghi việc giải thể.",
        () => desk.DissolveAsync(Id, Version, Decision(), actors.Required, cancellation));

    public Task<IActionResult> OnPostPostAsync(CancellationToken cancellation) => RunAsync("Đã cử cán bộ đến Bộ phận Một cửa.", () => posts.PostAsync(Id,
        PersonId ?? throw Problems.PostingInvalid.Because("Mời chọn cán bộ.", nameof(PersonId)),
        From ?? throw Problems.PostingInvalid.Because("Mời nhập ngày bắt đầu.", nameof(From)),
        To ?? throw Problems.PostingInvalid.Because("Mời nhập ngày kết thúc.", nameof(To)), StandInFor, actors.Required, cancellation));

    public Task<IActionResult> OnPostEndPostingAsync(Guid postingId, int postingVersion, DateOnly? last, CancellationToken cancellation) =>
        RunAsync("Đã ghi ngày kết thúc.", () => posts.EndAsync(postingId, postingVersion, last ?? Today, actors.Required, cancellation));

    private async Task<IActionResult> RunAsync(string done, Func<Task> run)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        await run();
        TempData["Done"] = done;
        return Redirect($"/quan-tri/don-vi/{Id}");
    }

    private UnitDecision Decision() => new(
        On ?? throw Problems.UnitInvalid.Because("Mời nhập ngày có hiệu lực.", nameof(On)),
        string.IsNullOrWhiteSpace(DecisionNumber) ? throw Problems.UnitInvalid.Because("Mời nhập số quyết định.", nameof(DecisionNumber)) : DecisionNumber,
        SignedOn);
}
