using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Acts;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Rules;

/// <summary>One field of a form that is being drafted: the new one, or the one at a place.</summary>
internal sealed class FormFieldModel(Store store, ActorAccess actors, KeepForm keep) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    /// <summary>From 1; null: a new field, at the end.</summary>
    [BindProperty(SupportsGet = true)] public int? Place { get; set; }
    [BindProperty] public string IdempotencyKey { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Key { get; set; }
    [BindProperty] public string? Label { get; set; }
    [BindProperty] public string? LabelEnglish { get; set; }
    [BindProperty] public AnswerKind Kind { get; set; }
    [BindProperty] public string? Choices { get; set; }
    [BindProperty] public string? Help { get; set; }
    [BindProperty] public string? HelpEnglish { get; set; }
    [BindProperty] public bool Required { get; set; }
    [BindProperty] public bool Personal { get; set; }
    [BindProperty] public string? Min { get; set; }
    [BindProperty] public string? Max { get; set; }
    [BindProperty] public int? MaxLength { get; set; }
    [BindProperty] public string? Pattern { get; set; }
    [BindProperty] public string? PatternWords { get; set; }
    [BindProperty] public string? ShownIf { get; set; }
    [BindProperty] public string? Group { get; set; }
    [BindProperty] public string? Fill { get; set; }
    [BindProperty] public string? Sample { get; set; }

    public ProcedureForm Form { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<AnswerKind>().Select(kind => new SelectListItem(FormWords.Of(kind), kind.ToString()));

    public static IEnumerable<SelectListItem> FillItems => FormFill.Sources.Select(source => new SelectListItem(source.Words, source.Code));

    public IEnumerable<SelectListItem> GroupItems => Form.Content.Groups.Select(group => new SelectListItem(group.Label, group.Key));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Form = await store.ProcedureForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id, cancellation) ?? throw Problems.NotFound.Because();
        Version = await store.ProcedureVersions.AsNoTracking().SingleAsync(row => row.Id == Form.VersionId, cancellation);
        if (Place is { } place && (place < 1 || place > Form.Content.Fields.Count)) throw Problems.NotFound.Because();
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SeenVersion = Form.Version;
        if (Place is not { } place) return;
        var field = Form.Content.Fields[place - 1];
        var question = field.Question;
        (Key, Label, LabelEnglish, Kind, Choices, Help, HelpEnglish) = (question.Key, question.Label, question.LabelEnglish, question.Kind, ChoiceText.Of(question.Choices), question.Help, question.HelpEnglish);
        (Required, Personal, Pattern, PatternWords, ShownIf, Group, Fill, MaxLength) = (field.Required, field.Personal, field.Pattern, field.PatternWords, field.ShownIf, field.Group, field.Fill, field.MaxLength);
        (Min, Max, Sample) = (Typed(field.Min), Typed(field.Max), field.Sample is { } sample ? Answer.Typed(question, sample) : null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) throw Problems.InputInvalid.Because();
        var field = Read();
        await keep.EditAsync(Id, SeenVersion, content =>
        {
            List<FormField> fields = [.. content.Fields];
            if (Place is { } place && place <= fields.Count && place >= 1) fields[place - 1] = field;
            else fields.Add(field);
            return content with { Fields = fields };
        }, actors.Required, IdempotencyKey, cancellation);
        TempData["Done"] = "Đã lưu ô.";
        return Redirect($"/quan-tri/to-khai/{Id}");
    }

    private FormField Read()
    {
        var key = Kept(Key) ?? FormKeys.Of(Label ?? "");
        var question = new Question(key, Label?.Trim() ?? "", Kind)
        {
            LabelEnglish = Kept(LabelEnglish), Help = Kept(Help), HelpEnglish = Kept(HelpEnglish), Choices = Kind == AnswerKind.Choice ? ChoiceText.Read(Choices) : [],
        };
        string? sample = null;
        if (Kept(Sample) is { } typed) sample = Answer.Read(question, typed, out var fault) ?? throw FormProblems.FormInvalid.Because($"Bản điền mẫu: {fault}", nameof(Sample));
        return new FormField(question)
        {
            Required = Required, Personal = Personal, Pattern = Kept(Pattern), PatternWords = Kept(PatternWords), ShownIf = Kept(ShownIf), Group = Kept(Group), Fill = Kept(Fill),
            Min = Number(Min, nameof(Min)), Max = Number(Max, nameof(Max)), MaxLength = MaxLength is > 0 and <= Answer.MostOfText ? MaxLength : null, Sample = sample,
        };
    }

    private static decimal? Number(string? typed, string field) => string.IsNullOrWhiteSpace(typed) ? null
        : Terms.ReadHours(typed) ?? Terms.ReadMoney(typed) ?? throw FormProblems.FormInvalid.Because("Mời nhập bằng chữ số.", field);

    private static string? Typed(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string? Kept(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
