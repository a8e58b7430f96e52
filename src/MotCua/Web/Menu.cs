namespace MotCua.Web;

/// <summary>The menu as this reader sees it: what is for everybody, and what their roles allow.</summary>
public sealed class Menu(IEnumerable<Room> rooms, ActorAccess actors, Words words)
{
    /// <summary>House rule of ours: so many entries fit on one line, beside the name of an officer below it or the way to sign in; the others open under "more".</summary>
    private const int MostForOfficers = 7, MostForVisitors = 5;

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
            var (all, most) = (Entries, actors.Current is null ? MostForVisitors : MostForOfficers);
            return all.Count <= most ? (all, []) : ([.. all.Take(most)], [.. all.Skip(most)]);
        }
    }

    public static bool IsHere(string href, PathString path) =>
        path.StartsWithSegments(href.Split('?')[0], StringComparison.Ordinal, out _);
}
