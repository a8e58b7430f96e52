using System.Text;

namespace MotCua.Kernel;

/// <summary>Reads comma- or semicolon-separated text (RFC 4180; a Vietnamese Excel writes semicolons), with the line each record begins on.</summary>
public static class Csv
{
    /// <summary>
    /// A cell as it is written: quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe
    /// and stays a text.
    /// </summary>
    public static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n') text = "'" + text;
        return text.AsSpan().ContainsAny(",;\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    public sealed record Record(int Line, IReadOnlyList<string> Fields);

    public static IEnumerable<Record> Read(TextReader reader)
    {
        var (field, fields) = (new StringBuilder(), new List<string>());
        char? separator = null;
        int line = 1, begins = 1;
        var (quoted, wasQuoted) = (false, false);
        for (int next; (next = reader.Read()) >= 0;)
        {
            var sign = (char)next;
            if (sign == '\n') line++;
            if (quoted)
            {
                if (sign != '"') field.Append(sign);
                else if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
            }
            else if (sign == '"' && field.Length == 0 && !wasQuoted) (quoted, wasQuoted) = (true, true);
            else if (sign == separator || (separator is null && sign is (',' or ';')))
            {
                separator = sign;
                EndField();
            }
            else if (sign == '\n')
            {
                EndField();
                if (fields is not [""]) yield return new Record(begins, [.. fields]);
                fields.Clear();
                begins = line;
            }
            else if (sign is not ('\r' or '\uFEFF')) field.Append(sign);
        }
        if (field.Length > 0 || fields.Count > 0)
        {
            EndField();
            if (fields is not [""]) yield return new Record(begins, [.. fields]);
        }

        void EndField()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
            wasQuoted = false;
        }
    }
}
