using System.Globalization;
using MotCua.SurveyStatistics;

namespace MotCua.Commands;

/// <summary>A CSV file by columns, with a heading; only the columns asked for are kept. Empty cells and NA are missing.</summary>
internal sealed class SurveyFile
{
    private readonly string path;
    private readonly Dictionary<string, List<string>> columns;

    private SurveyFile(string path, Dictionary<string, List<string>> columns)
    {
        (this.path, this.columns) = (path, columns);
    }

    public int Rows => columns.Values.First().Count;

    /// <param name="wanted">The columns to keep; null keeps all.</param>
    /// <exception cref="Refused">The file is no CSV file or lacks a column.</exception>
    public static SurveyFile Read(string path, IEnumerable<string>? wanted = null)
    {
        using var reader = new StreamReader(path);
        try
        {
            List<string>? heading = null;
            string[] names = [];
            int[] places = [];
            var kept = new Dictionary<string, List<string>>();
            foreach (var (line, cells) in CsvText.Read(reader))
            {
                if (heading is null)
                {
                    heading = cells;
                    names = [.. wanted?.Distinct() ?? heading];
                    places = Array.ConvertAll(names, name => heading.IndexOf(name));
                    if (Array.IndexOf(places, -1) is >= 0 and var absent)
                        throw SurveyProblems.NoColumn.Because($"{path} không có cột “{names[absent]}”. Các cột đang có: {string.Join(", ", heading)}.");
                    foreach (var name in names)
                        if (!kept.TryAdd(name, []) || heading.Count(other => other == name) > 1) throw SurveyProblems.FileBroken.Because($"{path}: cột “{name}” có hai lần ở dòng tiêu đề.");
                    continue;
                }
                if (cells.Count != heading.Count)
                    throw SurveyProblems.FileBroken.Because($"{path}, dòng {line}: có {cells.Count} ô, dòng tiêu đề có {heading.Count}.");
                for (var c = 0; c < names.Length; c++) kept[names[c]].Add(cells[places[c]]);
            }
            if (kept.Count == 0 || kept.Values.First().Count == 0) throw SurveyProblems.Shape.Because($"{path}: {SurveyProblems.Shape.Title}");
            return new SurveyFile(path, kept);
        }
        catch (FormatException e)
        {
            throw SurveyProblems.FileBroken.Because($"{path}, dòng {e.Message}: dấu ngoặc kép không khép đúng.");
        }
    }

    public IReadOnlyList<string> Names => [.. columns.Keys];

    public Variable Variable(string name) => new(name, Numbers(name));

    public double[] Numbers(string name)
    {
        var texts = columns[name];
        var values = new double[texts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (IsMissing(texts[i])) values[i] = double.NaN;
            else if (!double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]) || !double.IsFinite(values[i]))
                throw SurveyProblems.NoNumber.Because($"{path}, dòng {i + 2}, cột “{name}”: “{texts[i]}” không phải là số.");
        }
        return values;
    }

    /// <summary>The distinct texts of columns together as categories; numbers stand in the order of numbers.</summary>
    public Domains Categories(params IReadOnlyList<string> names)
    {
        var texts = names.Count == 1 ? columns[names[0]]
            : [.. Enumerable.Range(0, Rows).Select(i => names.Any(name => IsMissing(columns[name][i])) ? "" : string.Join(" · ", names.Select(name => columns[name][i])))];
        string[] labels = [.. texts.Where(text => !IsMissing(text)).Distinct()];
        var numeric = Array.TrueForAll(labels, label => double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        labels = numeric ? [.. labels.OrderBy(label => double.Parse(label, NumberStyles.Float, CultureInfo.InvariantCulture))] : [.. labels.Order(StringComparer.Ordinal)];
        var places = labels.Index().ToDictionary(label => label.Item, label => label.Index);
        return Domains.Of([.. texts.Select(text => IsMissing(text) ? -1 : places[text])], labels);
    }

    /// <summary>Codes of columns that must be filled on every row.</summary>
    public int[] Codes(params IReadOnlyList<string> names)
    {
        var codes = Categories(names).Codes;
        return Array.IndexOf(codes, -1) is >= 0 and var row
            ? throw SurveyProblems.MissingValue.Because($"{path}, dòng {row + 2}: cột “{string.Join(", ", names)}” để trống; cột tầng, cụm phải có đủ ở mọi dòng.")
            : codes;
    }

    public string Text(string name, int row) => columns[name][row];

    private static bool IsMissing(string text) => text is "" or "NA";
}
