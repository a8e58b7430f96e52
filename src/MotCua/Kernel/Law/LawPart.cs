using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MotCua.Kernel.Law;

/// <summary>The law as dated rows, and the pages that show them.</summary>
internal sealed class LawPart : Room
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(LawBook.Load());

    public override void GuardPages(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Kernel/Law/Pages");
}
