using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Calendar;

/// <param name="LeftOut">Lines that could not be read, with why.</param>
public sealed record CalendarImportReport(int Added, int Same, IReadOnlyList<string> LeftOut);

/// <summary>
/// Loads days off and make-up days that the law data does not hold yet, from a CSV with the columns <c>date</c> (yyyy-MM-dd),
/// <c>kind</c> (off or make-up), <c>name</c>, <c>decision</c>. Loading again changes nothing.
/// </summary>
public sealed class CalendarImport(Store store, ActLog acts, OfficeClock clock, OfficeCalendars calendars)
{
    public async Task<CalendarImportReport> LoadAsync(string path, Actor by, CancellationToken cancellation)
    {
        using var reader = new StreamReader(path);
        var known = await store.CalendarChanges.Where(row => row.WithdrawnAt == null).ToDictionaryAsync(row => row.Date, cancellation);
        var law = Holidays.All.ToLookup(day => day.Date);
        var leftOut = new List<string>();
        int added = 0, same = 0;
        List<string>? header = null;
        foreach (var record in Csv.Read(reader))
        {
            if (header is null)
            {
                header = [.. record.Fields.Select(name => name.ToLowerInvariant())];
                if (!header.Contains("date") || !header.Contains("kind") || !header.Contains("name"))
                    throw Problems.CalendarChangeInvalid.Because("Dòng đầu của tệp cần các cột date, kind, name, decision.");
                continue;
            }
            string Field(string name) => header.IndexOf(name) is >= 0 and var index && index < record.Fields.Count ? record.Fields[index] : "";
            var isDay = DateOnly.TryParseExact(Field("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            CalendarChangeKind? kind = Field("kind") switch { "off" => CalendarChangeKind.DayOff, "make-up" => CalendarChangeKind.MakeUp, _ => null };
            if (!isDay || kind is null || Field("name").Length == 0)
                leftOut.Add($"Dòng {record.Line}: cần ngày dạng 2026-12-31, loại off hoặc make-up, và tên.");
            else if (law[date].Any(day => day.Kind == WorkingTime.DayKind.MakeUp == (kind == CalendarChangeKind.MakeUp)) || (known.TryGetValue(date, out var there) && there.Kind == kind)) same++;
            else if (known.ContainsKey(date)) leftOut.Add($"Dòng {record.Line}: ngày {date:dd/MM/yyyy} đã có một thay đổi khác.");
            else
            {
                var change = new CalendarChange { Id = clock.NewId(), Date = date, Kind = kind.Value, Reason = Field("name"), Decision = Field("decision"), AddedAt = clock.UtcNow };
                known[date] = change;
                store.CalendarChanges.Add(change);
                added++;
            }
        }
        if (added > 0) await acts.CommitAsync(new Doing("calendar.import", by, "calendar", Guid.Empty), cancellation);
        calendars.Forget();
        return new CalendarImportReport(added, same, leftOut);
    }
}
