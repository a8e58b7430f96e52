using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Kernel.Law;
using MotCua.Petitions.Acts;
using MotCua.Web;

namespace MotCua.Petitions.Pages.Send;

/// <summary>A complaint, recommendation or feedback written by its sender; signed in or not.</summary>
[EnableRateLimiting("look-up")]
internal sealed class WriteModel(ActorAccess actors, OfficeClock clock, LawBook law, Words words, ReceivePetition receive, PetitionSecret secrets) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public PetitionKind Loai { get; set; }
    /// <summary>The page's own: sent twice, it shows the same code and secret twice.</summary>
    [BindProperty] public string? IdempotencyKey { get; set; }
    [BindProperty] public bool IsOrganisation { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? IdentityNumber { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? FieldCode { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public string? Text { get; set; }

    /// <summary>Shown once, after sending.</summary>
    public (string Code, string Secret)? Sent { get; private set; }

    public IEnumerable<SelectListItem> FieldItems => law.Codes("petition-fields").Select(row => new SelectListItem(words.T(row.Name, row.English ?? row.Name), row.Code));

    public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Address)) throw PetitionProblems.AuthorNeeded.Because(words.T("Mời ghi địa chỉ để cơ quan trả lời.", "Give an address for the answer."), nameof(Address));
        var petition = await receive.RunAsync(actors.Current is { IsStaff: false } citizen ? citizen : PetitionPermissions.Sender,
            new PetitionInput(PetitionWay.Portal, Loai, clock.Today, new PetitionAuthor(Name ?? "", Address ?? "", IsOrganisation, IdentityNumber, Phone, Email), FieldCode ?? "", About ?? "", Text ?? "") { WrittenOn = clock.Today, Place = Place },
            null, IdempotencyKey, null, cancellation);
        Sent = (petition.Code, await secrets.OfAsync(petition.Code, cancellation));
        return Page();
    }
}
