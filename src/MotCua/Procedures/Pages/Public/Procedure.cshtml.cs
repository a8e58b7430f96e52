using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.WorkingTime;
using QRCoder;

namespace MotCua.Procedures.Pages.Public;

internal sealed class ProcedureModel(Store store, OfficeClock clock, OfficeCalendars calendars) : PageModel
{
    public sealed record VersionLine(int Number, string Code, DateOnly? From, DateOnly? To, VersionState State, ProcedureSource Source, Guid Id);

    [BindProperty(SupportsGet = true, Name = "phien-ban")] public Guid? Chosen { get; set; }

    public ProcedureVersion Shown { get; private set; } = null!;
    public bool IsInFront { get; private set; }
    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];
    /// <summary>The national record that stands beside what is shown here, where there is one.</summary>
    public VersionLine? National { get; private set; }
    public ExplainedDueDate? IfFiledNow { get; private set; }
    public IReadOnlyList<string> Unconfirmed { get; private set; } = [];

    private static readonly (string Field, string Vietnamese)[] Tagged =
    [
        ("time_limit", "Thời hạn"), ("fee", "Phí, lệ phí"), ("components", "Thành phần hồ sơ"), ("channels", "Cách nộp"), ("legal_basis", "Căn cứ pháp lý"),
        ("requirements", "Điều kiện"), ("result", "Kết quả"), ("code", "Mã"), ("name", "Tên"), ("valid_from", "Ngày có hiệu lực"),
    ];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
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
        if (IsInFront && Shown.PromisedLimit(Channel.Direct) is { } limit) IfFiledNow = Deadline.Explain(calendars.Of(), clock.Now, limit);
        Unconfirmed = [.. Tagged.Where(item => !Shown.Content.IsConfirmed(item.Field)).Select(item => item.Vietnamese)];
        return Page();
    }

    /// <summary>SVG of the page's own address.</summary>
    public IHtmlContent Qr()
    {
        using var data = QRCodeGenerator.GenerateQrCode($"{Request.Scheme}://{Request.Host}/thu-tuc/{Shown.Code}", QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new HtmlString(code.GetGraphic(3, "#1b1b1f", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    /// <summary>schema.org GovernmentService; a data block, which no browser runs.</summary>
    public IHtmlContent Structured()
    {
        var service = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "GovernmentService",
            ["name"] = Shown.Name,
            ["identifier"] = Shown.Code,
            ["serviceType"] = Shown.Field,
            ["inLanguage"] = "vi",
            ["provider"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = Shown.Agency },
            ["url"] = $"{Request.Scheme}://{Request.Host}/thu-tuc/{Shown.Code}",
            ["availableChannel"] = new JsonArray([.. Shown.Content.Channels.Select(terms => (JsonNode)new JsonObject { ["@type"] = "ServiceChannel", ["name"] = Terms.Channel(terms.Channel) })]),
        };
        // The default encoder writes < and > as escapes, so that no text can close the element.
        return new HtmlString(service.ToJsonString(new JsonSerializerOptions()));
    }
}
