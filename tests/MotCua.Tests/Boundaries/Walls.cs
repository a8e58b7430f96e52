namespace MotCua.Tests.Boundaries;

/// <summary>
/// The walls inside the one web project. The foundation (Kernel, Storage, Web) uses no room; a room uses other rooms'
/// public types only; the command line and the list of rooms put everything together and are used by nobody.
/// </summary>
/// <param name="root">The assembly's root namespace.</param>
internal sealed class Walls(string root)
{
    private static readonly string[] Foundation = ["Kernel", "Storage", "Web"];
    private static readonly string[] Entrance = ["", "Commands"];

    /// <summary>One sentence for each use that goes through a wall.</summary>
    public IReadOnlyList<string> Breaches(IEnumerable<Reference> references) =>
        [.. references.Select(Breach).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The first part of the namespace behind the root; null for types of no part, such as the compiler's own.</summary>
    public string? PartOf(KnownType type)
    {
        if (type.Namespace == root) return "";
        if (type.Namespace.StartsWith(root + ".", StringComparison.Ordinal)) return type.Namespace[(root.Length + 1)..].Split('.')[0];
        // The class of a view is named after its path: Dossiers_Pages_Own_List.
        return type.Namespace == "AspNetCoreGeneratedDocument" && type.Name.Contains('_', StringComparison.Ordinal)
            ? type.Name.TrimStart('_') == type.Name ? type.Name.Split('_')[0] : "" : null;
    }

    private string? Breach(Reference use)
    {
        if (PartOf(use.From) is not { } from || PartOf(use.To) is not { } to || from == to || Entrance.Contains(from)) return null;
        if (Entrance.Contains(to)) return $"{use.From.FullName} uses {use.To.FullName}: nothing leans on the entrance";
        if (Foundation.Contains(to)) return null;
        if (Foundation.Contains(from)) return $"{use.From.FullName} uses {use.To.FullName}: {from} uses no room";
        return use.To.Public ? null : $"{use.From.FullName} uses {use.To.FullName}: that is internal to the room {to}";
    }
}
