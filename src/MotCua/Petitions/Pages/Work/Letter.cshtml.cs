using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Petitions.Pages.Work;

/// <summary>A letter on A4, as it went out.</summary>
internal sealed class LetterModel(Store store, ActorAccess actors, PetitionForms forms, IOutgoingBook book, Installation installation) : PageModel
{
    public PetitionLetter Letter { get; private set; } = null!;
    public string PetitionCode { get; private set; } = "";
    public PetitionForm? Form { get; private set; }
    public string? Number { get; private set; }
    public string UnitName { get; private set; } = "";
    public string? Signer { get; private set; }
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;
    public DateOnly Day { get; private set; }
    public bool MaySend => Letter.SentOn is null && Number is not null && actors.Required.May(PetitionPermissions.Handle);

    public async Task OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Letter = await store.LetterAsync(actors.Required, id, cancellation);
        Day = OfficeClock.DayOf(Letter.DraftedAt);
        Form = forms.All.FirstOrDefault(form => form.Code == Letter.FormCode);
        Number = await book.NumberOfAsync(id, cancellation);
        PetitionCode = await store.Petitions.Where(row => row.Id == Letter.PetitionId).Select(row => row.Code).SingleAsync(cancellation);
        UnitName = await store.Units.Where(row => row.Id == Letter.UnitId).Select(row => row.Name).SingleAsync(cancellation);
        Signer = await store.Accounts.Where(row => row.Id == Letter.SignedBy).Select(row => row.DisplayName).FirstOrDefaultAsync(cancellation);
    }
}
