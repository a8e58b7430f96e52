using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MotCua.Storage.Postgres;
using MotCua.Storage.Sqlite;
using Npgsql;

namespace MotCua.Storage;

/// <summary>Where the state lives: <c>$MOTCUA_DATA</c> (default <c>./data</c>), and <c>$MOTCUA_DATABASE</c> where PostgreSQL is used.</summary>
/// <param name="Folder">Uploaded files, and the SQLite database where that is used.</param>
/// <param name="Postgres">A PostgreSQL connection string, or null for the embedded database.</param>
public sealed record StoreSettings(string Folder, string? Postgres)
{
    /// <exception cref="Refused"><see cref="Problems.SettingInvalid"/></exception>
    public static StoreSettings FromEnvironment() => new(
        Path.GetFullPath(Environment.GetEnvironmentVariable("MOTCUA_DATA") is { Length: > 0 } folder ? folder : "data"),
        Environment.GetEnvironmentVariable("MOTCUA_DATABASE") is { Length: > 0 } database ? Checked(database) : null);

    /// <summary>How the command line names itself to PostgreSQL, so that it can tell its own connections from a server's.</summary>
    public const string CommandName = "motcua-command";

    public static StoreSettings ForCommands()
    {
        var settings = FromEnvironment();
        return settings.Postgres is { } postgres ? settings with { Postgres = AsCommand(postgres) } : settings;
    }

    /// <summary>A page gives up after half a minute; a command takes as long as its work: a million rows, an index over them.</summary>
    private static string AsCommand(string postgres) =>
        new NpgsqlConnectionStringBuilder(postgres) { ApplicationName = CommandName, CommandTimeout = 0 }.ToString();

    /// <summary>The target of a copy: a PostgreSQL connection given on the line, or that of the environment.</summary>
    /// <exception cref="Refused"><see cref="Problems.SettingInvalid"/></exception>
    internal static StoreSettings ForCopy(string folder, string? connection)
    {
        var postgres = connection is { Length: > 0 } ? Checked(connection) : FromEnvironment().Postgres
            ?? throw OperationProblems.CopyRefused.Because("Chưa nói chép đến đâu. Mời thêm --to \"Host=máy;Username=tên;Password=mật-khẩu;Database=motcua\" hoặc đặt MOTCUA_DATABASE.");
        return new StoreSettings(Path.GetFullPath(folder), AsCommand(postgres));
    }

    private static string Checked(string connection)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0, Database.Length: > 0 }) return connection;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // Said below: the exception's own words may repeat the password.
        }
        throw Setting.Wrong("MOTCUA_DATABASE", "cần chuỗi kết nối PostgreSQL, ví dụ Host=máy;Username=tên;Password=mật-khẩu;Database=motcua");
    }

    public string SqlitePath => Path.Combine(Folder, "motcua.db");

    public string SqliteConnection => new SqliteConnectionStringBuilder
    {
        DataSource = SqlitePath,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        if (Postgres is null)
        {
            Directory.CreateDirectory(Folder);
            services.AddSingleton(_ => new WriterLane(SqliteConnection));
            services.AddDbContext<SqliteStore>(options => options.UseSqlite(SqliteConnection).UseSnakeCaseNamingConvention());
            services.AddScoped<Store>(provider => provider.GetRequiredService<SqliteStore>());
        }
        else
        {
            services.AddDbContext<PostgresStore>(options => options.UseNpgsql(Postgres).UseSnakeCaseNamingConvention());
            services.AddScoped<Store>(provider => provider.GetRequiredService<PostgresStore>());
        }
    }
}
