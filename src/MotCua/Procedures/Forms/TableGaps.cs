using System.Globalization;
using MotCua.Web;

namespace MotCua.Procedures.Forms;

/// <summary>Something wrong with a table as a whole.</summary>
/// <param name="Blocks">It may not be put in force so.</param>
internal sealed record TableFault(bool Blocks, string Words);

/// <summary>
/// Looks through every combination of answers that the table tells apart: which no row answers, which several do, and which
/// rows never answer. Combinations that the same rows answer are looked at together, so that a table of the usual size is done whole.
/// </summary>
internal sealed class TableGaps
{
    private const int MostShown = 5, MostLooked = 50_000;

    /// <summary>A span of answers that no condition of the column divides.</summary>
    private sealed record Atom(string Words, Func<Condition, bool> Holds);

    private readonly TableKind kind;
    private readonly TableContent table;
    private readonly List<Condition[]> rows;
    private readonly List<IReadOnlyList<Atom>> columns;
    private readonly List<string> gaps = [], overlaps = [];
    private readonly HashSet<int> reached = [];
    private int looked, gapCount;

    private TableGaps(TableKind kind, TableContent table)
    {
        (this.kind, this.table) = (kind, table);
        rows = [.. table.Rows.Select(row => table.Columns.Select((column, index) => Condition.Read(column, row.Cells.ElementAtOrDefault(index)) ?? Condition.Any).ToArray())];
        columns = [.. table.Columns.Select((column, index) => Atoms(column, [.. rows.Select(row => row[index])]))];
    }

    public static IReadOnlyList<TableFault> Find(TableKind kind, TableContent table)
    {
        if (table.Rows.Count == 0) return [];
        var looking = new TableGaps(kind, table);
        looking.Look(0, [.. Enumerable.Range(0, table.Rows.Count)], []);
        return [.. looking.Faults()];
    }

    private IEnumerable<TableFault> Faults()
    {
        if (looked > MostLooked) yield return new TableFault(false, "Bảng có quá nhiều trường hợp để soát hết; mới soát một phần. Mời chia thành bảng nhỏ hơn.");
        foreach (var overlap in overlaps.Take(MostShown)) yield return new TableFault(true, overlap);
        if (kind != TableKind.Exemption)
        {
            foreach (var gap in gaps.Take(MostShown)) yield return new TableFault(false, $"Chưa có dòng nào trả lời khi {gap}.");
            if (gapCount > MostShown) yield return new TableFault(false, $"Còn {gapCount - MostShown} trường hợp khác chưa có dòng nào trả lời.");
        }
        if (looked <= MostLooked)
            foreach (var row in Enumerable.Range(0, rows.Count).Where(row => !reached.Contains(row)))
                yield return new TableFault(false, $"Dòng {row + 1} không bao giờ trả lời: các dòng trên đã gồm hết trường hợp của nó.");
    }

    private void Look(int column, List<int> held, List<string> path)
    {
        if (++looked > MostLooked) return;
        if (held.Count == 0 || column == columns.Count)
        {
            End(held, path);
            return;
        }
        foreach (var group in columns[column].GroupBy(atom => string.Join(',', held.Where(row => atom.Holds(rows[row][column])))).ToList())
        {
            List<int> stay = [.. held.Where(row => group.First().Holds(rows[row][column]))];
            var all = group.Count() == columns[column].Count;
            Look(column + 1, stay, all ? path : [.. path, $"{table.Columns[column].Label}: {string.Join(" hoặc ", group.Select(atom => atom.Words))}"]);
        }
    }

    private void End(List<int> held, List<string> path)
    {
        var words = path.Count == 0 ? "mọi trường hợp" : string.Join("; ", path);
        if (held.Count == 0)
        {
            gapCount++;
            if (gaps.Count < MostShown) gaps.Add(words);
            return;
        }
        if (table.Policy == HitPolicy.First)
        {
            reached.Add(held[0]);
            return;
        }
        reached.UnionWith(held);
        if (held.Count > 1 && overlaps.Count < MostShown) overlaps.Add($"Các dòng {string.Join(", ", held.Select(row => row + 1))} cùng trả lời khi {words}. Bảng này chỉ cho một dòng được đúng.");
    }

    private static IReadOnlyList<Atom> Atoms(Question column, IReadOnlyList<Condition> conditions) => column.Kind switch
    {
        AnswerKind.YesNo => [Key(Answer.Yes, "có"), Key(Answer.No, "không")],
        AnswerKind.Choice => [.. column.Choices.Select(choice => Key(choice.Key, choice.Label))],
        _ => [.. Spans(column.Kind, conditions)],
    };

    private static Atom Key(string key, string words) => new(words, condition => condition.Holds(key));

    /// <summary>The numbers that conditions name, and what lies between them; days, ages and money have nothing between two neighbours.</summary>
    private static IEnumerable<Atom> Spans(AnswerKind kind, IReadOnlyList<Condition> conditions)
    {
        var whole = kind != AnswerKind.Number;
        decimal? least = kind == AnswerKind.Day ? null : 0;
        List<decimal> marks = [.. conditions.SelectMany(condition => new[] { condition.From, condition.To }).OfType<decimal>().Distinct().Order()];
        if (marks.Count == 0)
        {
            yield return new Atom("bất kỳ", condition => condition.Holds(0m));
            yield break;
        }
        if (least is not { } lowest || lowest < marks[0]) yield return Between(marks[0] - 1, $"dưới {Mark(kind, marks[0])}");
        foreach (var (index, mark) in marks.Index())
        {
            yield return Between(mark, Mark(kind, mark));
            if (index == marks.Count - 1) yield return Between(mark + 1, $"trên {Mark(kind, mark)}");
            else if (!whole || marks[index + 1] > mark + 1) yield return Between((mark + marks[index + 1]) / 2, $"giữa {Mark(kind, mark)} và {Mark(kind, marks[index + 1])}");
        }
    }

    private static Atom Between(decimal inside, string words) => new(words, condition => condition.Holds(inside));

    private static string Mark(AnswerKind kind, decimal mark) => kind switch
    {
        AnswerKind.Day => Say.Day(DateOnly.FromDayNumber((int)mark)),
        AnswerKind.BirthDay => mark.ToString("0", CultureInfo.InvariantCulture) + " tuổi",
        AnswerKind.Money => $"{Terms.Number(mark)} đồng",
        _ => Terms.Number(mark),
    };
}
