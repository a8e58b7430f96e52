using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Printing;

/// <summary>What every printed paper shares: PDF, and the blocks of text that the clerk words.</summary>
internal sealed class PrintingPart : Room
{
    static PrintingPart() => ActNames.Add("text-block.word", "sửa mẫu chữ");

    public override IEnumerable<Permission> Permissions => [PrintingPermissions.Word];

    public override IEnumerable<MenuEntry> Menu => [new("Mẫu chữ", "Wording of forms", "/van-thu/mau-chu", 63, PrintingPermissions.Word)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PdfMaker>();
        services.AddScoped<TextBlocks>();
    }

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Kernel/Printing/Pages", PrintingPermissions.Word.Code);
}

internal static class PrintingPermissions
{
    public static readonly Permission Word = new("printing.word", "Sửa mẫu chữ của phiếu và văn bản", Role.Clerk);
}
