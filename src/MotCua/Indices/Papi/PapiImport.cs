using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Law;

namespace MotCua.Indices.Papi;

/// <summary>What an import did.</summary>
/// <param name="Remarks">What was taken as it is but should be known: zeros read as missing, scores a little off the scale.</param>
public sealed record PapiReport(int Added, int Changed, int Same, IReadOnlyList<string> Remarks);

/// <summary>
/// Brings PAPI in from a folder with <c>papi_dimensions_*.csv</c> and <c>papi_subdimensions_*.csv</c>. All or nothing: a file with one line
/// that cannot be right is refused as a whole. Loading again changes nothing.
/// </summary>
public sealed class PapiImport(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    /// <summary>Sources print six to nine digits, so that sums differ in the last of them.</summary>
    private const decimal SumTolerance = 0.00001m;

    /// <summary>Seen in the published data: parts up to 0.002 below their theoretical least.</summary>
    private const decimal ScaleTolerance = 0.01m;

    private sealed record Cells(string Name, Dictionary<string, decimal> Scores, string Where)
    {
        public decimal? Total { get; set; }
    }

    private readonly List<string> remarks = [];

    /// <exception cref="Refused"><see cref="Problems.ImportUnreadable"/>, <see cref="IndexProblems.ScoresWrong"/></exception>
    public async Task<PapiReport> LoadAsync(string folder, Actor by, CancellationToken cancellation)
    {
        remarks.Clear();
        var (dimensions, parts) = (FileOf(folder, "papi_dimensions_*.csv"), FileOf(folder, "papi_subdimensions_*.csv"));
        var rows = Dimensions(dimensions);
        Parts(parts, rows);
        Check(rows);
        return await StoreAsync(rows, $"{Named(dimensions)}; {Named(parts)}", by, cancellation);
    }

    private Dictionary<(int Year, string Province), Cells> Dimensions(string path)
    {
        var rows = new Dictionary<(int, string), Cells>();
        var all = law.Codes("papi-dimensions").Select(row => row.Code).ToArray();
        foreach (var (line, cell) in Rows(path, ["year", "gso_code", "province_vi", .. all, "total_unweighted"]))
        {
            var where = $"{Path.GetFileName(path)}, dòng {line}";
            var key = Key(cell("year"), cell("gso_code"), where);
            var cells = new Cells(cell("province_vi"), [], where);
            if (!rows.TryAdd(key, cells)) throw Wrong(where, $"tỉnh {key.Item2} năm {key.Item1} có hai dòng");
            foreach (var code in all)
                if (Score(cell(code), $"{where}, cột {code}") is { } score) cells.Scores[code] = score;
            cells.Total = Score(cell("total_unweighted"), $"{where}, cột total_unweighted");
        }
        if (rows.Count == 0) throw Problems.ImportUnreadable.Because($"Tệp {Path.GetFileName(path)} không có dòng số liệu nào.");
        return rows;
    }

    private void Parts(string path, Dictionary<(int Year, string Province), Cells> rows)
    {
        foreach (var (line, cell) in Rows(path, ["year", "gso_code", "code", "score"]))
        {
            var where = $"{Path.GetFileName(path)}, dòng {line}";
            var key = Key(cell("year"), cell("gso_code"), where);
            if (!rows.TryGetValue(key, out var cells)) throw Wrong(where, $"tỉnh {key.Item2} năm {key.Item1} không có trong tệp nội dung");
            if (Score(cell("score"), where) is { } score && !cells.Scores.TryAdd(cell("code"), score)) throw Wrong(where, $"{cell("code")} có hai dòng");
        }
    }

    /// <summary>Every column belongs to its year and stands on its scale; parts add up to their dimension, dimensions to the total.</summary>
    private void Check(Dictionary<(int Year, string Province), Cells> rows)
    {
        var editions = rows.Keys.Select(key => key.Year).Distinct().ToDictionary(year => year, year => PapiEdition.Of(law, year));
        foreach (var ((year, _), cells) in rows)
        {
            var edition = editions[year];
            if (cells.Scores.Keys.Except(edition.Columns).FirstOrDefault() is { } stranger) throw Wrong(cells.Where, $"{stranger} không có trong PAPI năm {year}");
            foreach (var dimension in edition.Dimensions)
            {
                OnScale(cells, dimension.Code, PapiDimension.Least, PapiDimension.Most);
                foreach (var part in dimension.Parts) OnScale(cells, part.Column, dimension.PartLeast, dimension.PartMost);
                if (cells.Scores.TryGetValue(dimension.Code, out var score) && Sum(cells, dimension.Parts.Select(part => part.Column)) is { } sum && Math.Abs(sum - score) > SumTolerance)
                    throw Wrong(cells.Where, $"{dimension.Code} là {score} nhưng các nội dung thành phần cộng lại là {sum}");
            }
            if (cells.Total is not { } total) continue;
            var whole = Sum(cells, edition.Dimensions.Select(dimension => dimension.Code)) ?? throw Wrong(cells.Where, "có tổng điểm trong khi thiếu điểm của một nội dung");
            if (Math.Abs(whole - total) > SumTolerance) throw Wrong(cells.Where, $"tổng là {total} nhưng các nội dung cộng lại là {whole}");
        }
    }

    private void OnScale(Cells cells, string column, decimal least, decimal most)
    {
        if (!cells.Scores.TryGetValue(column, out var score)) return;
        if (score < least - ScaleTolerance || score > most + ScaleTolerance) throw Wrong(cells.Where, $"{column} là {score}, ngoài thang từ {least:0.###} đến {most:0.###}");
        if (score < least - SumTolerance || score > most + SumTolerance) remarks.Add($"{cells.Where}: {column} là {score}, hơi ngoài thang từ {least:0.###} đến {most:0.###}; giữ như nguồn.");
    }

    private static decimal? Sum(Cells cells, IEnumerable<string> columns)
    {
        var sum = 0m;
        foreach (var column in columns)
            if (cells.Scores.TryGetValue(column, out var score)) sum += score;
            else return null;
        return sum;
    }

    private async Task<PapiReport> StoreAsync(Dictionary<(int Year, string Province), Cells> rows, string files, Actor by, CancellationToken cancellation)
    {
        var kept = await store.Set<ProvinceScore>().ToDictionaryAsync(row => (row.Year, row.ProvinceCode), cancellation);
        var import = clock.NewId();
        var added = new List<ProvinceScore>();
        var changed = 0;
        foreach (var ((year, province), cells) in rows.OrderBy(row => row.Key))
        {
            var scores = PapiEdition.Of(law, year).Columns.Where(cells.Scores.ContainsKey).Select(column => KeyValuePair.Create(column, cells.Scores[column]));
            var isNew = !kept.TryGetValue((year, province), out var row);
            row ??= new ProvinceScore { Year = year, ProvinceCode = province };
            if (!row.Take(cells.Name, scores, import)) continue;
            if (isNew) added.Add(row);
            else changed++;
        }
        var report = new PapiReport(added.Count, changed, rows.Count - added.Count - changed, remarks);
        if (added.Count + changed == 0) return report;
        store.Set<ScoreImport>().Add(new ScoreImport
        {
            Id = import, At = clock.UtcNow, By = by.AccountId, ByName = by.Name, Files = files, FirstYear = rows.Keys.Min(key => key.Year), LastYear = rows.Keys.Max(key => key.Year), Added = report.Added, Changed = report.Changed, Same = report.Same,
        });
        await acts.CommitAsync(new Doing("papi.import", by, "papi", import) { Added = added }, cancellation);
        return report;
    }

    private (int Year, string Province) Key(string year, string province, string where)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < PapiEdition.FirstYear || number > clock.Today.Year + 25) throw Wrong(where, $"năm “{year}” không đọc được");
        if (!PapiProvinces.Existed(law, province, number)) throw Wrong(where, $"không có tỉnh mang mã “{province}” năm {number}");
        return (number, province);
    }

    /// <summary>Some workbooks print 0 where nothing was published: no score is that low.</summary>
    private decimal? Score(string text, string where)
    {
        if (text.Length == 0) return null;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score)) throw Wrong(where, $"“{text}” không phải là số");
        if (score != 0) return score;
        remarks.Add($"{where}: 0 được coi là chưa công bố.");
        return null;
    }

    private static string FileOf(string folder, string pattern)
    {
        if (!Directory.Exists(folder)) throw Problems.ImportUnreadable.Because($"Không tìm thấy thư mục {folder}.");
        return Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault() ?? throw Problems.ImportUnreadable.Because($"Không có tệp {pattern} trong thư mục {folder}.");
    }

    private static IEnumerable<(int Line, Func<string, string> Cell)> Rows(string path, string[] columns)
    {
        using var reader = new StreamReader(path);
        Dictionary<string, int>? places = null;
        foreach (var record in Csv.Read(reader))
        {
            if (places is null)
            {
                places = record.Fields.Index().GroupBy(field => field.Item).ToDictionary(field => field.Key, field => field.First().Index);
                if (columns.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing) throw Problems.ImportUnreadable.Because($"Tệp {Path.GetFileName(path)} không có cột {missing}.");
                continue;
            }
            if (record.Fields.Count < places.Count) throw Wrong($"{Path.GetFileName(path)}, dòng {record.Line}", "thiếu cột");
            var (at, fields) = (places, record.Fields);
            yield return (record.Line, column => fields[at[column]]);
        }
    }

    private static string Named(string path) => $"{Path.GetFileName(path)} ({Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16]})";

    private static Refused Wrong(string where, string what) => IndexProblems.ScoresWrong.Because($"{where}: {what}. Không nhập gì; mời sửa tệp rồi nhập lại.");
}
