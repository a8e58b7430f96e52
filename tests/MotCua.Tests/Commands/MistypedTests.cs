using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Commands;
using MotCua.Kernel;
using MotCua.Storage;
using Xunit;

namespace MotCua.Tests.Commands;

/// <summary>What the command line says of itself and of a line it cannot read: in Vietnamese, and what to type instead.</summary>
[Collection("environment")]
public sealed class MistypedTests
{
    private static readonly string[] English = ["Usage", "Required", "Unrecognized", "argument", "Option '", "expected", "must be", "Must be", "Description:"];

    [Fact]
    public async Task Every_verb_and_option_explains_itself_in_Vietnamese()
    {
        var seen = 0;
        await ExplainAsync(CommandLine.Make(new Say(TextWriter.Null, TextWriter.Null)), []);
        Assert.True(seen > 12, "The verbs were hardly read.");

        async Task ExplainAsync(Command command, string[] path)
        {
            seen++;
            Assert.False(string.IsNullOrWhiteSpace(command.Description), string.Join(' ', path));
            foreach (var option in command.Options.Where(option => option is not HelpOption and not VersionOption))
                Assert.False(string.IsNullOrWhiteSpace(option.Description), $"{string.Join(' ', path)} {option.Name}");
            foreach (var argument in command.Arguments) Assert.False(string.IsNullOrWhiteSpace(argument.Description), $"{string.Join(' ', path)} {argument.Name}");
            var (exit, output, error) = await CommandPlace.RunAsync([.. path, "--help"]);
            Assert.Equal((Exit.Good, ""), (exit, error));
            Assert.Contains("Cách dùng:", output, StringComparison.Ordinal);
            Assert.Contains("Mã kết thúc:", output, StringComparison.Ordinal);
            Assert.All(English, word => Assert.DoesNotContain(word, output, StringComparison.Ordinal));
            foreach (var sub in command.Subcommands) await ExplainAsync(sub, [.. path, sub.Name]);
        }
    }

    [Theory]
    [InlineData("khong-co", "Không có lệnh “khong-co”. Mời chọn một trong: serve, setup")]
    [InlineData("import khong-co", "Không có lệnh “khong-co”. Mời chọn một trong: procedures, calendar, places, papi.")]
    [InlineData("import", "Lệnh này cần thêm một lệnh con: procedures, calendar, places, papi.")]
    [InlineData("key", "Lệnh này cần thêm một lệnh con: create, list, rotate, revoke.")]
    [InlineData("check --khong-co", "Không có tùy chọn --khong-co ở lệnh này.")]
    [InlineData("check thua", "Thừa “thua”")]
    [InlineData("serve --clock hom-nay", "--clock nhận demo hoặc real, không nhận “hom-nay”.")]
    [InlineData("serve --clock", "Sau --clock cần một giá trị: --clock demo|real.")]
    [InlineData("serve --clock demo --clock real", "--clock chỉ ghi một lần.")]
    [InlineData("serve --urls khong-phai", "Địa chỉ “khong-phai” chưa đúng dạng; ví dụ http://localhost:5080")]
    [InlineData("serve --urls http://localhost:99999", "chưa đúng dạng")]
    [InlineData("serve --urls https://localhost:5080", "--urls chỉ nhận địa chỉ http")]
    [InlineData("--urls http://a:1;ftp://b:2", "Địa chỉ “ftp://b:2” chưa đúng dạng")]
    [InlineData("backup", "Chưa có ĐƯỜNG_DẪN: tệp .tar sẽ được tạo.")]
    [InlineData("restore", "Chưa có ĐƯỜNG_DẪN: tệp .tar do lệnh backup tạo.")]
    [InlineData("import procedures", "Chưa có ĐƯỜNG_DẪN")]
    [InlineData("demo --dossiers -1", "--dossiers nhận số nguyên từ 0 đến 1000000, không nhận “-1”.")]
    [InlineData("demo --dossiers nhiều", "--dossiers nhận số nguyên từ 0 đến 1000000, không nhận “nhiều”.")]
    [InlineData("key create --name x", "Chưa có --scopes: mời ghi --scopes QUYỀN,…")]
    [InlineData("key create --name x --scopes tat-ca", "Không có quyền “tat-ca”. --scopes nhận một hay nhiều trong:")]
    [InlineData("setup", "Mời cho biết tên cơ quan: --agency")]
    [InlineData("setup --agency SởX --identifier thường", "Mã định danh “thường” chưa đúng dạng.")]
    [InlineData("setup --agency SởX --identifier 000.00.16.H01.000.00.16.H01.000.00.16.H01", "tối đa 35 ký tự")]
    [InlineData("setup --agency SởX --code-pattern {nnnn}", "Mẫu mã hồ sơ cần có")]
    [InlineData("setup --agency SởX --hours sáng", "Giờ làm việc viết như")]
    [InlineData("setup --agency SởX --sign khong-co.svg", "Biểu trưng phải là một tệp SVG hoặc PNG có thật.")]
    public async Task A_mistyped_line_is_told_in_a_sentence_ends_with_2_and_touches_nothing(string line, string sentence)
    {
        await using var place = await CommandPlace.OpenAsync();
        var (exit, output, error) = await CommandPlace.RunAsync(line.Split(' '));
        Assert.True(exit == Exit.Usage, $"{exit}: {error}");
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.All(English, word => Assert.DoesNotContain(word, error, StringComparison.Ordinal));
        Assert.Empty(output);
        Assert.False(File.Exists(place.At("motcua.db")));
    }

    [Theory]
    [InlineData("MOTCUA_FILE_MB", "nhiều"), InlineData("MOTCUA_FILE_PAGES", "0"), InlineData("MOTCUA_CLAMD", "may-quet"), InlineData("MOTCUA_SMTP", "thu.vidu.vn"), InlineData("MOTCUA_SMTP", "smtp://thu.vidu.vn")]
    [InlineData("MOTCUA_PUBLIC_URL", "motcua.vidu.vn"), InlineData("RateLimits:sign-in", "một trăm")]
    public void A_setting_that_cannot_be_read_stops_the_start_and_is_named(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();
        var refused = Assert.Throws<Refused>(() => Serving.AddServices(new ServiceCollection().AddLogging(), configuration, new StoreSettings(Path.GetTempPath(), "Host=localhost;Database=x"), TimeProvider.System));
        Assert.Equal(Problems.SettingInvalid, refused.Problem);
        Assert.Contains($"Thiết lập {name.Replace(":", "__", StringComparison.Ordinal)}: cần", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_named_and_its_password_is_not_said()
    {
        await using var place = await CommandPlace.OpenAsync();
        foreach (var wrong in new[] { "Máy=x;Password=bi-mat", "Username=a;Password=bi-mat" })
        {
            Environment.SetEnvironmentVariable("MOTCUA_DATABASE", wrong);
            foreach (var verb in new[] { "serve", "check", "migrate", "setup" })
            {
                var (exit, _, error) = await CommandPlace.RunAsync(verb);
                Assert.Equal(Exit.CouldNot, exit);
                Assert.Contains("Thiết lập MOTCUA_DATABASE", error, StringComparison.Ordinal);
                Assert.DoesNotContain("bi-mat", error, StringComparison.Ordinal);
            }
        }
    }
}
