using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Letters;
using MotCua.Web;

namespace MotCua.Correspondence.Pages.Sign;

/// <summary>
/// What waits for the head's signature, from every room, with what was changed in the template. One is signed by its own button; many at
/// once only of kinds that the list allows. Each signature is its own act: what was changed meanwhile is left, and said.
/// </summary>
internal sealed class QueueModel(Store store, ActorAccess actors, IEnumerable<ISigningSource> sources, LetterKinds kinds) : PageModel, IRedisplay
{
    private const int Most = 100;

    /// <param name="Token">Source, version and reference, colons between.</param>
    public sealed record Item(ToSign Paper, string Kind, BulkSigning Policy, bool InBulk, string Token);

    [BindProperty] public string? Token { get; set; }
    [BindProperty] public string? Remark { get; set; }
    [BindProperty] public List<string> Chosen { get; set; } = [];
    [BindProperty(Name = IdempotencyField)] public string FormKey { get; set; } = "";

    private const string IdempotencyField = Web.Components.IdempotencyKey.Field;

    public List<Item> Items { get; } = [];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        Items.Clear();
        foreach (var source in sources)
            foreach (var paper in await source.WaitingAsync(actors.Required, Most, cancellation)) Items.Add(Of(paper));
        Items.Sort((a, b) => (a.Paper.DueAt ?? DateTime.MaxValue).CompareTo(b.Paper.DueAt ?? DateTime.MaxValue) is var due and not 0 ? due : a.Paper.Since.CompareTo(b.Paper.Since));
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostOneAsync(CancellationToken cancellation)
    {
        var (source, reference, version) = Read(Token);
        await source.SignAsync(actors.Required, reference, version, $"{FormKey}:{Token}", cancellation);
        return Done("Đã ký.");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Remark)) throw CorrespondenceProblems.ReasonNeeded.Because("Mời ghi ý kiến để người soạn biết cần sửa gì.", "Remark");
        var (source, reference, version) = Read(Token);
        await source.ReturnAsync(actors.Required, reference, Remark, version, $"{FormKey}:{Token}", cancellation);
        return Done("Đã trả lại kèm ý kiến.");
    }

    public async Task<IActionResult> OnPostManyAsync(CancellationToken cancellation)
    {
        if (Chosen.Count == 0) throw CorrespondenceProblems.NothingChosen.Because();
        await LoadAsync(cancellation);
        var allowed = Items.Where(item => item.InBulk).Select(item => item.Token).ToHashSet(StringComparer.Ordinal);
        // A sheet that stands in the queue and may not be signed in a row was put there by hand: nothing at all is signed.
        if (Items.Exists(item => !item.InBulk && Chosen.Contains(item.Token))) throw CorrespondenceProblems.NotInBulk.Because();
        var (signed, left) = (0, new List<string>());
        foreach (var token in Chosen.Distinct(StringComparer.Ordinal))
        {
            if (!allowed.Contains(token)) left.Add("một văn bản vừa có người thay đổi hoặc đã ký");
            else if (await TryAsync(token, cancellation) is { } why) left.Add(why);
            else signed++;
        }
        return Done($"Đã ký {signed} văn bản.{(left.Count > 0 ? $" Chưa ký {left.Count}: {string.Join("; ", left.Distinct())}. Mời xem lại." : "")}");
    }

    /// <returns>Why it was not signed; null: it was.</returns>
    private async Task<string?> TryAsync(string token, CancellationToken cancellation)
    {
        var (source, reference, version) = Read(token);
        try
        {
            store.ChangeTracker.Clear();
            await source.SignAsync(actors.Required, reference, version, $"{FormKey}:{token}", cancellation);
            return null;
        }
        catch (Refused refused)
        {
            return refused.Sentence.TrimEnd('.');
        }
    }

    private Item Of(ToSign paper)
    {
        var kind = kinds.Find(paper.Kind);
        var may = kind.Bulk == BulkSigning.Always || (kind.Bulk == BulkSigning.Unchanged && WordDiff.IsSame(paper.Template, paper.Text));
        return new Item(paper, kind.Name, kind.Bulk, may, string.Create(CultureInfo.InvariantCulture, $"{paper.Source}:{paper.Version}:{paper.Reference}"));
    }

    private (ISigningSource Source, string Reference, int Version) Read(string? token) =>
        token?.Split(':', 3) is [var name, var version, var reference] && sources.FirstOrDefault(source => source.Name == name) is { } source && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (source, reference, seen) : throw CorrespondenceProblems.NothingChosen.Because();

    private RedirectResult Done(string said)
    {
        TempData["Done"] = said;
        return Redirect("/trinh-ky");
    }
}
