using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Kernel.Law;

/// <summary>The law as dated rows, and the pages that show them.</summary>
internal sealed class LawPart : Room
{
    public override IEnumerable<MenuEntry> Menu => [new("Căn cứ pháp lý", "Legal basis", "/phap-ly", 47)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(LawBook.Load());

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Kernel/Law/Pages");
}
