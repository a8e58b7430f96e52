using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class CheckModel(Journey journey, DossierDrafts drafts, SubmitDossier submit, PartyLinks links, OfficeClock clock, MotCua.Dossiers.Papers.HeldPapers held, CoSigning.CoSignReads signing) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Journey Journey => journey;

    public IReadOnlyDictionary<string, string> Answers => Procedures.Forms.FormReading.Read(journey.Rules.Asked, journey.Content.Answers, clock.Today).Answers;

    /// <summary>Who is asked to sign it beside the submitter.</summary>
    public IReadOnlyList<CoSigning.SignerLine> Signers { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await journey.OpenAsync(Id, cancellation);
        Signers = await signing.OfDraftAsync(journey.ToSign, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Draft.SentCode is not null) return Redirect(journey.Address("da-gui"));
        if (!journey.Rules.AsksNothing && journey.Faults().Count > 0) return Redirect(journey.Address("to-khai"));
        journey.MustBeWhole();
        CoSigning.SigningRules.MustBeWhole(journey.ToSign.Needed, Signers);
        var content = journey.Content;
        var submission = await links.LinkAsync(journey.Actor, new Submission(journey.Draft.ProcedureCode, content.Variant, Channel.Online,
            content.Submitter.ToInput(), content.Owner?.ToInput(),
            [.. content.Files.Select(file => new PaperInput(file.RequiredPaper, file.UploadId)), .. await held.TakenAsync(journey.Actor, content, cancellation)])
        {
            Signed = Signers, Answers = content.Answers, ProofLater = content.AtDesk.Contains(MotCua.Dossiers.Answers.FilingAnswers.ProofKey),
        }, cancellation);
        var filed = await submit.RunAsync(journey.Actor, submission, content.Key, null, cancellation);
        await drafts.SentAsync(journey.Draft, filed.Dossier.Code, cancellation);
        return Redirect(journey.Address("da-gui"));
    }
}
