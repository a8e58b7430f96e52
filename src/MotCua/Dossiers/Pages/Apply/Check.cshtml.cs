using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class CheckModel(Journey journey, DossierDrafts drafts, SubmitDossier submit, PartyLinks links, MotCua.Dossiers.Papers.HeldPapers held) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Journey Journey => journey;

    public Task LoadAsync(CancellationToken cancellation) => journey.OpenAsync(Id, cancellation);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (journey.Draft.SentCode is not null) return Redirect(journey.Address("da-gui"));
        journey.MustBeWhole();
        var content = journey.Content;
        var submission = await links.LinkAsync(journey.Actor, new Submission(journey.Draft.ProcedureCode, content.Variant, Channel.Online,
            content.Submitter.ToInput(), content.Owner?.ToInput(),
            [.. content.Files.Select(file => new PaperInput(file.RequiredPaper, file.UploadId)), .. await held.TakenAsync(journey.Actor, content, cancellation)]), cancellation);
        var filed = await submit.RunAsync(journey.Actor, submission, content.Key, null, cancellation);
        await drafts.SentAsync(journey.Draft, filed.Dossier.Code, cancellation);
        return Redirect(journey.Address("da-gui"));
    }
}
