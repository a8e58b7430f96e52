using System.Text;

namespace MotCua.Commands;

/// <summary>CSV as RFC 4180 has it: commas, quotes doubled inside quotes, lines ended by LF or CRLF.</summary>
internal static class CsvText
{
    /// <summary>Each record with the number of the line it begins on, from 1. Empty lines are skipped.</summary>
    /// <exception cref="FormatException">A quote is not closed, or text follows a closing quote.</exception>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader reader)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            var begins = ++number;
            if (line.Length == 0) continue;
            cells = new List<string>(cells.Count);
            for (var at = 0; at <= line.Length; at++)
            {
                if (at < line.Length && line[at] == '"')
                {
                    at++;
                    while (true)
                    {
                        if (at == line.Length)
                        {
                            cell.Append('\n');
                            line = reader.ReadLine() ?? throw new FormatException($"{begins}");
                            (number, at) = (number + 1, 0);
                        }
                        else if (line[at] != '"') cell.Append(line[at++]);
                        else if (at + 1 < line.Length && line[at + 1] == '"')
                        {
                            cell.Append('"');
                            at += 2;
                        }
                        else break;
                    }
                    at++;
                    if (at < line.Length && line[at] != ',') throw new FormatException($"{begins}");
                    cells.Add(cell.ToString());
                    cell.Clear();
                    continue;
                }
                var comma = line.IndexOf(',', at);
                var end = comma < 0 ? line.Length : comma;
                cells.Add(line[at..end].Trim());
                at = end;
            }
            yield return (begins, cells);
        }
    }

    public static void Write(TextWriter writer, IEnumerable<string> cells) =>
        writer.WriteLine(string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)));
}
