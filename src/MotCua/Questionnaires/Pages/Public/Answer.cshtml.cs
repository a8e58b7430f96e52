using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Procedures.Forms;
using MotCua.Questionnaires.Acts;
using MotCua.Web;

namespace MotCua.Questionnaires.Pages.Public;

internal enum AnswerStage { Asking, Review, Done, Closed }

/// <summary>A questionnaire by its link, one part to a page; nobody signs in, looking uses nothing up, and what was kept is there when the link is opened again.</summary>
[EnableRateLimiting("look-up")]
internal sealed class AnswerModel(TakeAnswers take, Words words) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "phan")] public int? Part { get; set; }

    public LinkedPaper Linked { get; private set; } = null!;
    public AnswerStage Stage { get; private set; }
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    /// <summary>Parts that ask something of this person, with their number.</summary>
    public IReadOnlyList<(QuestionSection Section, int Part)> Sections { get; private set; } = [];
    public (QuestionSection Section, int Part) Current { get; private set; }
    public IReadOnlyDictionary<string, string> Before => Linked.Answers.Where(pair => Current.Section.Questions.All(question => question.Key != pair.Key)).ToDictionary();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Linked = await take.FindAsync(Code, cancellation);
        Sections = [.. Linked.Content.Sections.Select((section, at) => (Section: section, Part: at + 1)).Where(one => Asks(one.Section))];
        if (Linked.Survey.State != SurveyState.Open || !Linked.Unit.IsAsked) Stage = Linked.Paper is { IsComplete: true } || Linked.Unit.Outcome == SampleOutcome.Answered ? AnswerStage.Done : AnswerStage.Closed;
        else if (Linked.Paper is { IsComplete: true }) Stage = AnswerStage.Done;
        else
        {
            // Without a part asked for, where it was left.
            var next = Sections.FirstOrDefault(one => Part is { } part ? one.Part >= part : one.Section.Questions.All(question => !Linked.Answers.ContainsKey(question.Key)));
            (Stage, Current) = next.Section is null ? (AnswerStage.Review, default) : (AnswerStage.Asking, next);
            Typed = Request.HasFormContentType ? FieldsShown.TypedIn(Request.Form) : Linked.Answers;
        }
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Stage != AnswerStage.Asking) return Redirect($"/khao-sat/{AccessCode.Clean(Code)}");
        var shown = new QuestionsShown(Current.Section.Questions, Typed, Before, words.IsEnglish);
        if (shown.HasNewBoxes(Request.Form[FieldsShown.ShownField].FirstOrDefault())) return Page();
        var read = await take.KeepPageAsync(Linked, Current.Section, Typed, words.IsEnglish, cancellation);
        if (read.Faults.Count == 0) return Redirect($"/khao-sat/{AccessCode.Clean(Code)}?phan={Current.Part + 1}");
        foreach (var fault in read.Faults) ModelState.AddModelError(FieldsShown.Prefix + fault.Key, fault.Sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Stage is AnswerStage.Asking or AnswerStage.Review) await take.SendAsync(Linked, cancellation);
        return Redirect($"/khao-sat/{AccessCode.Clean(Code)}");
    }

    private bool Asks(QuestionSection section) => section.Questions.Any(question => question.Field.ShownIf is not { } when || section.Questions.Any(other => other.Key == when.Split('=')[0]) || FormReading.IsShown(question.Field, "", Linked.Answers));
}
