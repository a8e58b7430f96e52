using System.CommandLine;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Organisation;

namespace MotCua.Commands;

/// <summary>Brings in what others keep: each import may be repeated and then changes nothing.</summary>
internal static class ImportCommands
{
    public static Command Make(Say say) => new("import", "Nhập dữ liệu từ tệp. Nhập lại lần nữa không làm thay đổi gì.") { Calendar(say), Places(say) };

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

    private static int LeftOut(Say say, IReadOnlyList<string> lines)
    {
        foreach (var line in lines) say.Error($"Bỏ qua: {line}");
        return lines.Count == 0 ? Exit.Good : Exit.FoundProblems;
    }
}
