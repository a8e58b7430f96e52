using System.CommandLine;
using System.Text.RegularExpressions;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.People.Acts;
using MotCua.Storage.Backup;

namespace MotCua.Commands;

/// <summary>A real installation: empty but for the agency itself and its first administrator, who comes in by a one-time link.</summary>
internal static partial class SetupCommand
{
    internal sealed record Answers(string Agency, string ShortName, string Identifier, string CodePattern, string Hours, string? Sign, string Administrator, string AdministratorName, string Address);

    public static Command Make(Say say)
    {
        var defaults = new Installation();
        var agency = new Option<string?>("--agency") { Description = "Tên cơ quan", HelpName = "TÊN" };
        var shortName = new Option<string?>("--short-name") { Description = "Tên ngắn của cơ quan", HelpName = "TÊN" };
        var identifier = new Option<string?>("--identifier") { Description = "Mã định danh cơ quan, ví dụ 000.00.16.H01", HelpName = "MÃ" };
        var pattern = new Option<string?>("--code-pattern") { Description = "Mẫu mã hồ sơ, ví dụ {agency}-{yyMMdd}-{nnnn}", HelpName = "MẪU" };
        var hours = new Option<string?>("--hours") { Description = "Giờ làm việc, ví dụ \"1-5 07:00-11:00 13:00-17:00\"", HelpName = "GIỜ" };
        var sign = new Option<string?>("--sign") { Description = "Biểu trưng của cơ quan (SVG hoặc PNG)", HelpName = "ĐƯỜNG_DẪN" };
        var administrator = new Option<string?>("--administrator") { Description = "Tên đăng nhập của quản trị viên đầu tiên (mặc định quantri)", HelpName = "TÊN" };
        var administratorName = new Option<string?>("--administrator-name") { Description = "Họ và tên của quản trị viên đầu tiên", HelpName = "HỌ_TÊN" };
        var address = new Option<string?>("--address") { Description = "Địa chỉ trang để in đường dẫn (mặc định http://localhost:5080)", HelpName = "ĐỊA_CHỈ" };
        var yes = new Option<bool>("--yes") { Description = "Không hỏi lại" };
        var command = new Command("setup", "Cài đặt thật cho một cơ quan: bắt đầu từ dữ liệu trống, bỏ dữ liệu minh họa (được sao lưu trước).")
            { agency, shortName, identifier, pattern, hours, sign, administrator, administratorName, address, yes };
        command.SetAction((asked, cancellation) => Work.TellAsync(say, () =>
        {
            string Take(Option<string?> option, string question, string otherwise) => asked.GetValue(option) ?? say.Ask(question, otherwise);
            if (asked.GetValue(agency) is null && !say.IsTerminal)
            {
                say.Error("Mời cho biết tên cơ quan: --agency \"Sở …\"");
                return Task.FromResult(Exit.Usage);
            }
            var name = Take(agency, "Tên cơ quan", defaults.AgencyName);
            var answers = new Answers(name, Take(shortName, "Tên ngắn", name), Take(identifier, "Mã định danh cơ quan", defaults.AgencyIdentifier),
                Take(pattern, "Mẫu mã hồ sơ", defaults.CodePattern), Take(hours, "Giờ làm việc", defaults.Hours), asked.GetValue(sign),
                Take(administrator, "Tên đăng nhập của quản trị viên", "quantri"), Take(administratorName, "Họ và tên quản trị viên", "Quản trị viên"),
                asked.GetValue(address) ?? "http://localhost:5080");
            return RunAsync(say, StoreSettings.ForCommands(), answers, asked.GetValue(yes), cancellation);
        }));
        return command;
    }

    internal static async Task<int> RunAsync(Say say, StoreSettings settings, Answers answers, bool yes, CancellationToken cancellation)
    {
        if (Fault(answers) is { } fault)
        {
            say.Error(fault);
            return Exit.Usage;
        }
        using var only = StoreLock.Take(settings);
        await using (var services = Work.Services(settings, TimeProvider.System))
        {
            if (await ClearAsync(say, settings, services, yes, cancellation) is { } stop) return stop;
        }
        await using var fresh = Work.Services(settings, TimeProvider.System);
        await Upgrading.RunAsync(fresh, say, cancellation);
        await using var scope = fresh.CreateAsyncScope();
        var secret = await CreateAsync(scope.ServiceProvider, settings, answers, cancellation);
        say.Line($"Đã cài đặt {answers.Agency}.");
        say.Line($"Quản trị viên: {answers.Administrator}. Mời mở đường dẫn sau để đặt mật khẩu (dùng một lần, trong 30 phút, sau khi chạy ./run):");
        say.Line($"{answers.Address.TrimEnd('/')}/dat-mat-khau/{secret}");
        return Exit.Good;
    }

    /// <summary>Backs up what is there and removes it. Returns an exit code where it must not be removed.</summary>
    private static async Task<int?> ClearAsync(Say say, StoreSettings settings, ServiceProvider services, bool yes, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<Restoring>().IsEmptyAsync(cancellation)) return null;
        await RestoreCommand.AloneAsync(settings, cancellation);
        await Upgrading.RunAsync(services, say, cancellation);
        await using var scope = services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock: true, cancellation);
        if (row is { IsDemonstration: false })
        {
            say.Error("Nơi này đã được cài đặt thật; setup không xóa dữ liệu thật. Mời dùng thư mục khác (MOTCUA_DATA) hoặc lệnh restore.");
            return Exit.CouldNot;
        }
        if (say.IsTerminal && !yes && !say.Confirm("Bỏ dữ liệu minh họa đang có (được sao lưu trước)?")) return Exit.CouldNot;
        var backups = services.GetRequiredService<Backups>();
        var path = backups.AutomaticPath("truoc-cai-dat");
        await say.WithProgressAsync("Sao lưu dữ liệu đang có", progress => backups.BackupAsync(path, progress, cancellation));
        say.Line($"Dữ liệu đang có đã sao lưu vào {path}");
        await Demonstrating.EmptyAsync(scope.ServiceProvider.GetRequiredService<Store>(), cancellation);
        return null;
    }

    private static async Task<string> CreateAsync(IServiceProvider services, StoreSettings settings, Answers answers, CancellationToken cancellation)
    {
        var (store, clock, acts) = (services.GetRequiredService<Store>(), services.GetRequiredService<OfficeClock>(), services.GetRequiredService<ActLog>());
        string? signFile = null;
        if (answers.Sign is { } sign)
        {
            signFile = "sign" + Path.GetExtension(sign).ToLowerInvariant();
            File.Copy(sign, Path.Combine(settings.Folder, signFile), overwrite: true);
        }
        // All or nothing: each of these commits joins the one transaction.
        return await store.Dialect.WriteAsync(store, async inner =>
        {
            await services.GetRequiredService<Installations>().CreateAsync(new InstallationRecord
            {
                AgencyName = answers.Agency,
                AgencyShortName = answers.ShortName,
                AgencyIdentifier = answers.Identifier,
                CodePattern = answers.CodePattern,
                Hours = answers.Hours,
                SignFile = signFile,
                CreatedAt = clock.UtcNow,
                LoadedAt = clock.UtcNow,
            }, inner);
            var unit = new OrgUnit { Id = clock.NewId(), Code = "co-quan", Name = answers.Agency, ShortName = answers.ShortName, Kind = UnitKind.Department, AgencyIdentifier = answers.Identifier };
            store.Add(unit);
            store.Add(new OfficeHoursSetting { Id = clock.NewId(), From = clock.Today, Pattern = answers.Hours });
            await acts.CommitAsync(new Doing("unit.add", Actor.System, "unit", unit.Id), inner);
            var account = await services.GetRequiredService<StaffDesk>().AddAsync(new NewStaff("QT-1", answers.AdministratorName, "Quản trị viên", null, answers.Administrator, null,
                new PersonIdentity(IdentityType.Other, "QUANTRI1")), Actor.System, inner);
            await services.GetRequiredService<RoleDesk>().GrantAsync(account.PersonId!.Value, Role.Administrator, unit.Id, clock.Today, null, Actor.System, null, inner);
            return await services.GetRequiredService<AccountRecovery>().IssueAsync(account.Id, withoutSecondFactor: false, Actor.System, "Cài đặt lần đầu", inner);
        }, cancellation);
    }

    /// <summary>What is wrong with the answers, or null.</summary>
    private static string? Fault(Answers answers) =>
        answers.Agency.Trim().Length is < 3 or > 200 ? "Tên cơ quan cần từ 3 đến 200 ký tự."
        : !Identifier().IsMatch(answers.Identifier) ? "Mã định danh cơ quan gồm chữ cái in hoa và chữ số, cách nhau bằng dấu chấm, ví dụ 000.00.16.H01."
        : !Pattern().IsMatch(answers.CodePattern) ? "Mẫu mã hồ sơ cần có {yyMMdd} hoặc {yyyyMMdd} và một số thứ tự như {nnnn}, ví dụ {agency}-{yyMMdd}-{nnnn}."
        : !HoursPattern().IsMatch(answers.Hours) ? "Giờ làm việc viết như: 1-5 07:00-11:00 13:00-17:00 (1 là thứ Hai)."
        : answers.Sign is { } sign && (!File.Exists(sign) || Path.GetExtension(sign).ToLowerInvariant() is not (".svg" or ".png")) ? "Biểu trưng phải là một tệp SVG hoặc PNG có thật."
        : null;

    [GeneratedRegex(@"^[0-9A-Z]{1,5}(\.[0-9A-Z]{1,5}){1,5}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(?=[^;]*\{(yyMMdd|yyyyMMdd)\})([A-Za-z0-9.\-]|\{agency\}|\{yyMMdd\}|\{yyyyMMdd\})*\{n{4,7}\}[A-Za-z0-9.\-]*(; ?\d{4}-\d\d-\d\d (?=[^;]*\{(yyMMdd|yyyyMMdd)\})([A-Za-z0-9.\-]|\{agency\}|\{yyMMdd\}|\{yyyyMMdd\})*\{n{4,7}\}[A-Za-z0-9.\-]*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[1-7](-[1-7])?( \d\d:\d\d-\d\d:\d\d){1,4}(; ?[1-7](-[1-7])?( \d\d:\d\d-\d\d:\d\d){1,4})*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HoursPattern();
}
