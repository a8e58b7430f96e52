using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MotCua.Kernel.Acts;
using MotCua.Kernel.People.Acts;

namespace MotCua.Kernel.People;

/// <summary>Accounts, persons, organisations, roles; signing in and recovery.</summary>
internal sealed class PeoplePart : Room
{
    private const string CookieOrKey = "CookieOrKey";

    public override IEnumerable<Permission> Permissions => PeoplePermissions.All;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Khôi phục tài khoản", "Account recovery", "/quay/khoi-phuc", 60, PeoplePermissions.RecoverAccounts),
        new("Người dùng", "Users", "/quan-tri/nguoi-dung", 91, PeoplePermissions.ManageAccounts),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = CookieOrKey;
                options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
                options.DefaultSignOutScheme = IdentityConstants.ApplicationScheme;
            })
            .AddPolicyScheme(CookieOrKey, null, options => options.ForwardDefaultSelector = context =>
                ClientKeyHandler.IsAttempted(context.Request) ? ClientKeyHandler.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ClientKeyHandler>(ClientKeyHandler.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(SessionCookie.Configure);
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = options.Password.RequireUppercase = options.Password.RequireLowercase = options.Password.RequireNonAlphanumeric = false;
                options.Tokens.AuthenticatorIssuer = "Mot Cua";
            })
            .AddEntityFrameworkStores<Store>()
            .AddUserManager<OfficeUserManager>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<ActorCache>();
        services.AddScoped<IActorSource, AccountActors>();
        services.AddScoped<IActorSource, ClientActors>();
        services.AddScoped<ClientKeys>();
        services.AddScoped<PersonLookup>();
        services.AddScoped<UnitHeads>();
        services.AddScoped<AccountMaking>();
        services.AddScoped<RegisterCitizen>();
        services.AddScoped<StaffDesk>();
        services.AddScoped<RoleDesk>();
        services.AddScoped<AccountRecovery>();
        services.AddScoped<Notifications.IOutboxHandler, RecoveryMail>();
        services.AddSingleton(PublicAddress.Read(configuration));
        services.AddScoped<OwnSignIn>();
        services.AddScoped<ImportStaff>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<UserQueries>();
        services.AddScoped<PeopleDemo>();
        services.TryAddSingleton(TimeProvider.System);
        NameActs();
    }

    public override void GuardPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Kernel/People/Pages/SignIn");
        pages.AuthorizeFolder("/Kernel/People/Pages/Own", PeoplePermissions.ManageOwnAccount.Code);
        pages.AuthorizeFolder("/Kernel/People/Pages/Admin", PeoplePermissions.ManageAccounts.Code);
        pages.AuthorizeFolder("/Kernel/People/Pages/Desk", PeoplePermissions.RecoverAccounts.Code);
    }

    public override Task DemonstrateAsync(Demonstration demonstration, CancellationToken cancellation) =>
        demonstration.Services.GetRequiredService<PeopleDemo>().LoadAsync(cancellation);

    private static void NameActs()
    {
        ActNames.Add("person.confirm", "Xác nhận danh tính");
        ActNames.Add("person.join", "Nhập hồ sơ cá nhân trùng danh tính");
        ActNames.Add("account.register", "Đăng ký tài khoản");
        ActNames.Add("account.sessions", "Kết thúc các phiên đăng nhập");
        ActNames.Add("account.recovery", "Cấp đường dẫn khôi phục tài khoản");
        ActNames.Add("account.recovered", "Đặt lại mật khẩu");
        ActNames.Add("account.password", "Đổi mật khẩu");
        ActNames.Add("account.two-steps", "Bật xác thực hai bước");
        ActNames.Add("account.two-steps-off", "Tắt xác thực hai bước");
        ActNames.Add("account.passkey", "Thêm khóa truy cập");
        ActNames.Add("account.passkey-remove", "Xóa khóa truy cập");
        ActNames.Add("staff.add", "Thêm cán bộ");
        ActNames.Add("staff.import", "Nhập cán bộ từ tệp");
        ActNames.Add("staff.change", "Sửa thông tin cán bộ");
        ActNames.Add("role.grant", "Giao vai trò");
        ActNames.Add("role.end", "Thôi giao vai trò");
        ActNames.Add("organisation.member", "Thêm người đại diện");
        ActNames.Add("organisation.member-end", "Thôi người đại diện");
        ActNames.Add("organisation.member-confirm", "Xác nhận người đại diện");
        ActNames.Add("person.demonstration", "Nạp dữ liệu trình diễn về người và tổ chức");
        ActNames.Add("clientkey.create", "Cấp khóa ứng dụng");
        ActNames.Add("clientkey.rotate", "Đổi khóa ứng dụng");
        ActNames.Add("clientkey.revoke", "Thu hồi khóa ứng dụng");
    }
}
