using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;

namespace MotCua.Dossiers.Papers;

/// <summary>Papers that are held and used again, signatures on a dossier's files, and the public check of a result: a part of the room Dossiers with a registration of its own.</summary>
internal sealed class PapersPart : Room
{
    static PapersPart() => ActNames.Add("dossier.reuse-paper", "dùng lại giấy tờ đã có");

    public override IEnumerable<MenuEntry> Menu => [new("Kho giấy tờ", "My papers", "/kho-giay-to", 31, DossierPermissions.Submit) { ForVisitors = true }];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<OutcomeToken>();
        services.AddScoped<HeldPapers>();
        services.AddScoped<ReusePapers>();
        services.AddScoped<PaperSigning>();
        services.AddScoped<OutcomeChecks>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Dossiers/Pages/Verify");
        pages.AuthorizeFolder("/Dossiers/Pages/PaperStore", DossierPermissions.Submit.Code);
        pages.AuthorizeFolder("/Dossiers/Pages/Papers", DossierPermissions.Read.Code);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => SignatureDownloads.Map(endpoints);
}
