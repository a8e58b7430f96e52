using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Answers;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

/// <summary>The procedure's own questions. What was typed is saved, right or wrong; one can only go on when it is right.</summary>
internal sealed class AnswersModel(Journey journey, OfficeClock clock, Words words, OnlinePrefill prefill) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Journey Journey => journey;

    public Dictionary<string, string> Typed { get; private set; } = [];

    /// <summary>Something is asked that was not on the page before.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The form as somebody might fill it in.</summary>
    public IReadOnlyList<AnswerLine> Sample => [.. AnswerLines.Of(journey.Rules.Asked, FormReading.Read(journey.Rules.Asked, SampleAnswers.Of(journey.Rules.Asked), clock.Today).Answers)];

    public DateOnly Today => clock.Today;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await journey.OpenAsync(Id, cancellation);
        Typed = journey.Content.Answers;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Rules.AsksNothing) return Redirect(journey.Next);
        await prefill.AnswersAsync(journey.Actor, journey.Rules.Asked, journey.Draft.ProcedureCode, journey.Content, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool stay, string? group, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Typed = FieldsShown.TypedIn(Request.Form);
        if (group is ['+' or '-', _, ..]) FieldsShown.Change(journey.Rules.Asked, Typed, group);
        (journey.Content.Answers, journey.Content.AnswersRight, journey.Content.AnswersFilled) = (Typed, false, true);
        await journey.SaveAsync(cancellation);
        if (stay || group is { Length: > 0 }) return Redirect(journey.Address("to-khai"));

        var shown = new FieldsShown(journey.Rules.Asked, Typed, clock.Today, words.IsEnglish);
        if (HasMore = shown.HasNewBoxes(Request.Form[FieldsShown.ShownField])) return Page();
        if (this.ShowFaults(journey.Faults())) return Page();
        journey.Content.AnswersRight = true;
        await journey.SaveAsync(cancellation);
        return Redirect(journey.Next);
    }
}
