using System.Collections.Concurrent;

namespace MotCua.Kernel.Acts;

/// <summary>What each kind of act is called on screen. Each room adds its own at start; a test refuses an act without a name.</summary>
public static class ActNames
{
    private static readonly ConcurrentDictionary<string, string> Names = new();

    public static void Add(string kind, string vietnamese) => Names[kind] = vietnamese;

    public static string Vietnamese(string kind) => Names.GetValueOrDefault(kind, kind);

    public static IReadOnlyCollection<string> All => [.. Names.Keys];
}
