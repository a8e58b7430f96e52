namespace MotCua.Kernel.Search;

/// <summary>Folded, ranked search on both databases.</summary>
internal sealed class SearchPart : Room
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<SearchIndex>();
}
