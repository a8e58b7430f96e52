using System.CommandLine;
using MotCua.Indices.Papi;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;
using MotCua.Procedures;

namespace MotCua.Commands;

/// <summary>Brings in what others keep: each import may be repeated and then changes nothing.</summary>
internal static class ImportCommands
{
    public static Command Make(Say say) => new("import", "Nhập dữ liệu từ tệp. Nhập lại lần nữa không làm thay đổi gì.") { Procedures(say), Calendar(say), Places(say), Papi(say) };

    private static Command Procedures(Say say)
    {
        var paths = new Argument<string[]>("ĐƯỜNG_DẪN") { Description = "Danh mục .jsonl, hồ sơ chi tiết .json, hoặc thư mục chứa chúng", Arity = ArgumentArity.OneOrMore };
        var command = new Command("procedures", "Nhập thủ tục hành chính từ dữ liệu Cổng Dịch vụ công quốc gia; không ghi đè phần riêng của đơn vị.") { paths };
        command.Does(say, async job =>
        {
            var given = job.Asked.GetRequiredValue(paths);
            if (given.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
            {
                say.Error($"Không tìm thấy {missing}.");
                return Exit.CouldNot;
            }
            await job.OpenAsync();
            var report = await say.WithProgressAsync("Nhập thủ tục", progress =>
                job.WithAsync<ProcedureImport, ImportReport>(import => import.RunAsync(given, progress, job.Cancellation)));
            say.Line($"{report.New} thủ tục mới, {report.Changed} thay đổi, {report.Same} giữ nguyên, {report.Kept} có phần riêng của đơn vị được giữ, {report.Broken.Count} dòng hỏng.");
            foreach (var remark in report.Remarks) say.Line($"Lưu ý: {Where(remark)}");
            return LeftOut(say, [.. report.Broken.Select(Where)]);
        });
        return command;
    }

    private static string Where(BrokenLine line) => line.Line == 0 ? $"{line.File}: {line.Why}" : $"{line.File}, dòng {line.Line}: {line.Why}";

    private static Command Calendar(Say say)
    {
        var path = new Argument<string>("ĐƯỜNG_DẪN") { Description = "Tệp ngày nghỉ, ngày làm bù" };
        var command = new Command("calendar", "Nhập ngày nghỉ và ngày làm bù theo quyết định.") { path };
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var report = await job.WithAsync<CalendarImport, CalendarImportReport>(import => import.LoadAsync(job.Asked.GetRequiredValue(path), Actor.System, job.Cancellation));
            say.Line($"{report.Added} ngày mới, {report.Same} ngày giữ nguyên, {report.LeftOut.Count} dòng bỏ qua.");
            return LeftOut(say, report.LeftOut);
        });
        return command;
    }

    private static Command Places(Say say)
    {
        var path = new Argument<string>("THƯ_MỤC") { Description = "Thư mục có admin_units_2024_*.csv, admin_units_2025_*.csv, admin_mapping_*.csv" };
        var command = new Command("places", "Nhập danh mục xã, phường trước và sau ngày 1/7/2025.") { path };
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var report = await job.WithAsync<PlaceImport, PlaceImportReport>(import => import.LoadAsync(job.Asked.GetRequiredValue(path), Actor.System, job.Cancellation));
            say.Line($"Đọc {report.Read} dòng: {report.Added} mới, {report.Changed} thay đổi, {report.Same} giữ nguyên, {report.LeftOut.Count} bỏ qua.");
            return LeftOut(say, report.LeftOut);
        });
        return command;
    }

    private static Command Papi(Say say)
    {
        var path = new Argument<string>("THƯ_MỤC") { Description = "Thư mục có papi_dimensions_*.csv, papi_subdimensions_*.csv" };
        var command = new Command("papi", "Nhập điểm PAPI của các tỉnh theo năm. Tệp có một dòng chưa đúng thì không nhập gì.") { path };
        command.Does(say, async job =>
        {
            await job.OpenAsync();
            var report = await job.WithAsync<PapiImport, PapiReport>(import => import.LoadAsync(job.Asked.GetRequiredValue(path), Actor.System, job.Cancellation));
            foreach (var remark in report.Remarks) say.Line($"Lưu ý: {remark}");
            say.Line($"{report.Added} dòng tỉnh và năm mới, {report.Changed} thay đổi, {report.Same} giữ nguyên. Xem tại /chi-so.");
            return Exit.Good;
        });
        return command;
    }

    private static int LeftOut(Say say, IReadOnlyList<string> lines)
    {
        foreach (var line in lines) say.Error($"Bỏ qua: {line}");
        return lines.Count == 0 ? Exit.Good : Exit.FoundProblems;
    }
}
