using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Exceptions;

internal sealed class OpinionModel(Store store, ActorAccess actors, ConsultUnit consult) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string? Answer { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public Consultation Asked { get; private set; } = null!;

    public bool MayAnswer => ConsultUnit.MayAnswer(actors.Required, Asked);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        SeenVersion = Dossier.Version;
        Asked = await store.Consultations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == Id && row.DossierId == Dossier.Id, cancellation) ?? throw DossierProblems.DossierUnknown.Because();
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        Shown(await consult.AnswerAsync(actors.Required, Code, Id, Answer, new Sent(SeenVersion), cancellation));

    private RedirectResult Shown(Dossier dossier) => Redirect($"/ho-so/{dossier.Code}");
}
