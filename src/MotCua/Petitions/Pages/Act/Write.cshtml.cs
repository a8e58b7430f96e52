using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Act;

/// <summary>Soạn văn bản by a form: its words of the day, filled in. A head signs at once; what others write is laid before the director.</summary>
internal sealed class WriteModel(Store store, ActorAccess actors, OfficeClock clock, PetitionForms forms, PetitionLetters letters) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Mau { get; set; }
    [BindProperty] public string? Recipient { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public SendingWay? SendBy { get; set; }
    [BindProperty] public int? SeenVersion { get; set; }

    public Petition Petition { get; private set; } = null!;
    public IReadOnlyList<PetitionDuty> Owed { get; private set; } = [];
    public bool Signs => actors.Required.May(PetitionPermissions.Decide);
    public PetitionForm? Chosen => forms.All.FirstOrDefault(form => form.Code == Mau && form.IsOn(clock.Today));

    public IEnumerable<SelectListItem> FormItems => forms.All.Where(form => form.IsOn(clock.Today)).Select(form => new SelectListItem($"{(form.Number is { } number ? number + ": " : "")}{form.Name}{(Owed.Any(duty => duty.FormCode == form.Code) ? " (phải gửi)" : "")}", form.Code));
    public static IEnumerable<SelectListItem> WayItems => Enum.GetValues<SendingWay>().Select(way => new SelectListItem(PetitionWords.Sending(way), way.ToString()));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Petition = await store.PetitionAsync(actors.Required, Code, cancellation);
        SeenVersion ??= Petition.Version;
        Owed = await store.PetitionDuties.AsNoTracking().Where(row => row.PetitionId == Petition.Id && row.DoneAt == null && row.DroppedAt == null && row.To != null).ToListAsync(cancellation);
        Mau ??= Owed.FirstOrDefault(duty => duty.FormCode is not null)?.FormCode;
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Chosen is not { } form) return;
        var due = await store.PetitionDuties.AsNoTracking().Where(row => row.PetitionId == Petition.Id && row.Step == PetitionStep.Settle && row.DoneAt == null).Select(row => row.DueAt).FirstOrDefaultAsync(cancellation);
        (Text, Recipient) = await letters.SuggestAsync(Petition, form, due, null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var complaint = Owed.FirstOrDefault(duty => duty.FormCode == Mau)?.ComplaintId;
        var letter = await letters.WriteAsync(actors.Required, Code, new LetterInput(Mau, Recipient, Text, complaint, SendBy), SeenVersion, cancellation);
        return Redirect($"/don-thu/van-ban/{letter.Id}");
    }
}
