using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>Whoever has a tip open answers it, and says what came of it. Only the holder of the receipt reads the answer.</summary>
internal sealed class AnswerTip(Store store, ActLog acts, OfficeClock clock, LawBook law, CaseAccess access)
{
    public const string OutcomeList = "tip-outcomes";

    public async Task AnswerAsync(Actor actor, string code, string? words, IReadOnlyList<SealedPaper> papers, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await EnterAsync(actor, code, own, cancellation);
        if (string.IsNullOrWhiteSpace(words) && papers.Count == 0) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
        if (!string.IsNullOrWhiteSpace(words)) Write(opened, PartContent.OfText(words.Trim()), actor);
        foreach (var paper in papers) Write(opened, PartContent.Of(paper), actor);
        await acts.CommitAsync(new Doing("tip.answer", actor, "sealed-case", opened.Case.Id), cancellation);
    }

    public async Task CloseAsync(Actor actor, string code, string? outcome, string? words, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await EnterAsync(actor, code, own, cancellation);
        if (law.Codes(OutcomeList).All(known => known.Code != outcome)) throw DenunciationProblems.ReasonNeeded.Because(field: "Outcome");
        if (!string.IsNullOrWhiteSpace(words)) Write(opened, PartContent.OfText(words.Trim()), actor);
        opened.Case.State = SealedState.Closed;
        store.CaseSteps.Add(new CaseStep { Id = clock.NewId(), CaseId = opened.Case.Id, Kind = StepKind.Closed, At = clock.UtcNow, ByAccountId = actor.AccountId, ReasonCode = outcome });
        await acts.CommitAsync(new Doing("tip.close", actor, "sealed-case", opened.Case.Id) { ReasonCode = outcome }, cancellation);
    }

    private async Task<OpenedCase> EnterAsync(Actor actor, string code, OwnSecret own, CancellationToken cancellation)
    {
        var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        if (opened.Case.Kind == SealedKind.Tip && opened.Case.IsOpen) return opened;
        opened.Dispose();
        throw DenunciationProblems.StepNotNow.Because();
    }

    private void Write(OpenedCase opened, PartContent content, Actor by)
    {
        var (part, closed) = CaseSeals.Close(clock.NewId(), opened.Key(SealLayer.Original), PartKind.Answer, content, clock.UtcNow, by.AccountId, opened.Case.OutsidePublic);
        store.SealedParts.Add(part);
        store.SealedContents.Add(closed);
    }
}
