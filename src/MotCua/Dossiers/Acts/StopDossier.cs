namespace MotCua.Dossiers.Acts;

/// <summary>
/// Dừng xử lý: by whoever holds the step; by the desk too, while the person has not brought or paid what was asked for.
/// </summary>
internal sealed class StopDossier(OnDossier on, Reasons reasons)
{
    private const string Kind = "dossier.stop";

    public async Task<Dossier> RunAsync(Actor actor, string code, string reasonCode, string? sentence, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Kind, code, sent, dossier => Must(actor, dossier), cancellation);
        if (done) return dossier;
        Reasons.Must(reasons.Stop, reasonCode, "Reason");
        var stop = dossier.Stop(reasonCode, sentence, await on.StepAsync(dossier, cancellation), OnDossier.Account(actor), on.When(sent), on.Clock.NewId);
        on.Store.Stoppages.Add(stop);
        await on.CommitAsync(actor, Kind, dossier, sent, cancellation, reasonCode: reasonCode, reason: stop.Sentence);
        return dossier;
    }

    internal static bool May(Actor actor, Dossier dossier) => actor.HoldsStepOf(dossier)
        || (dossier.State.IsPaused() && actor.May(DossierPermissions.Receive, dossier.DeskUnitId));

    private static void Must(Actor actor, Dossier dossier)
    {
        if (!May(actor, dossier)) throw DossierProblems.NotYourStep.Because();
    }
}
