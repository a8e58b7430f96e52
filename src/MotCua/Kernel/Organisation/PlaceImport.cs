using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Kernel.Organisation;

/// <summary>What an import did; a line that could not be read is named and left out, the rest is kept.</summary>
public sealed record PlaceImportReport(int Read, int Added, int Changed, int Same, IReadOnlyList<string> LeftOut);

/// <summary>
/// Loads communes before and after 1 July 2025 with what became of each: from a folder holding
/// <c>admin_units_2024_*.csv</c>, <c>admin_units_2025_*.csv</c> and <c>admin_mapping_*.csv</c>. Loading again changes nothing.
/// </summary>
public sealed class PlaceImport(Store store, ActLog acts)
{
    private static readonly DateOnly NewMap = new(2025, 7, 1);
    private static readonly DateOnly NotKnown = new(1900, 1, 1);

    /// <exception cref="Refused"><see cref="Problems.ImportUnreadable"/>: one of the three files is not there, or lacks a column.</exception>
    public async Task<PlaceImportReport> LoadAsync(string folder, Actor by, CancellationToken cancellation)
    {
        var leftOut = new List<string>();
        var places = new Dictionary<(string, DateOnly), Place>();
        foreach (var row in Rows(folder, "admin_units_2024_*.csv", ["tentinh", "matinh", "tenhuyen", "mahuyen", "tenxa", "maxa"], leftOut))
        {
            Add(row["matinh"], NotKnown, NewMap.AddDays(-1), row["tentinh"], PlaceLevel.Province, null);
            Add(row["mahuyen"], NotKnown, NewMap.AddDays(-1), row["tenhuyen"], PlaceLevel.District, row["matinh"]);
            Add(row["maxa"], NotKnown, NewMap.AddDays(-1), row["tenxa"], PlaceLevel.Commune, row["mahuyen"]);
        }
        foreach (var row in Rows(folder, "admin_units_2025_*.csv", ["ward_code", "full_name", "province_code"], leftOut))
        {
            Add(row["province_code"], NewMap, null, "Tỉnh An Giang", PlaceLevel.Province, null);
            Add(row["ward_code"], NewMap, null, row["full_name"], PlaceLevel.Commune, row["province_code"]);
        }
        foreach (var row in Rows(folder, "admin_mapping_*.csv", ["old_ward_code", "new_ward_code"], leftOut))
            if (places.TryGetValue((row["old_ward_code"], NotKnown), out var old) && places.ContainsKey((row["new_ward_code"], NewMap)))
                old.SuccessorCodes = string.Join(',', old.SuccessorCodes.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(row["new_ward_code"]).Distinct().Order(StringComparer.Ordinal));
            else leftOut.Add($"{row["old_ward_code"]} → {row["new_ward_code"]}: một trong hai mã không có trong danh mục.");

        return await StoreAsync([.. places.Values], leftOut, by, cancellation);

        void Add(string code, DateOnly from, DateOnly? to, string name, PlaceLevel level, string? parent) =>
            places.TryAdd((code, from), new Place { Code = code, ValidFrom = from, ValidTo = to, Name = name, Level = level, ParentCode = parent });
    }

    private async Task<PlaceImportReport> StoreAsync(List<Place> places, List<string> leftOut, Actor by, CancellationToken cancellation)
    {
        var kept = await store.Places.ToDictionaryAsync(place => (place.Code, place.ValidFrom), cancellation);
        int added = 0, changed = 0;
        foreach (var place in places)
            if (!kept.TryGetValue((place.Code, place.ValidFrom), out var known))
            {
                store.Places.Add(place);
                added++;
            }
            else
            {
                (known.Name, known.ParentCode, known.ValidTo, known.SuccessorCodes) = (place.Name, place.ParentCode, place.ValidTo, place.SuccessorCodes);
                if (store.Entry(known).State == EntityState.Modified) changed++;
            }
        if (added + changed > 0) await acts.CommitAsync(new Doing("place.import", by, "place", Guid.Empty), cancellation);
        return new PlaceImportReport(places.Count, added, changed, places.Count - added - changed, leftOut);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string pattern, string[] columns, List<string> leftOut)
    {
        if (!Directory.Exists(folder)) throw Problems.ImportUnreadable.Because($"Không tìm thấy thư mục {folder}.");
        var path = Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw Problems.ImportUnreadable.Because($"Không có tệp {pattern} trong thư mục {folder}.");
        using var reader = new StreamReader(path);
        int[]? places = null;
        foreach (var record in Csv.Read(reader))
            if (places is null)
                places = [.. columns.Select(column => record.Fields.ToList().IndexOf(column) is >= 0 and var index ? index
                    : throw Problems.ImportUnreadable.Because($"Tệp {Path.GetFileName(path)} không có cột {column}."))];
            else if (places.Any(index => index >= record.Fields.Count || record.Fields[index].Length == 0))
                leftOut.Add($"{Path.GetFileName(path)}, dòng {record.Line}: thiếu cột.");
            else yield return columns.Zip(places, (column, index) => (column, record.Fields[index])).ToDictionary(pair => pair.column, pair => pair.Item2);
    }
}
