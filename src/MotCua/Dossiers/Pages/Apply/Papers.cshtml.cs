using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Files;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Apply;

internal sealed class PapersModel(Journey journey, FileDesk files, MotCua.Dossiers.Papers.HeldPapers held) : PageModel, IRedisplay
{
    private const string FilePrefix = "file:";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public List<string> AtDesk { get; set; } = [];

    /// <summary>Keys of papers taken from the person's own store: <c>required|held</c>.</summary>
    [BindProperty] public List<string> Held { get; set; } = [];

    public Journey Journey => journey;

    /// <summary>What the office holds for the person already and need not ask for.</summary>
    public IReadOnlyList<MotCua.Dossiers.Papers.HeldPaper> Store { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await journey.OpenAsync(Id, cancellation);
        Store = journey.Content.For == FilingFor.Myself ? await held.OfAsync(journey.Actor, cancellation) : [];
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(bool stay, Guid? remove, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        journey.Content.AtDesk = AtDesk;
        journey.Content.Held = MotCua.Dossiers.Papers.HeldChoice.Read(Held);
        if (remove is { } gone)
        {
            journey.Content.Files.RemoveAll(file => file.UploadId == gone);
            stay = true;
        }
        await ReceiveAsync(cancellation);
        if (stay)
        {
            await journey.SaveAsync(cancellation);
            return Redirect(journey.Address("giay-to"));
        }
        journey.MustBeWhole();
        return Redirect(journey.Address(journey.ToSign.Needed.Count > 0 ? "cung-ky" : "kiem-tra"));
    }

    /// <summary>Each file is kept as soon as it is found good, so that one bad file loses none of the others.</summary>
    private async Task ReceiveAsync(CancellationToken cancellation)
    {
        Refused? refused = null;
        foreach (var file in Request.Form.Files.Where(file => file.Name.StartsWith(FilePrefix, StringComparison.Ordinal) && file.FileName.Length > 0))
        {
            try
            {
                await using var content = file.OpenReadStream();
                var upload = await files.ReceiveAsync(content, file.FileName, journey.Actor, cancellation);
                var paper = file.Name[FilePrefix.Length..];
                journey.Content.Files.Add(new DraftFile(paper.Length == 0 ? null : paper, upload.Id, upload.FileName, upload.File.Pages, upload.File.Length, upload.File.Sha256));
            }
            catch (Refused e)
            {
                refused = e.Problem.Because($"“{file.FileName}”: {e.Sentence}");
            }
        }
        await journey.SaveAsync(cancellation);
        if (refused is not null) throw refused;
    }
}
