using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class SubmitterModel(Journey journey) : PageModel, IRedisplay
{
    internal static readonly (FilingFor Value, string Text)[] Choices =
    [
        (FilingFor.Myself, "Cho chính tôi"),
        (FilingFor.AnotherPerson, "Cho người khác (tôi được nhờ hoặc được ủy quyền)"),
        (FilingFor.Organisation, "Cho doanh nghiệp, tổ chức của tôi"),
    ];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public FilingFor For { get; set; }

    [BindProperty] public DraftParty Party { get; set; } = new();

    public Journey Journey => journey;

    public Task LoadAsync(CancellationToken cancellation) => journey.OpenAsync(Id, cancellation);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (For, Party) = (journey.Content.For, journey.Content.Submitter);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        SubmissionRules.CheckParty(Party.ToInput(), nameof(Party));
        journey.Content.For = For;
        journey.Content.Submitter = Party;
        if (For == FilingFor.Myself) journey.Content.Owner = null;
        await journey.SaveAsync(cancellation);
        return Redirect(journey.Next);
    }
}
