using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers.Acts;

/// <summary>Giấy tờ bị mất, hỏng in the agency's hands: said by the desk or the holder, with what is done about it, and an apology of its own.</summary>
internal sealed class ReportIncident(OnDossier on)
{
    private const string Kind = "dossier.paper-incident";

    public async Task<Dossier> RunAsync(Actor actor, string code, IncidentKind kind, Guid? paperId, string? sentence, string? remedy, Sent sent, CancellationToken cancellation)
    {
        var (dossier, done) = await on.OpenAsync(actor, Kind, code, sent, dossier => Must(actor, dossier), cancellation);
        if (done) return dossier;
        var paper = paperId is null ? null : await on.Store.SubmittedPapers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == paperId && row.DossierId == dossier.Id, cancellation);
        if (paper is null) throw DossierProblems.PaperNamed.Because(field: "PaperId");
        if (string.IsNullOrWhiteSpace(sentence)) throw DossierProblems.PaperNamed.Because(field: "Sentence");
        if (string.IsNullOrWhiteSpace(remedy)) throw DossierProblems.PaperNamed.Because(field: "Remedy");
        on.Store.PaperIncidents.Add(new PaperIncident
        {
            Id = on.Clock.NewId(), DossierId = dossier.Id, At = on.When(sent), By = OnDossier.Account(actor), UnitId = actor.UnitId ?? dossier.DeskUnitId,
            Kind = kind, PaperId = paper.Id, PaperName = paper.Name, Sentence = sentence.Trim(), Remedy = remedy.Trim(),
        });
        await on.CommitAsync(actor, Kind, dossier, sent, cancellation, reason: sentence, told: await on.TellAsync(dossier,
            $"Xin lỗi anh chị về giấy tờ trong hồ sơ {dossier.Code}", $"{paper.Name}: {sentence.Trim()} {remedy.Trim()} Anh chị không phải chịu chi phí nào.", cancellation));
        return dossier;
    }

    internal static bool May(Actor actor, Dossier dossier) => actor.HoldsStepOf(dossier) || actor.May(DossierPermissions.Receive, dossier.DeskUnitId);

    private static void Must(Actor actor, Dossier dossier)
    {
        if (!May(actor, dossier)) throw DossierProblems.NotYourStep.Because();
    }
}
