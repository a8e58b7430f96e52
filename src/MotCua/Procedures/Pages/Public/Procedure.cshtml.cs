using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Procedures.Forms;
using MotCua.Web;
using MotCua.WorkingTime;

namespace MotCua.Procedures.Pages.Public;

/// <summary>Everything the law lists about a procedure, for the page and for its print.</summary>
internal sealed class ProcedureModel(Store store, OfficeClock clock, OfficeCalendars calendars, IEnumerable<IRealDurations> durations, Words words) : PageModel
{
    public sealed record VersionLine(int Number, string Code, DateOnly? From, DateOnly? To, VersionState State, ProcedureSource Source, Guid Id);

    public sealed record FormLine(string Code, string? Url, string Paper);

    [BindProperty(SupportsGet = true, Name = "phien-ban")] public Guid? Chosen { get; set; }

    public ProcedureVersion Shown { get; private set; } = null!;
    public bool IsInFront { get; private set; }
    public bool IsPrint { get; set; }
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];
    /// <summary>The national record that stands beside what is shown here, where there is one.</summary>
    public VersionLine? National { get; private set; }
    public InternalProcess? Process { get; private set; }
    public RealDuration? Real { get; private set; }
    public ExplainedDueDate? IfFiledNow { get; private set; }
    public IReadOnlyList<string> Unconfirmed { get; private set; } = [];
    public IReadOnlyList<FormLine> Forms { get; private set; } = [];

    /// <summary>Tables that can be asked before filing.</summary>
    public bool HasQuestions { get; private set; }

    public DateOnly Today => clock.Today;

    public string Address => $"{PublicAddress.Of(HttpContext)}/thu-tuc/{Shown.Code}";

    public bool MayFile => IsInFront && (Shown.Content.Channels.Count == 0 || Shown.Content.Channels.Any(terms => terms.Channel == Channel.Online));

    private static readonly (string Field, string Vietnamese)[] Tagged =
    [
        ("time_limit", "Thời hạn"), ("fee", "Phí, lệ phí"), ("components", "Thành phần hồ sơ"), ("channels", "Cách nộp"), ("legal_basis", "Căn cứ pháp lý"),
        ("requirements", "Điều kiện"), ("result", "Kết quả"), ("code", "Mã"), ("name", "Tên"), ("valid_from", "Ngày có hiệu lực"),
    ];

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        var home = await store.ProcedureVersions.Where(row => row.Code == code && row.State != VersionState.Draft).Select(row => row.ProcedureId).Distinct().ToListAsync(cancellation);
        if (home.Count == 0) throw ProcedureProblems.NoSuchProcedure.Because();
        Versions = await store.ProcedureVersions.AsNoTracking().Where(row => home.Contains(row.ProcedureId) && row.State != VersionState.Draft)
            .OrderBy(row => row.ValidFrom).ThenBy(row => row.Number)
            .Select(row => new VersionLine(row.Number, row.Code, row.ValidFrom, row.ValidTo, row.State, row.Source, row.Id)).ToListAsync(cancellation);
        var front = await store.InForceAsync(code, clock.Today, cancellation);
        var id = Chosen is { } chosen && Versions.Any(row => row.Id == chosen) ? chosen : front?.Id ?? Versions[^1].Id;
        Shown = id == front?.Id ? front : (await store.VersionAsync(id, clock.Today, cancellation))!;
        IsInFront = front?.Id == Shown.Id;
        National = Shown.IsHouse ? Versions.LastOrDefault(row => row.Source == ProcedureSource.National && row.State == VersionState.InForce) : null;
        Process = await store.ProcessOfAsync(Shown.Id, clock.Today, cancellation);
        if (IsInFront)
        {
            HasQuestions = (await store.RulesOfAsync(Shown.Id, clock.Today, cancellation)).HasTables;
            if (Shown.PromisedLimit(Channel.Direct) is { } limit) IfFiledNow = Deadline.Explain(calendars.Of(), clock.Now, limit);
            foreach (var source in durations) Real ??= await source.OfAsync(Shown.Code, cancellation);
        }
        Unconfirmed = [.. Tagged.Where(item => !Shown.Content.IsConfirmed(item.Field)).Select(item => item.Vietnamese)];
        Forms = [.. Shown.Content.Variants.SelectMany(variant => variant.Papers).Where(paper => paper.FormCode is not null)
            .Select(paper => new FormLine(paper.FormCode!, paper.FormUrl, paper.Name)).DistinctBy(form => form.Code)];
    }

    /// <summary>Names of the papers that may be handed in instead.</summary>
    public static string Alternatives(ProcedureVariant variant, RequiredPaper paper) => paper.AlternativeGroup is not { Length: > 0 } group ? ""
        : string.Join("; ", variant.Papers.Where(other => other != paper && other.AlternativeGroup == group).Select(other => other.Name));

    /// <summary>In the unit the law counts this procedure in, so that the two can be compared.</summary>
    public string Long(TimeTaken taken) => Shown.LegalLimit(Channel.Direct)?.Unit is LimitUnit.Day or LimitUnit.Month or LimitUnit.Hour
        ? words.T($"{Terms.Number(taken.Days)} ngày", $"{taken.Days:0.#} days")
        : words.T($"{Terms.Number(taken.WorkingDays)} ngày làm việc", $"{taken.WorkingDays:0.#} working days");

    /// <summary>schema.org GovernmentService; a data block, which no browser runs.</summary>
    // The default encoder writes < and > as escapes, so that no text can close the element.
    public IHtmlContent Structured() => new HtmlString(ServiceDescription.Of(Shown, Address).ToJsonString(JsonSerializerOptions.Default));
}
