using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;
using MotCua.Kernel.People.Acts;
using MotCua.Storage.Backup;

namespace MotCua.Commands;

/// <summary>A real installation: empty but for the agency itself and its first administrator, who comes in by a one-time link.</summary>
internal static class SetupCommand
{
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
        var address = new Option<string?>("--address") { Description = "Địa chỉ trang để in đường dẫn (mặc định MOTCUA_PUBLIC_URL, hoặc http://localhost:5080)", HelpName = "ĐỊA_CHỈ" };
        var yes = new Option<bool>("--yes") { Description = "Không hỏi lại" };
        var command = new Command("setup", "Cài đặt thật cho một cơ quan: bắt đầu từ dữ liệu trống, bỏ dữ liệu minh họa (được sao lưu trước).")
            { agency, shortName, identifier, pattern, hours, sign, administrator, administratorName, address, yes };
        command.SetAction((asked, cancellation) => Work.TellAsync(say, () =>
        {
            string Take(Option<string?> option, string question, string otherwise) => asked.GetValue(option) ?? say.Ask(question, otherwise);
            SetupAnswers? Ask()
            {
                if (asked.GetValue(agency) is null && !say.IsTerminal) return null;
                var name = Take(agency, "Tên cơ quan", defaults.AgencyName);
                return new SetupAnswers(name, Take(shortName, "Tên ngắn", name), Take(identifier, "Mã định danh cơ quan", defaults.AgencyIdentifier),
                    Take(pattern, "Mẫu mã hồ sơ", defaults.CodePattern), Take(hours, "Giờ làm việc", defaults.Hours), asked.GetValue(sign),
                    Take(administrator, "Tên đăng nhập của quản trị viên", "quantri"), Take(administratorName, "Họ và tên quản trị viên", "Quản trị viên"));
            }
            return RunAsync(say, StoreSettings.ForCommands(), Ask, asked.GetValue(address), asked.GetValue(yes), cancellation);
        }));
        return command;
    }

    private static async Task<int> RunAsync(Say say, StoreSettings settings, Func<SetupAnswers?> ask, string? address, bool yes, CancellationToken cancellation)
    {
        using var only = StoreLock.Take(settings);
        SetupAnswers answers;
        await using (var services = Work.Services(settings, TimeProvider.System))
        {
            var isEmpty = await services.GetRequiredService<Restoring>().IsEmptyAsync(cancellation);
            if (!isEmpty && await AgainAsync(say, settings, services, address, cancellation) is { } done) return done;
            if (ask() is not { } given)
            {
                say.Error("Mời cho biết tên cơ quan: --agency \"Sở …\"");
                return Exit.Usage;
            }
            answers = given;
            if (answers.Fault(services.GetRequiredService<LawBook>(), services.GetRequiredService<OfficeClock>().Today) is { } fault)
            {
                say.Error(fault);
                return Exit.Usage;
            }
            if (!isEmpty && await ClearAsync(say, services, yes, cancellation) is { } stop) return stop;
        }
        await using var fresh = Work.Services(settings, TimeProvider.System);
        await Upgrading.RunAsync(fresh, say, cancellation);
        await using var scope = fresh.CreateAsyncScope();
        var secret = await CreateAsync(scope.ServiceProvider, settings, answers, cancellation);
        say.Line($"Đã cài đặt {answers.Agency}.");
        SayLink(say, scope.ServiceProvider, answers.Administrator, secret, address);
        return Exit.Good;
    }

    private static void SayLink(Say say, IServiceProvider services, string administrator, string secret, string? address)
    {
        say.Line($"Quản trị viên: {administrator}. Mời mở đường dẫn sau để đặt mật khẩu (dùng một lần, trong {AccountRecovery.Lifetime.TotalMinutes:0} phút, sau khi chạy ./run):");
        say.Line($"{(address ?? services.GetRequiredService<PublicAddress>().Site).TrimEnd('/')}/dat-mat-khau/{secret}");
    }

    /// <summary>
    /// On a real installation: while nobody has ever set a password, another link for its first administrator, since the
    /// first may have run out unused; afterwards a refusal. Null where there is no real installation.
    /// </summary>
    private static async Task<int?> AgainAsync(Say say, StoreSettings settings, ServiceProvider services, string? address, CancellationToken cancellation)
    {
        await RestoreCommand.AloneAsync(settings, cancellation);
        await Upgrading.RunAsync(services, say, cancellation);
        await using var scope = services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<Installations>().LoadAsync(realClock: true, cancellation);
        if (row is not { IsDemonstration: false }) return null;
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var first = await store.Accounts.Where(account => account.IsStaff).OrderBy(account => account.Id).Select(account => new { account.Id, account.UserName }).FirstOrDefaultAsync(cancellation);
        if (first is null || await store.Accounts.AnyAsync(account => account.PasswordHash != null, cancellation))
        {
            say.Error("Nơi này đã được cài đặt thật; setup không xóa dữ liệu thật. Mời dùng thư mục khác (MOTCUA_DATA) hoặc lệnh restore.");
            return Exit.CouldNot;
        }
        var secret = await scope.ServiceProvider.GetRequiredService<AccountRecovery>().IssueAsync(first.Id, withoutSecondFactor: false, Actor.System, "Chạy lại setup khi chưa ai đặt mật khẩu", cancellation);
        say.Line($"{row.AgencyName} đã được cài đặt và giữ nguyên; chưa ai đặt mật khẩu. Đường dẫn cấp trước đây không dùng được nữa.");
        SayLink(say, scope.ServiceProvider, first.UserName!, secret, address);
        return Exit.Good;
    }

    /// <summary>Backs up the demonstration and removes it. Returns an exit code where it is to stay.</summary>
    private static async Task<int?> ClearAsync(Say say, ServiceProvider services, bool yes, CancellationToken cancellation)
    {
        if (say.IsTerminal && !yes && !say.Confirm("Bỏ dữ liệu minh họa đang có (được sao lưu trước)?")) return Exit.CouldNot;
        var backups = services.GetRequiredService<Backups>();
        var path = backups.AutomaticPath("truoc-cai-dat");
        await say.WithProgressAsync("Sao lưu dữ liệu đang có", progress => backups.BackupAsync(path, progress, cancellation));
        say.Line($"Dữ liệu đang có đã sao lưu vào {path}");
        await using var scope = services.CreateAsyncScope();
        await Demonstrating.EmptyAsync(scope.ServiceProvider.GetRequiredService<Store>(), cancellation);
        return null;
    }

    private static async Task<string> CreateAsync(IServiceProvider services, StoreSettings settings, SetupAnswers answers, CancellationToken cancellation)
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
}
