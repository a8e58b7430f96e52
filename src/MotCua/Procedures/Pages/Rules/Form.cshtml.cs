using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Acts;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Rules;

/// <summary>A form as a whole: its fields in order, groups, rules between fields, and whether its filled sample passes.</summary>
internal sealed class FormModel(Store store, OfficeClock clock, ActorAccess actors, KeepForm keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Heading { get; set; }
    [BindProperty] public string? HeadingEnglish { get; set; }
    [BindProperty] public string? Help { get; set; }
    [BindProperty] public string? Groups { get; set; }
    [BindProperty] public string? Rules { get; set; }
    [BindProperty] public string? Signers { get; set; }
    /// <summary>The new place of each field, in their present order; empty: left out.</summary>
    [BindProperty] public List<string?> Places { get; set; } = [];
    [BindProperty] public DateOnly? From { get; set; }

    public ProcedureForm Form { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;
    public IReadOnlyList<FormFault> SampleFaults { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Form = await store.ProcedureForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == Form.VersionId, cancellation);
        SampleFaults = Form.SampleFaults(clock.Today);
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var content = Form.Content;
        (SeenVersion, Heading, HeadingEnglish, Help) = (Form.Version, content.Title, content.TitleEnglish, content.Help);
        (Groups, Rules, Signers) = (FormText.OfGroups(content), FormText.OfRules(content), FormText.OfSigners(content));
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        if (string.IsNullOrWhiteSpace(Heading)) throw FormProblems.FormInvalid.Because("Mời ghi tên tờ khai.", nameof(Heading));
        var (groups, rules, signers) = (FormText.Groups(Groups), FormText.Rules(Rules), FormText.Signers(Signers));
        await keep.EditAsync(Id, SeenVersion, content => content with
        {
            Title = Heading.Trim(), TitleEnglish = Kept(HeadingEnglish), Help = Kept(Help), Groups = groups, Rules = rules, Signers = signers, Fields = Ordered(content.Fields),
        }, actors.Required, IdempotencyKey, cancellation);
        TempData["Done"] = "Đã lưu tờ khai.";
        return Redirect($"/quan-tri/to-khai/{Id}");
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        await keep.OpenAsync(Id, SeenVersion, From, actors.Required, IdempotencyKey, cancellation);
        TempData["Done"] = "Đã ghi ngày áp dụng tờ khai.";
        return Redirect($"/quan-tri/to-khai/{Id}");
    }

    private IReadOnlyList<FormField> Ordered(IReadOnlyList<FormField> fields) => Places.Count != fields.Count ? fields
        : [.. fields.Select((field, index) => (Field: field, Place: int.TryParse(Places[index], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : (int?)null))
            .Where(line => line.Place is not null).OrderBy(line => line.Place).Select(line => line.Field)];

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
