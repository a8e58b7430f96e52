using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Denunciations.Acts;

/// <summary>Whoever has a case open records its steps, writes under seal, makes the redacted copy, publishes.</summary>
internal sealed class SettleCase(Store store, ActLog acts, OfficeClock clock, LawBook law, CaseAccess access)
{
    /// <summary>A step of the proceeding; what it says lies under seal.</summary>
    public async Task StepAsync(Actor actor, string code, StepInput input, string? words, OwnSecret own, CancellationToken cancellation, DateTime? at = null)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        if (input.Kind == StepKind.Published) throw DenunciationProblems.StepNotNow.Because();
        var one = opened.Case;
        if (one.Kind == SealedKind.Tip) throw DenunciationProblems.StepNotNow.Because();
        var step = Denunciation.Take(one, await store.StepsOfAsync(one.Id, cancellation), input, law, clock.NewId(), actor.AccountId, at ?? clock.UtcNow);
        if (Denunciation.Shapes[input.Kind].Words is { } kind || !string.IsNullOrWhiteSpace(words))
        {
            if (string.IsNullOrWhiteSpace(words)) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
            kind = Denunciation.Shapes[input.Kind].Words ?? PartKind.Note;
            Write(opened, SealLayer.Original, kind, PartContent.OfText(words.Trim()), actor, at);
        }
        store.CaseSteps.Add(step);
        await acts.CommitAsync(new Doing("denunciation.step", actor, "sealed-case", one.Id) { At = at, ReasonCode = step.ReasonCode?.Split(',')[0] }, cancellation);
    }

    /// <summary>A note, or a report of whoever verifies.</summary>
    public async Task WriteAsync(Actor actor, string code, string? words, IReadOnlyList<SealedPaper> papers, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation);
        if (string.IsNullOrWhiteSpace(words) && papers.Count == 0) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
        var verifies = opened.Grant.Layer == SealLayer.Working;
        if (!string.IsNullOrWhiteSpace(words)) Write(opened, opened.Grant.Layer, verifies ? PartKind.Report : PartKind.Note, PartContent.OfText(words.Trim()), actor);
        foreach (var paper in papers) Write(opened, opened.Grant.Layer, verifies ? PartKind.Report : PartKind.Paper, PartContent.Of(paper), actor);
        if (verifies) opened.Case.NewsAt = clock.UtcNow;
        await acts.CommitAsync(new Doing("sealed-case.write", actor, "sealed-case", opened.Case.Id), cancellation);
    }

    /// <summary>The copy for those who verify: refused while it still names the denouncer (Luật Tố cáo 2018 Điều 56).</summary>
    public async Task RedactAsync(Actor actor, string code, string? words, IReadOnlyList<SealedPaper> papers, OwnSecret own, CancellationToken cancellation)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        if (string.IsNullOrWhiteSpace(words)) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
        MustNotName(await IdentityAsync(opened, cancellation), words);
        Write(opened, SealLayer.Working, PartKind.Redacted, PartContent.OfText(words.Trim()), actor);
        foreach (var paper in papers) Write(opened, SealLayer.Working, PartKind.RedactedPaper, PartContent.Of(paper), actor);
        await acts.CommitAsync(new Doing("denunciation.redact", actor, "sealed-case", opened.Case.Id), cancellation);
    }

    /// <summary>Conclusion and handling go public without who denounced (Điều 40).</summary>
    public async Task PublishAsync(Actor actor, string code, string? title, string? text, OwnSecret own, CancellationToken cancellation, DateTime? at = null)
    {
        using var opened = await access.EnterAsync(actor, code, own, cancellation, SealLayer.Original);
        if (string.IsNullOrWhiteSpace(title) || title.Length > 200) throw DenunciationProblems.WordsNeeded.Because(field: "Heading");
        if (string.IsNullOrWhiteSpace(text)) throw DenunciationProblems.WordsNeeded.Because(field: "Words");
        MustNotName(await IdentityAsync(opened, cancellation), title + "\n" + text);
        var (one, now) = (opened.Case, at ?? clock.UtcNow);
        store.CaseSteps.Add(Denunciation.Take(one, await store.StepsOfAsync(one.Id, cancellation), new StepInput(StepKind.Published), law, clock.NewId(), actor.AccountId, now));
        var day = OfficeClock.DayOf(now);
        store.PublishedConclusions.Add(new PublishedConclusion { CaseId = one.Id, Title = title.Trim(), Text = text.Trim(), PublishedAt = now, Until = day.AddDays(law.Rule("tc-niem-yet", day).Number ?? 0) });
        await acts.CommitAsync(new Doing("denunciation.publish", actor, "sealed-case", one.Id) { At = at }, cancellation);
    }

    /// <summary>Who denounced; null in a tip.</summary>
    public async Task<Denouncer?> IdentityAsync(OpenedCase opened, CancellationToken cancellation)
    {
        var part = await store.SealedParts.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == opened.Case.Id && row.Kind == PartKind.Identity, cancellation);
        if (part is null) return null;
        var bytes = await store.SealedContents.AsNoTracking().Where(row => row.PartId == part.Id).Select(row => row.Bytes).SingleAsync(cancellation);
        return opened.Read(part, bytes).Record<Denouncer>();
    }

    /// <exception cref="Refused"><see cref="DenunciationProblems.StillNamed"/>, saying which field, not its words.</exception>
    internal static void MustNotName(Denouncer? from, string text)
    {
        if (from is not null && NameTraces.In(from, text) is { } what) throw DenunciationProblems.StillNamed.Because($"Bản này còn chứa {what} của người tố cáo. Mời lược bỏ rồi lưu lại.", "Words");
    }

    private void Write(OpenedCase opened, SealLayer layer, PartKind kind, PartContent content, Actor by, DateTime? at = null)
    {
        var (part, closed) = CaseSeals.Close(clock.NewId(), opened.Key(layer), kind, content, at ?? clock.UtcNow, by.AccountId);
        store.SealedParts.Add(part);
        store.SealedContents.Add(closed);
    }
}
