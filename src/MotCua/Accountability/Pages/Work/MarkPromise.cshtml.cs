using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Accountability.Acts;
using MotCua.Kernel.Law;
using MotCua.Web;

namespace MotCua.Accountability.Pages.Work;

/// <summary>A sentence as it was pointed at.</summary>
internal sealed record HintLine(int Index, string Sentence, string Phrase, DateOnly? Day);

/// <summary>An officer marks a promise; from an answer of this room with suggestions, or from any other text.</summary>
internal sealed class MarkPromiseModel(Store store, ActorAccess actors, OfficeClock clock, LawBook law, AccountabilityQueries queries, RecordPromise record) : PageModel, IRedisplay
{
    [BindProperty] public PromiseSource Source { get; set; } = PromiseSource.Other;
    [BindProperty] public string SourceCode { get; set; } = "";
    [BindProperty] public string? SourceHref { get; set; }
    [BindProperty] public string? PromiseText { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Duty { get; set; }

    public IReadOnlyList<HintLine> Hints { get; private set; } = [];
    public IEnumerable<SelectListItem> DutyItems { get; private set; } = [];
    public static IEnumerable<SelectListItem> SourceItems => Enum.GetValues<PromiseSource>().Select(source => new SelectListItem(AccountabilityWords.Source(source), source.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var units = actors.Required.UnitsOf();
        DutyItems = [.. (await queries.DutiesAsync(clock.Today, cancellation)).Where(duty => units is null || units.Contains(duty.UnitId)).Select(duty => new SelectListItem($"{duty.Code} {duty.Text} ({duty.UnitName})", duty.Code)).Prepend(new SelectListItem("Chọn một nhiệm vụ", ""))];
    }

    public async Task OnGetAsync(string? nguon, int? cau, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (string.IsNullOrWhiteSpace(nguon)) return;
        SourceCode = nguon.Trim().ToUpperInvariant();
        var text = await TextAsync(cancellation);
        Hints = [.. PromiseFinder.Find(text, law.Codes(PromiseFinder.List)).Select((hint, index) => new HintLine(index, hint.Sentence, hint.Phrase, hint.Day))];
        if (Hints.FirstOrDefault(hint => hint.Index == (cau ?? (Hints.Count == 1 ? 0 : -1))) is { } chosen) (PromiseText, DueOn) = (chosen.Sentence, chosen.Day);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        var duty = await queries.DutyInForceAsync(Duty, clock.Today, cancellation);
        if (!actor.SeesUnit(duty.UnitId)) throw AccountabilityProblems.DutyUnknown.Because(field: "Duty");
        await record.RunAsync(actor, new PromiseInput(PromiseText, Source, SourceCode.Trim(), SourceHref, duty.UnitId, DueOn, DutyId: duty.Id), cancellation);
        return Redirect("/cam-ket/xu-ly");
    }

    /// <summary>The published words of an explanation, or the answers of a thread; of a matter of another unit, nothing.</summary>
    private async Task<string> TextAsync(CancellationToken cancellation)
    {
        var actor = actors.Required;
        if (await store.ExplanationRequests.AsNoTracking().SingleOrDefaultAsync(row => row.Code == SourceCode, cancellation) is { } request && actor.SeesUnit(request.UnitId))
        {
            var published = await store.ExplanationPublications.AsNoTracking().SingleOrDefaultAsync(row => row.RequestId == request.Id, cancellation);
            (Source, SourceHref, Duty) = (PromiseSource.Explanation, published is null ? null : $"/giai-trinh/{SourceCode}", await CodeOfAsync(request.DutyId, cancellation));
            return published?.Answer ?? string.Join("\n", await store.ExplanationAnswers.AsNoTracking().Where(row => row.RequestId == request.Id).OrderBy(row => row.At).Select(row => row.Content + "\n" + row.MeetingResult).ToListAsync(cancellation));
        }
        if (await store.HeadQuestions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == SourceCode, cancellation) is { } question && actor.SeesUnit(question.UnitId))
        {
            (Source, SourceHref, Duty) = (PromiseSource.Question, $"/hoi-dap/{SourceCode}", await CodeOfAsync(question.DutyId, cancellation));
            return string.Join("\n", await store.QuestionPosts.AsNoTracking().Where(row => row.QuestionId == question.Id && row.Kind == QuestionPostKind.Answer).OrderBy(row => row.At).Select(row => row.Text).ToListAsync(cancellation));
        }
        if (await store.PressQuestions.AsNoTracking().SingleOrDefaultAsync(row => row.Code == SourceCode, cancellation) is { Statement: { } statement } press)
        {
            (Source, SourceHref, Duty) = (PromiseSource.Press, "/giai-trinh/bao-chi", await CodeOfAsync(press.DutyId, cancellation));
            return statement;
        }
        return "";
    }

    private Task<string> CodeOfAsync(Guid duty, CancellationToken cancellation) => store.UnitDuties.Where(row => row.Id == duty).Select(row => row.Code).SingleAsync(cancellation);
}
