namespace MotCua.Web;

/// <summary>The menu as this reader sees it: what is for everybody, and what their roles allow.</summary>
public sealed class Menu(IEnumerable<Room> rooms, ActorAccess actors, Words words)
{
    /// <summary>House rule of ours: so many entries fit on one line beside nobody's name; the others open under "more".</summary>
    private const int MostShown = 7;

    public IReadOnlyList<(string Title, string Href)> Entries =>
    [
        .. rooms.SelectMany(room => room.Menu)
            .Where(entry => !entry.ForVisitors || actors.Current is not { IsStaff: true })
            .Where(entry => entry.Needs is null || actors.Current?.May(entry.Needs) == true)
            .OrderBy(entry => entry.Order)
            .Select(entry => (words.Frame(entry.Title, entry.English), entry.Href)),
    ];

    /// <summary>What stands in the line, and what opens under "more".</summary>
    public (IReadOnlyList<(string Title, string Href)> Shown, IReadOnlyList<(string Title, string Href)> More) Parts
    {
        get
        {
            var all = Entries;
            return all.Count <= MostShown ? (all, []) : ([.. all.Take(MostShown)], [.. all.Skip(MostShown)]);
        }
    }

    public static bool IsHere(string href, PathString path) =>
        path.StartsWithSegments(href.Split('?')[0], StringComparison.Ordinal, out _);
}
