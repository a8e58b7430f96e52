using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Registers.Pages.Public;

internal sealed class EntryModel(RegisterReads reads, OfficeClock clock, ActorAccess actors) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public RegisterLine Line { get; private set; } = null!;
    public IReadOnlyList<EntryCorrection> Corrections { get; private set; } = [];
    public EntryRevocation? Revocation { get; private set; }
    public EntryState State => Line.StateOn(clock.Today);
    public bool MayAmend => actors.Current?.May(RegisterPermissions.Amend) == true;

    public async Task OnGetAsync(CancellationToken cancellation) => (Line, Corrections, Revocation) = await reads.OneAsync(Id, cancellation);
}
