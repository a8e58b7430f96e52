using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Files;

/// <summary>Stored files by content hash; what is hostile stays outside.</summary>
internal sealed class FilesPart : Room
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(FileSettings.From(configuration));
        services.AddSingleton<FileFolder>();
        services.AddSingleton<FileInspector>();
        services.AddScoped<FileDesk>();
        services.AddScoped<UploadSweep>();
        ActNames.Add("file.receive", "Tải tệp lên");
        ActNames.Add("file.expire", "Xóa tệp tải lên không dùng");
    }

    public override void MapApi(RouteGroupBuilder api) => UploadsApi.Map(api);
}
