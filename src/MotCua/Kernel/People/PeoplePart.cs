using Microsoft.AspNetCore.Identity;

namespace MotCua.Kernel.People;

/// <summary>Accounts, persons, organisations, roles; signing in and recovery.</summary>
internal sealed class PeoplePart : Room
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<Store>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
    }
}
