namespace MotCua.Web;

/// <summary>The menu as this reader sees it: what is for everybody, and what their roles allow.</summary>
public sealed class Menu(IEnumerable<Room> rooms, ActorAccess actors, Words words)
{
    public IReadOnlyList<(string Title, string Href)> Entries =>
    [
        .. rooms.SelectMany(room => room.Menu)
            .Where(entry => !entry.ForVisitors || actors.Current is not { IsStaff: true })
            .Where(entry => entry.Needs is null || actors.Current?.May(entry.Needs) == true)
            .OrderBy(entry => entry.Order)
            .Select(entry => (words.Frame(entry.Title, entry.English), entry.Href)),
    ];

    public static bool IsHere(string href, PathString path) =>
        path.StartsWithSegments(href.Split('?')[0], StringComparison.Ordinal, out _);
}
