using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Accountability.Pages.Public;

internal sealed class FiguresModel(AccountabilityFigures figures, OfficeClock clock) : PageModel
{
    public int Year { get; private set; }
    public IReadOnlyList<ExplanationFigures> Explanations { get; private set; } = [];
    public IReadOnlyList<QuestionFigures> Questions { get; private set; } = [];
    public IReadOnlyList<PromiseFigures> Promises { get; private set; } = [];
    public PressFigures Press { get; private set; } = new(0, 0, 0, 0, 0);

    public async Task OnGetAsync(int? nam, CancellationToken cancellation)
    {
        Year = nam is >= 2013 and <= 2100 ? nam.Value : clock.Today.Year;
        Explanations = await figures.ExplanationsAsync(Year, cancellation);
        Questions = await figures.QuestionsAsync(Year, cancellation);
        Promises = await figures.PromisesAsync(Year, cancellation);
        Press = await figures.PressAsync(Year, cancellation);
    }
}
