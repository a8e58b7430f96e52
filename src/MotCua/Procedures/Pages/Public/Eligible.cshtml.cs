using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Procedures.Pages.Public;

/// <summary>
/// Questions before filing, one to a page and only those that still matter. Answers travel in the form itself, never in an address;
/// at the end they are put into a sealed cookie, so that the filing form begins with them. The office stores nothing.
/// </summary>
internal sealed class EligibleModel(Store store, OfficeClock clock, Words words, CarriedAnswers carried) : PageModel
{
    private const string Known = "known.";

    public ProcedureVersion Version { get; private set; } = null!;
    /// <summary>What is asked now; null: everything that matters was answered.</summary>
    public Question? Asked { get; private set; }
    public Dictionary<string, string> Answers { get; private set; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Typed { get; } = new(StringComparer.Ordinal);
    public IReadOnlyList<(Question Question, string Answer)> Said { get; private set; } = [];
    public TableResult? Eligibility { get; private set; }
    public bool HasEligibility { get; private set; }
    public ReckonedFee? Fee { get; private set; }
    public ProcedureVariant? Variant { get; private set; }
    public bool MayFile { get; private set; }
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(string code, CancellationToken cancellation) => Look(await RulesAsync(code, cancellation));

    public async Task<IActionResult> OnPostAsync(string code, string? asked, CancellationToken cancellation)
    {
        var rules = await RulesAsync(code, cancellation);
        var questions = Questions(rules);
        foreach (var question in questions)
            if (Request.Form[Known + question.Key].ToString() is { Length: > 0 } answer && Answer.Read(question, Answer.Typed(question, answer), out _) is { } read) Answers[question.Key] = read;
        if (questions.FirstOrDefault(question => question.Key == asked) is { } now)
        {
            var typed = TypedText.Clean(Request.Form[FieldsShown.Prefix + now.Key].ToString());
            if (Answer.Read(now, typed, out var fault) is { } given && typed.Length > 0 && (now.Kind != AnswerKind.BirthDay || Answer.Day(given) <= Today)) Answers[now.Key] = given;
            else
            {
                Typed[now.Key] = typed;
                ModelState.AddModelError(FieldsShown.Prefix + now.Key, words.T(typed.Length == 0 || fault is null ? $"{now.Label}: mời trả lời." : $"{now.Label}: {fault}", $"{now.Say(true)}: please answer."));
                Response.StatusCode = StatusCodes.Status400BadRequest;
            }
        }
        Look(rules);
        if (Asked is null) carried.Keep(HttpContext, Version.Code, Answers);
        return Page();
    }

    private async Task<FilingRules> RulesAsync(string code, CancellationToken cancellation)
    {
        Version = await store.InForceAsync(code, Today, cancellation) ?? throw ProcedureProblems.NoSuchProcedure.Because();
        var rules = await store.RulesOfAsync(Version.Id, Today, cancellation);
        if (!rules.HasTables) throw FormProblems.NothingToAsk.Because();
        MayFile = Version.Content.Channels.Count == 0 || Version.Content.Channels.Any(terms => terms.Channel == Channel.Online);
        return rules;
    }

    private IReadOnlyList<Question> Questions(FilingRules rules) => [.. Question.OfEveryDossier(Version).Concat(FilingRules.Questions(rules.Eligibility, rules.Fee, rules.Exemption)).DistinctBy(question => question.Key)];

    /// <summary>Asks the tables in turn; the first that lacks an answer names the next question.</summary>
    private void Look(FilingRules rules)
    {
        Asked = null;
        if (rules.Eligibility is { } table)
        {
            HasEligibility = true;
            var answer = TableReading.Ask(table.Content, new Facts(Today, Answers));
            (Eligibility, Asked) = (answer.Result, Named(rules, answer.Missing));
            if (Asked is not null) return;
        }
        var chosen = Eligibility?.Variant ?? Answers.GetValueOrDefault(Question.VariantKey);
        Variant = Version.Content.Variants is [var only] ? only : Version.Content.Variants.FirstOrDefault(variant => variant.Key == chosen);
        if (Variant is not null) Answers[Question.VariantKey] = Variant.Key;
        var channel = Enum.TryParse<Channel>(Answers.GetValueOrDefault(Question.ChannelKey), out var way) ? way : MayFile ? Channel.Online : Channel.Direct;
        Fee = Reckoning.Of(Version, rules, channel, new Facts(Today, Answers), words.IsEnglish);
        Asked = Named(rules, Fee?.Missing);
        if (Asked is not null) return;
        Said = [.. Questions(rules).Where(question => Answers.ContainsKey(question.Key)).Select(question => (question, Answers[question.Key]))];
    }

    private Question? Named(FilingRules rules, Question? missing) => missing is null ? null : Questions(rules).First(question => question.Key == missing.Key);
}
