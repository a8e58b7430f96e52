using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Correspondence.Acts;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Draft;

/// <summary>A letter from its kind's template, or one that the head returned.</summary>
internal sealed class DraftModel(Store store, ActorAccess actors, LetterKinds kinds, DraftLetter draft) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    [BindProperty(SupportsGet = true, Name = "loai")] public string? Kind { get; set; }
    [BindProperty] public int SeenVersion { get; set; }
    [BindProperty] public string? Recipient { get; set; }
    [BindProperty] public string? Excerpt { get; set; }
    [BindProperty] public string? Text { get; set; }

    /// <summary>The returned letter that is worded again; null: a new one.</summary>
    public Letter? Letter { get; private set; }
    public IReadOnlyList<Letter> Own { get; private set; } = [];
    public IEnumerable<LetterKind> Kinds => kinds.All.Where(kind => kind.IsLetter);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var account = actors.Required.AccountId;
        Own = await store.Letters.AsNoTracking().Where(row => row.DraftedBy == account).OrderByDescending(row => row.DraftedAt).Take(20).ToListAsync(cancellation);
        if (Id is not { } id) return;
        Letter = await store.Letters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.DraftedBy == account, cancellation) ?? throw CorrespondenceProblems.LetterUnknown.Because();
        Kind = Letter.Kind;
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Letter is { } letter) (SeenVersion, Recipient, Excerpt, Text) = (letter.Version, letter.Recipient, letter.Excerpt, letter.Text);
        else if (!string.IsNullOrEmpty(Kind)) Text = await draft.TemplateAsync(Kind, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var letter = Id is { } id
            ? await draft.AgainAsync(actors.Required, id, Recipient, Excerpt, Text, SeenVersion, cancellation)
            : await draft.RunAsync(actors.Required, Kind, Recipient, Excerpt, Text, cancellation);
        return Redirect($"/van-thu/van-ban/{letter.Id}");
    }
}
