using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Correspondence.Acts;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Letters;
using MotCua.Kernel.Printing;

namespace MotCua.Correspondence;

/// <summary>Văn thư: the registers of outgoing and incoming papers, letters, and the head's signing queue.</summary>
internal sealed class CorrespondenceRoom : Room
{
    static CorrespondenceRoom()
    {
        ActNames.Add("letter.draft", "soạn văn bản trình ký");
        ActNames.Add("letter.redraft", "sửa văn bản trình ký");
        ActNames.Add("letter.sign", "ký văn bản");
        ActNames.Add("letter.return", "trả lại văn bản để sửa");
        ActNames.Add("letter.number", "cấp số văn bản đi");
        ActNames.Add("outgoing.seal", "đóng dấu văn bản đi");
        ActNames.Add("outgoing.correct", "sửa sổ văn bản đi");
        ActNames.Add("outgoing.cancel", "hủy dòng trong sổ văn bản đi");
        ActNames.Add("incoming.register", "vào sổ văn bản đến");
        ActNames.Add("incoming.receive", "ký nhận văn bản đến");
        ActNames.Add("incoming.correct", "sửa sổ văn bản đến");
    }

    public override IEnumerable<Permission> Permissions => CorrespondencePermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Trình ký", "To sign", "/trinh-ky", 3, CorrespondencePermissions.Sign),
        new("Văn bản đi", "Outgoing papers", "/van-thu/di", 60, CorrespondencePermissions.Read),
        new("Văn bản đến", "Incoming papers", "/van-thu/den", 61, CorrespondencePermissions.Read),
        new("Soạn văn bản", "Draft a letter", "/van-thu/soan", 62, CorrespondencePermissions.Draft),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LetterKinds>();
        services.AddScoped<OutgoingBook>();
        services.AddScoped<IOutgoingBook>(scope => scope.GetRequiredService<OutgoingBook>());
        services.AddScoped<ISigningSource, LettersToSign>();
        services.AddScoped<DraftLetter>();
        services.AddScoped<KeepOutgoing>();
        services.AddScoped<KeepIncoming>();
        foreach (var shape in LetterTexts.Shapes) services.AddSingleton(shape);
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Correspondence/Pages/Read", CorrespondencePermissions.Read.Code);
        pages.AuthorizeFolder("/Correspondence/Pages/Keep", CorrespondencePermissions.Keep.Code);
        pages.AuthorizeFolder("/Correspondence/Pages/Draft", CorrespondencePermissions.Draft.Code);
        pages.AuthorizeFolder("/Correspondence/Pages/Sign", CorrespondencePermissions.Sign.Code);
        pages.AuthorizePage("/Correspondence/Pages/Letter", CorrespondencePermissions.See.Code);
        foreach (var page in new[] { "Read/Outgoing", "Read/Incoming", "Letter" }) pages.AlsoAsPdf($"/Correspondence/Pages/{page}");
    }

    public override IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, CancellationToken cancellation) => CorrespondenceCheck.RunAsync(services.GetRequiredService<Store>(), cancellation);
}
