using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using MotCua.Kernel.Acts;
using MotCua.Storage.Backup;
using MotCua.Web;

namespace MotCua.Commands;

/// <summary>How the web program is put together; the same for `serve`, the tests and the benchmarks.</summary>
internal static class Serving
{
    /// <param name="time">The real clock, or a test's.</param>
    public static WebApplication Build(StoreSettings settings, TimeProvider time, string[]? urls = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Serving).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(urls ?? ["http://localhost:5080"]);
        // On build output (not published) the files of wwwroot and their compressed forms stand in the build folders.
        if (!Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))) builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // First what the caller sets: some services are chosen by the settings they find.
        configure?.Invoke(builder);
        AddServices(builder.Services, builder.Configuration, settings, time);
        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>What the command line needs as well: everything but the web server.</summary>
    public static void AddServices(IServiceCollection services, IConfiguration configuration, StoreSettings settings, TimeProvider time)
    {
        // What is read and written has one form on every machine; Vietnamese forms are written by Say.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        settings.AddTo(services);
        services.AddSingleton(new OfficeClock(time));
        services.AddSingleton<Installation>();
        services.AddScoped<Installations>();
        services.AddSingleton<Backups>();
        services.AddSingleton<Restoring>();
        services.AddRound("counting tables", TimeSpan.FromDays(1), (scope, stopping) => scope.GetRequiredService<Store>().Dialect.CountTablesAsync(scope.GetRequiredService<Store>(), stopping));
        services.AddScoped<FormOnce>();
        services.AddScoped<ActLog>();
        services.AddScoped<ActorAccess>();
        services.AddSingleton<IEnumerable<Room>>(Rooms.All);
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, MayHandler>();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("MotCua").PersistKeysToStore(settings);
        services.AddExceptionHandler<ProblemAnswers>();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            foreach (var room in Rooms.All) room.GuardPages(options.Conventions);
        }).AddMvcOptions(options =>
        {
            options.Filters.Add<RefusedFilter>();
            // Inside the other: a refusal that only says "it is there already" may be this form's own doing.
            options.Filters.Add<OnceFilter>();
        });
        PageParts.Replace(services);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new TypedTextConverter());
        });
        foreach (var room in Rooms.All) room.AddServices(services, configuration);
    }

    private static void Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseOurHeaders();
        app.UseCompressing();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi",
            // A rule that says no is no fault of ours; what it says may name a person and stays out of the log.
            SuppressDiagnosticsCallback = context => context.Exception is Refused { Problem.Status: < 500 },
        });
        app.UseStatusCodePagesWithReExecute("/loi", "?status={0}");
        app.UseReadableAddresses();
        app.UseMiddleware<LanguageSwitch>();
        app.UseMiddleware<ReadingModeSwitch>();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.Use(app.Services.GetRequiredService<Limits>().PassAsync);
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        var api = app.MapGroup("/api/v1");
        api.RefuseOtherSites();
        ((IEndpointConventionBuilder)api).Finally(ApiAnswers.AddCommon);
        foreach (var room in Rooms.All)
        {
            room.MapApi(api);
            room.MapEndpoints(app);
        }
        Nowhere.Map(app);
    }
}
