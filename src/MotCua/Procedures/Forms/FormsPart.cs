using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Procedures.Acts;

namespace MotCua.Procedures.Forms;

/// <summary>Decision tables and forms of a procedure, and the questions before filing: a part of the room Procedures with a registration of its own.</summary>
internal sealed class FormsPart : Room
{
    static FormsPart()
    {
        ActNames.Add("table.draft", "soạn bảng quyết định");
        ActNames.Add("table.open", "áp dụng bảng quyết định");
        ActNames.Add("table.end", "kết thúc bảng quyết định");
        ActNames.Add("form.draft", "soạn tờ khai của thủ tục");
        ActNames.Add("form.open", "áp dụng tờ khai của thủ tục");
    }

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<KeepTable>();
        services.AddScoped<KeepForm>();
        services.AddSingleton<CarriedAnswers>();
        services.AddScoped<TableDemo>();
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) => demonstration.Services.GetRequiredService<TableDemo>().LoadAsync(cancellation);

    public override void GuardPages(PageConventionCollection pages) => pages.AuthorizeFolder("/Procedures/Pages/Rules", ProcedurePermissions.Keep.Code);
}
