using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Procedures.Acts;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Desk;

/// <summary>The editor of an internal process: steps, then a walk with a sandbox dossier, then the day it holds from.</summary>
internal sealed class ProcessModel(Store store, OrgQueries organisation, OfficeClock clock, ActorAccess actors, KeepProcess keep) : PageModel, IRedisplay
{
    private const int Spare = 3, Most = 40;

    /// <summary>A row of the editor; one without a name is left out.</summary>
    public sealed class Line
    {
        public string? Key { get; set; }
        public int? Place { get; set; }
        public string? Name { get; set; }
        public Role Role { get; set; } = Role.Specialist;
        public Guid? UnitId { get; set; }
        public string? Hours { get; set; }
        public string? When { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public List<Line> Lines { get; set; } = [];
    [BindProperty] public DateOnly? StartsOn { get; set; }
    [BindProperty] public string? StartsAt { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public Channel TrialChannel { get; set; } = Channel.Direct;
    [BindProperty] public string? TrialVariant { get; set; }
    [BindProperty] public bool TrialVerification { get; set; }

    public static IEnumerable<SelectListItem> ChannelItems => Enum.GetValues<Channel>().Select(channel => new SelectListItem(Terms.Channel(channel), channel.ToString()));

    public static IEnumerable<SelectListItem> VerificationItems => [new("Không cần", "false"), new("Cần xác minh", "true")];

    public IEnumerable<SelectListItem> VariantItems => Version.Content.Variants.Select(variant => new SelectListItem(variant.Name.Length > 0 ? variant.Name : "Mọi trường hợp", variant.Key));

    public InternalProcess Process { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;
    /// <summary>The form in force today: a step may depend on its answers.</summary>
    public FormContent? Form { get; private set; }
    public TermLimit? Limit { get; private set; }
    public decimal? HoursAllowed => Terms.WorkingHours(Limit);
    public ProcessTrial? Trial { get; private set; }
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> UnitNames { get; private set; } = new Dictionary<Guid, string>();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Process = await store.InternalProcesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = (await store.VersionAsync(Process.VersionId, clock.Today, cancellation))!;
        Limit = KeepProcess.LimitOf(Version);
        Form = (await store.RulesOfAsync(Version.Id, clock.Today, cancellation)).Form;
        UnitNames = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellation);
        Units = [.. (await organisation.TreeOnAsync(clock.Today, cancellation)).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        if (Lines.Count == 0) Lines = [.. Process.Steps.Select((step, index) => new Line { Key = step.Key, Place = index + 1, Name = step.Name, Role = step.Role, UnitId = step.UnitId, Hours = step.Hours.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','), When = step.When })];
        while (Lines.Count < Process.Steps.Count + Spare) Lines.Add(new Line());
        StartsOn ??= clock.Today;
        StartsAt ??= $"{clock.Now:HH:mm}";
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SeenVersion = Process.Version;
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        if (Lines.Count > Most) throw ProcedureProblems.ProcessStepInvalid.Because($"Quy trình có nhiều nhất {Most} bước.", "Steps");
        var steps = Lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item.Name)).OrderBy(line => line.Item.Place ?? int.MaxValue).ThenBy(line => line.Index)
            .Select((line, index) => new ProcessStep(line.Item.Key is { Length: > 0 and <= 40 } key ? key : $"b{index + 1}-{Id.ToString("N")[..4]}{line.Index}", line.Item.Name!.Trim(), line.Item.Role, line.Item.UnitId, Terms.ReadHours(line.Item.Hours) ?? 0, string.IsNullOrWhiteSpace(line.Item.When) ? null : line.Item.When)).ToList();
        await keep.EditAsync(Id, SeenVersion, steps, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã lưu dự thảo quy trình.");
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        if (!TimeOnly.TryParseExact(StartsAt, "H:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time))
            throw ProcedureProblems.BadDates.Because("Mời nhập giờ nhận hồ sơ, ví dụ 09:30.", nameof(StartsAt));
        var day = StartsOn ?? clock.Today;
        if (day < clock.Today.AddYears(-5) || day > clock.Today.AddYears(5)) throw ProcedureProblems.BadDates.Because("Mời chọn ngày trong vòng 5 năm.", nameof(StartsOn));
        await LoadAsync(cancellation);
        var facts = StepFacts.Of(Version, TrialChannel, TrialVariant ?? (Version.Content.Variants is [var first, ..] ? first.Key : ""), TrialVerification);
        Trial = await keep.TryAsync(Id, SeenVersion, day.ToDateTime(time), facts, actors.Required, IdempotencyKey, cancellation);
        Lines.Clear();
        await LoadAsync(cancellation);
        SeenVersion = Process.Version;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        await keep.OpenAsync(Id, SeenVersion, From, actors.Required, IdempotencyKey, cancellation);
        return Back("Đã ghi ngày áp dụng quy trình.");
    }

    private RedirectResult Back(string done)
    {
        TempData["Done"] = done;
        return Redirect($"/quan-tri/quy-trinh/{Id}");
    }
}
