using System.Globalization;
using MotCua.SurveyStatistics;

namespace Libraries.Tests.SurveyStatistics;

/// <summary>A small CSV file by columns.</summary>
internal sealed class Frame
{
    private readonly Dictionary<string, string[]> columns = [];

    public static Frame Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(Split).ToArray();
        var frame = new Frame();
        for (var c = 0; c < lines[0].Length; c++) frame.columns[lines[0][c]] = [.. lines.Skip(1).Select(line => line[c])];
        return frame;
    }

    public int Rows => columns.Values.First().Length;

    public string[] this[string name] => columns[name];

    public double[] Numbers(string name) => [.. columns[name].Select(Number)];

    public int[] Codes(string name) => [.. columns[name].Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    public Variable Variable(string name) => new(name, Numbers(name));

    public Domains Domains(string name) => MotCua.SurveyStatistics.Domains.Of(columns[name]);

    public static double Number(string text) => text is "NA" or "" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var quoted = false;
        var cell = new System.Text.StringBuilder();
        foreach (var letter in line + ',')
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        return [.. cells];
    }
}
