using MotCua.Kernel.Acts;

namespace MotCua.Procedures.Forms;

/// <summary>What a table decides.</summary>
public enum TableKind
{
    /// <summary>Mức thu: the amount.</summary>
    Fee,
    /// <summary>Miễn, giảm: what share of the amount is not paid. A case that no row answers is not exempt.</summary>
    Exemption,
    /// <summary>Điều kiện: may this person ask for it, and under which case.</summary>
    Eligibility,
}

/// <summary>Which row answers where several hold: the first of them; or only one may, and two are a fault of the table.</summary>
public enum HitPolicy { First, Unique }

/// <summary>What a row answers.</summary>
/// <param name="Number">Fee: đồng. Exemption: percent that is not paid.</param>
/// <param name="Eligible">Of an eligibility table.</param>
/// <param name="Variant">Eligibility: the case it is filed under, whose papers are needed; null: as chosen.</param>
/// <param name="Proof">Exemption: the paper that proves it; null: none is asked for.</param>
/// <param name="Article">Where the law says so.</param>
/// <param name="Confirmed">False: rests on memory, and is shown as such.</param>
public sealed record TableResult(decimal? Number, bool? Eligible, string? Variant, string? Proof, string Reason, string? ReasonEnglish, string Article, bool Confirmed)
{
    public string Say(bool english) => english && ReasonEnglish is { Length: > 0 } own ? own : Reason;
}

/// <summary>A condition for each column, in their order, and what holds then.</summary>
public sealed record TableRow(IReadOnlyList<string> Cells, TableResult Result);

/// <summary>Ví dụ kiểm thử: facts on a day and what the table must answer. Stored with the table; all must pass before it is put in force.</summary>
/// <param name="Number">Expected amount or percent; for an exemption 0 means that none holds.</param>
public sealed record DatedTest(string Name, DateOnly Day, IReadOnlyDictionary<string, string> Facts, decimal? Number, bool? Eligible, string? Variant);

public sealed record TableContent(HitPolicy Policy, IReadOnlyList<Question> Columns, IReadOnlyList<TableRow> Rows, IReadOnlyList<DatedTest> Tests)
{
    /// <summary>A copy in the order it was typed; columns are found by key.</summary>
    public int Of(string key) => Columns.Index().Where(column => column.Item.Key == key).Select(column => column.Index).FirstOrDefault(-1);
}

/// <summary>Bảng quyết định of one version. An edited table is another one with the next number; the one in force on the day of filing decides.</summary>
public sealed class DecisionTable : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid VersionId { get; init; }
    public required TableKind Kind { get; init; }
    /// <summary>1, 2, … within the version and kind.</summary>
    public required int Number { get; init; }
    /// <summary>Null: a draft that can still be changed.</summary>
    public DateOnly? InForceFrom { get; private set; }
    /// <summary>Last day; null: until the next number begins.</summary>
    public DateOnly? InForceTo { get; private set; }
    public required TableContent Content { get; set; }
    public int Version { get; set; }

    public void Edit(TableContent content)
    {
        if (InForceFrom is not null) throw FormProblems.TableInForce.Because();
        TableRules.Check(Kind, content);
        Content = content;
    }

    /// <exception cref="Refused">An example fails, there is none, or two rows of a unique table hold at once.</exception>
    public void PutInForce(DateOnly from)
    {
        if (InForceFrom is not null) throw FormProblems.TableInForce.Because();
        TableRules.Check(Kind, Content);
        if (Content.Tests.Count == 0) throw FormProblems.TableUntested.Because();
        if (TableTests.Run(Kind, Content).FirstOrDefault(test => !test.Passed) is { } failed)
            throw FormProblems.TableTestFailed.Because($"Ví dụ “{failed.Test.Name}” chưa đạt: {failed.Words} Mời sửa bảng hoặc sửa ví dụ rồi lưu lại.");
        if (TableGaps.Find(Kind, Content).FirstOrDefault(fault => fault.Blocks) is { } fault) throw FormProblems.TableOverlaps.Because(fault.Words);
        InForceFrom = from;
    }

    public void End(DateOnly last)
    {
        if (InForceFrom is not { } first || InForceTo <= last) throw FormProblems.TableNotInForce.Because();
        if (last < first.AddDays(-1)) throw ProcedureProblems.BadDates.Because($"Bảng áp dụng từ {first:dd/MM/yyyy}. Mời chọn ngày từ đó trở đi.", "Last");
        InForceTo = last;
    }
}
