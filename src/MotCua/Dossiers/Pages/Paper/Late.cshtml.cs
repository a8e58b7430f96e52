using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Paper;

/// <summary>A slip written by hand while power or network was down, typed in at its true time.</summary>
internal sealed class LateModel(Store store, ActorAccess actors, OfficeClock clock, ProcedureSearch procedures, PartyLinks links, EnterLate enter, Reasons reasons) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? ThuTuc { get; set; }
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public string? Time { get; set; }
    [BindProperty] public string? ReasonCode { get; set; }
    [BindProperty] public string? Sentence { get; set; }
    [BindProperty] public string? Variant { get; set; }
    [BindProperty] public Channel Channel { get; set; } = Channel.Direct;
    [BindProperty] public DraftParty Submitter { get; set; } = new();
    [BindProperty] public DraftParty Owner { get; set; } = new();

    public ProcedureVersion? Version { get; private set; }
    public IReadOnlyList<ProcedureLine> Found { get; private set; } = [];
    /// <summary>The desk's blocks of numbers, the newest first, each with how many were typed in.</summary>
    public List<(PaperBlock Block, int Used)> Blocks { get; } = [];
    public IEnumerable<SelectListItem> Outages => reasons.Outage.Select(item => new SelectListItem(item.Name, item.Code));
    public IEnumerable<SelectListItem> Variants => Version!.Content.Variants.Select(item => new SelectListItem(item.Name, item.Key));
    public IEnumerable<RequiredPaper> Papers => Version is null ? [] : Version.Content.Variants.SelectMany(item => item.Papers).DistinctBy(paper => paper.Key);

    /// <summary>What was typed into a field of the table, when the form is shown again.</summary>
    public static string? Typed(HttpRequest request, string field) => request.HasFormContentType ? request.Form[field].ToString() : null;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = FormKey.New();
        var desk = EnterLate.DeskOf(actors.Required);
        Blocks.Clear();
        foreach (var block in await store.PaperBlocks.AsNoTracking().Where(row => row.DeskUnitId == desk).OrderByDescending(row => row.First).Take(5).ToListAsync(cancellation))
        {
            var numbers = block.Numbers.ToList();
            Blocks.Add((block, await store.LateEntries.CountAsync(row => row.DeskUnitId == desk && numbers.Contains(row.PaperNumber), cancellation)));
        }
        if (string.IsNullOrWhiteSpace(ThuTuc)) return;
        Version = await store.InForceAsync(ThuTuc.Trim(), Day ?? clock.Today, cancellation);
        if (Version is null) Found = (await procedures.FindAsync(new ProcedureQuery(ThuTuc) { Size = 10 }, cancellation)).Items;
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Day ??= clock.Today;
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancellation) =>
        Redirect($"/quay/so-giay/{(await enter.DrawAsync(actors.Required, cancellation)).Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Day is not { } day || !TimeOnly.TryParseExact(Time?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) throw BookProblems.ReceivedTimeInvalid.Because(field: Day is null ? "Day" : "Time");
        await LoadAsync(cancellation);
        var version = Version ?? throw DossierProblems.NoSuchProcedure.Because();
        var submission = await links.LinkAsync(actors.Required, new Submission(version.Code, Variant, Channel, Submitter.ToInput(), Owner.IsBegun ? Owner.ToInput() : null, [.. Received(version)]), cancellation);
        var slip = new LateSlip((Number ?? "").Trim().ToUpperInvariant(), OfficeClock.ToUtc(day.ToDateTime(time)), ReasonCode ?? "", Sentence ?? "");
        var dossier = await enter.RunAsync(actors.Required, submission, slip, Key, cancellation);
        TempData["Done"] = $"Số tạm {slip.PaperNumber} nay là hồ sơ {dossier.Code}.";
        return Redirect($"/ho-so/{dossier.Code}/giay-tiep-nhan");
    }

    private IEnumerable<PaperInput> Received(ProcedureVersion version)
    {
        var chosen = version.Content.Variants.Count == 1 ? version.Content.Variants[0] : version.Content.Variants.FirstOrDefault(item => item.Key == Variant);
        return (chosen?.Papers ?? []).Select(paper => new PaperInput(paper.Key, null, Count($"originals:{paper.Key}"), Count($"copies:{paper.Key}"))).Where(paper => paper.Originals + paper.Copies > 0);
    }

    private int Count(string field) => int.TryParse(Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
