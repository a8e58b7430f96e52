using Microsoft.AspNetCore.Mvc.ApplicationModels;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Ratings;
using MotCua.Ratings.Acts;

namespace MotCua.Ratings;

/// <summary>Solution 6: people say how they were served, without saying who they are.</summary>
internal sealed class RatingsRoom : Room
{
    static RatingsRoom()
    {
        ActNames.Add("rating.give", "gửi phiếu đánh giá");
        ActNames.Add("rating.show-comment", "duyệt công khai lời góp ý");
        ActNames.Add("rating.withhold-comment", "không công khai lời góp ý");
    }

    public override IEnumerable<Permission> Permissions => RatingPermissions.All;

    public override IEnumerable<MenuEntry> Menu => [new("Góp ý, đánh giá", "Ratings", "/gop-y-danh-gia", 56, RatingPermissions.Read)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IRatingSlips, RatingSlips>();
        services.AddSingleton<IFollowsActs, IssueSlips>();
        services.AddHostedService<RatingKey>();
        services.AddScoped<GiveRating>();
        services.AddScoped<JudgeComment>();
        services.AddScoped<Demo.RatingsDemo>();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Ratings/Pages/Public");
        pages.AuthorizeFolder("/Ratings/Pages/Inside", RatingPermissions.Read.Code);
    }

    public override void MapApi(RouteGroupBuilder api) => RatingsApi.Map(api);

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<Demo.RatingsDemo>().LoadAsync(cancellation);
}
