using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Procedures.Pages.Public;

internal sealed class ListModel(ProcedureSearch search) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Text { get; set; }
    [BindProperty(SupportsGet = true, Name = "linh-vuc")] public string? Field { get; set; }
    [BindProperty(SupportsGet = true, Name = "doi-tuong")] public string? Subject { get; set; }
    [BindProperty(SupportsGet = true, Name = "cap")] public string? Level { get; set; }
    [BindProperty(SupportsGet = true, Name = "cach-nop")] public string? By { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;

    public ProcedurePage Found { get; private set; } = new(0, []);
    public IReadOnlyList<(string Field, int Count)> Fields { get; private set; } = [];
    public int Pages => (Found.Total + Size - 1) / Size;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        Found = await search.FindAsync(ListFilter.Query(Text, Field, Subject, Level, By) with { Page = Number, Size = Size }, cancellation);
        Fields = await search.FieldsAsync(cancellation);
    }

    /// <summary>The address of this list with something changed; filters stay in the address.</summary>
    public string Address(string path, int page) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Text, ["linh-vuc"] = Field, ["doi-tuong"] = Subject, ["cap"] = Level, ["cach-nop"] = By,
        ["trang"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}

internal static class ListFilter
{
    public static readonly IReadOnlyList<(string Slug, Channel Channel)> Channels = [("truc-tiep", Channel.Direct), ("truc-tuyen", Channel.Online), ("buu-chinh", Channel.Post)];

    public static ProcedureQuery Query(string? text, string? field, string? subject, string? level, string? by) => new(text)
    {
        Field = field,
        Subject = Terms.SubjectKinds.Where(kind => kind.Slug == subject).Select(kind => (Subjects?)kind.Flag).FirstOrDefault(),
        Level = level,
        Channel = Channels.Where(item => item.Slug == by).Select(item => (Channel?)item.Channel).FirstOrDefault(),
    };
}
