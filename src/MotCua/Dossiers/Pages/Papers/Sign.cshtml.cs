using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Papers;
using MotCua.Kernel.Signatures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Papers;

internal sealed class SignModel(Store store, ActorAccess actors, PaperSigning signing, KeyDesk keys) : PageModel, IRedisplay
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    /// <summary>A paper's id, or <c>ket-qua</c>.</summary>
    [BindProperty] public string? What { get; set; }
    [BindProperty] public Guid? KeyId { get; set; }
    [BindProperty] public IFormFile? P7s { get; set; }

    public Dossier Dossier { get; private set; } = null!;
    public IReadOnlyList<SignedFile> Files { get; private set; } = [];
    public IReadOnlyList<SignedFile> ToSign => [.. Files.Where(file => file.May is not null)];
    public IReadOnlyList<SigningKey> Keys { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = FormKey.New();
        Dossier = await store.SeenDossierAsync(Code, actors.Required, cancellation);
        Files = await signing.FilesAsync(actors.Required, Dossier, cancellation);
        Keys = await keys.UsableAsync(actors.Required, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        byte[]? uploaded = null;
        if (P7s is { Length: > 0 })
        {
            if (P7s.Length > SignatureDesk.LargestSignature) throw SignatureProblems.NotASignature.Because();
            using var content = new MemoryStream();
            await P7s.CopyToAsync(content, cancellation);
            uploaded = content.ToArray();
        }
        await signing.SignAsync(actors.Required, Code, Guid.TryParse(What, out var paper) ? paper : null, KeyId, uploaded, Key, cancellation);
        TempData["Done"] = "Đã ghi chữ ký số.";
        return Redirect($"/ho-so/{DossierCode.Clean(Code)}/chu-ky");
    }
}
