using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions.Pages.Work;

/// <summary>One petition: what was received and what became of it.</summary>
internal sealed class PetitionModel(Store store, ActorAccess actors, LawBook law, OrgQueries organisation, PetitionSecret secrets) : PageModel
{
    public Petition Petition { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public string Secret { get; private set; } = "";
    public string FieldName => law.Codes("petition-fields").FirstOrDefault(row => row.Code == Petition.FieldCode)?.Name ?? Petition.FieldCode;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, code, cancellation);
        UnitName = await organisation.NameOnAsync(Petition.UnitId, Petition.ReceivedOn, cancellation);
        Secret = await secrets.OfAsync(Petition.Code, cancellation);
    }
}
