using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;

namespace MotCua.Dossiers.Papers;

/// <summary>An officer puts papers into a dossier that the office holds for its owner already, instead of asking for them.</summary>
internal sealed class ReusePapers(Store store, OnDossier on, HeldPapers held, Kernel.Acts.ActLog acts)
{
    /// <summary>The required papers for which something is held, that are not in the dossier yet.</summary>
    public async Task<IReadOnlyList<(Procedures.RequiredPaper Required, IReadOnlyList<HeldPaper> Held)>> OffersAsync(Dossier dossier, CancellationToken cancellation)
    {
        if (await held.OwnerAsync(dossier.Id, cancellation) is not { } owner) return [];
        var mine = (await held.OfAsync(owner, cancellation)).Where(one => one.SourceId != dossier.Id).ToList();
        var there = await store.SubmittedPapers.AsNoTracking().Where(row => row.DossierId == dossier.Id).Select(row => row.RequiredPaperKey).ToListAsync(cancellation);
        var variant = (await store.VersionOfAsync(dossier, cancellation)).Content.Variants.FirstOrDefault(one => one.Key == dossier.VariantKey);
        return [.. (variant?.Papers ?? []).Where(paper => !there.Contains(paper.Key))
            .Select(paper => (paper, (IReadOnlyList<HeldPaper>)[.. mine.Where(one => one.Fits(paper, dossier.ProcedureCode))])).Where(offer => offer.Item2.Count > 0)];
    }

    public async Task<Dossier> RunAsync(Actor actor, string code, IReadOnlyList<HeldChoice> choices, Sent sent, CancellationToken cancellation)
    {
        const string kind = "dossier.reuse-paper";
        var (dossier, done) = await on.OpenAsync(actor, kind, code, sent, dossier => MustMay(actor, dossier), cancellation);
        if (done) return dossier;
        if (choices.Count == 0) throw PaperProblems.NothingChosen.Because();
        var offers = await OffersAsync(dossier, cancellation);
        foreach (var choice in choices)
        {
            var (required, fitting) = offers.FirstOrDefault(offer => offer.Required.Key == choice.RequiredPaper);
            var one = fitting?.FirstOrDefault(paper => paper.Key == choice.Held) ?? throw PaperProblems.HeldGone.Because();
            store.SubmittedPapers.Add(one.As(on.Clock.NewId(), dossier.Id, required, dossier.SupplementRounds, actor, on.When(sent)));
        }
        await acts.CommitAsync(new Kernel.Acts.Doing("dossier.reuse-paper", actor, "dossier", dossier.Id) { Key = sent.Key, At = sent.At }, cancellation);
        return dossier;
    }

    private static void MustMay(Actor actor, Dossier dossier)
    {
        if (dossier.State is not (DossierState.Registered or DossierState.Accepted or DossierState.InProgress)) throw DossierProblems.NotInThisState.Because(DossierProblems.StateSentence(dossier.State));
        if (dossier.StepRole is null) actor.MustServeDesk(dossier);
        else actor.MustHold(dossier);
    }
}
