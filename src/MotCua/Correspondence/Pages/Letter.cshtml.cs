using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.People;

namespace MotCua.Correspondence.Pages;

/// <summary>One letter, for its drafter, the head, the clerk and inspectors: its state, what differs from the template, and the sheet (A4).</summary>
internal sealed class LetterModel(Store store, ActorAccess actors, LetterKinds kinds, Installation installation) : PageModel
{
    public Letter Letter { get; private set; } = null!;
    public string KindName { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    public string? Number { get; private set; }
    public string Signer { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public bool MayWordAgain => Letter.IsReturned && Letter.DraftedBy == actors.Required.AccountId;

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var actor = actors.Required;
        Letter = await store.Letters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw CorrespondenceProblems.LetterUnknown.Because();
        if (Letter.DraftedBy != actor.AccountId && !actor.May(CorrespondencePermissions.Read)) throw CorrespondenceProblems.LetterUnknown.Because();
        KindName = kinds.Name(Letter.Kind);
        UnitName = await store.Set<Kernel.Organisation.OrgUnit>().Where(unit => unit.Id == Letter.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        Signer = await store.Accounts.Where(account => account.Id == Letter.SignedBy).Select(account => account.DisplayName).FirstOrDefaultAsync(cancellation) ?? "";
        var entry = Letter.EntryId is { } entryId ? await store.OutgoingEntries.AsNoTracking().SingleAsync(row => row.Id == entryId, cancellation) : null;
        (Number, Day) = (entry?.Symbol, entry?.Day ?? OfficeClock.DayOf(Letter.SignedAt ?? Letter.DraftedAt));
    }
}
