namespace MotCua.Procedures.Forms;

/// <summary>What is known of a dossier when a table is asked.</summary>
/// <param name="Day">The day of filing: ages are counted on it.</param>
/// <param name="Answers">By the key of the question; what has not been answered is not there.</param>
public sealed record Facts(DateOnly Day, IReadOnlyDictionary<string, string> Answers)
{
    public static Facts Of(DateOnly day, Channel channel, string variant, bool ownerIsCitizen, IReadOnlyDictionary<string, string> answers)
    {
        var all = new Dictionary<string, string>(answers, StringComparer.Ordinal)
        {
            [Question.ChannelKey] = channel.ToString(),
            [Question.OwnerKey] = ownerIsCitizen ? Question.CitizenOwner : Question.OrganisationOwner,
        };
        if (variant.Length > 0) all[Question.VariantKey] = variant;
        return new Facts(day, all);
    }
}

/// <summary>What a table answered: a row; or what must be asked before it can; or no row at all.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Rows">Where a unique table contradicts itself: every row that holds.</param>
public sealed record TableAnswer(int? Row, TableResult? Result, Question? Missing, IReadOnlyList<int> Rows)
{
    public bool IsContradiction => Rows.Count > 1;
}

public static class TableReading
{
    private enum Holding { No, Yes, Unknown }

    public static TableAnswer Ask(TableContent table, Facts facts)
    {
        var held = new List<int>();
        Question? missing = null;
        foreach (var (index, row) in table.Rows.Index())
        {
            var (holding, unknown) = Holds(table, row, facts);
            if (holding == Holding.No) continue;
            if (holding == Holding.Unknown)
            {
                missing ??= unknown;
                // What stands above is looked at first: until it is known whether it holds, nothing below answers.
                if (table.Policy == HitPolicy.First) return new TableAnswer(null, null, missing, []);
                continue;
            }
            held.Add(index + 1);
            if (table.Policy == HitPolicy.First) break;
        }
        return held switch
        {
            [] => new TableAnswer(null, null, missing, []),
            [var row] => new TableAnswer(row, table.Rows[row - 1].Result, null, held),
            _ => new TableAnswer(null, null, null, held),
        };
    }

    private static (Holding Holding, Question? Unknown) Holds(TableContent table, TableRow row, Facts facts)
    {
        Question? unknown = null;
        foreach (var (index, column) in table.Columns.Index())
        {
            var condition = Condition.Read(column, row.Cells.ElementAtOrDefault(index)) ?? Condition.Any;
            if (condition.IsAny) continue;
            if (!facts.Answers.TryGetValue(column.Key, out var answer) || answer.Length == 0)
            {
                unknown ??= column;
                continue;
            }
            var holds = column.IsNumeric ? Answer.Number(column.Kind, answer, facts.Day) is { } number && condition.Holds(number) : condition.Holds(answer);
            if (!holds) return (Holding.No, null);
        }
        return unknown is null ? (Holding.Yes, null) : (Holding.Unknown, unknown);
    }
}
