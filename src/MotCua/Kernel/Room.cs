using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Kernel;

/// <summary>
/// What one room (or one part of the Kernel) adds to the program, said in one place: its services, who may enter
/// its pages, its permissions, its menu entries, its API and its share of the demonstration.
/// Tables are found by their <c>IEntityTypeConfiguration</c>.
/// </summary>
public abstract class Room
{
    public virtual IEnumerable<Permission> Permissions => [];

    public virtual IEnumerable<MenuEntry> Menu => [];

    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Attaches a policy to every page folder of the room. A page left out falls under "signed in" and fails the suite.</summary>
    public virtual void GuardPages(PageConventionCollection pages) { }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public virtual void MapApi(RouteGroupBuilder api) { }

    /// <summary>Endpoints that are neither pages nor API: downloads, health.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>Loads this room's demonstration content into an empty store; called in the order of the list of rooms.</summary>
    public virtual Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Looks for what is wrong in this room's records beyond what replaying the acts shows.</summary>
    public virtual IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, CancellationToken cancellation) =>
        AsyncEnumerable.Empty<Finding>();
}

/// <summary>A line of the menu. Without a permission it is for everybody.</summary>
public sealed record MenuEntry(string Title, string English, string Href, int Order, Permission? Needs = null)
{
    /// <summary>A door for citizens: left out of the menu of whoever works here, where it would crowd out their own.</summary>
    public bool ForVisitors { get; init; }
}

/// <summary>Something `check` found: the table, the row's key, the column where it can be named, and a sentence.</summary>
public sealed record Finding(string Table, string Key, string? Column, string Sentence);

/// <summary>What the rooms are given to load demonstration content: services of one scope, how many dossiers, where to report progress (0 to 1).</summary>
public sealed record Demonstration(IServiceProvider Services, int Dossiers, IProgress<(string What, double Share)> Progress);
