namespace MotCua.Kernel.People;

/// <summary>A sign-in of the demonstration, shown on the console and on the sign-in page.</summary>
public sealed record DemoSignIn(Role Role, string UserName, string DisplayName, string Title);

/// <summary>Who can be tried in a demonstration: one for each role. They exist in no real installation.</summary>
public static class DemoSignIns
{
    public const string Password = "motcua-2021";

    public static IReadOnlyList<DemoSignIn> All { get; } = PeopleDemo.SignIns();
}
