namespace MotCua.Procedures.Forms;

/// <summary>Phí, lệ phí of one dossier, with why.</summary>
/// <param name="Amount">To be paid, in whole đồng; null: it could not be reckoned.</param>
/// <param name="Base">Before an exemption.</param>
/// <param name="Percent">Not paid.</param>
/// <param name="Proof">The paper that proves the exemption.</param>
/// <param name="Missing">What would have to be answered first.</param>
public sealed record ReckonedFee(decimal? Amount, decimal? Base, decimal Percent, string Reason, string Article, bool Confirmed, string? Proof, Question? Missing,
    Guid? TableId, int? Row, Guid? ExemptionId, int? ExemptionRow);

public static class Reckoning
{
    private const decimal Whole = 100;

    /// <returns>Null where the version has no table: the published fee lines stand alone.</returns>
    public static ReckonedFee? Of(ProcedureVersion version, FilingRules rules, Channel channel, Facts facts, bool english = false)
    {
        if (rules.Fee is null && rules.Exemption is null) return null;
        var (amount, reason, article, confirmed, row, missing) = Base(version, rules.Fee, channel, facts, english);
        if (amount is not { } full) return Unknown(reason, missing, rules, row);
        if (full == 0 || rules.Exemption is not { } exemption) return new ReckonedFee(full, full, 0, reason, article, confirmed, null, null, rules.Fee?.Id, row, rules.Exemption?.Id, null);
        var answer = TableReading.Ask(exemption.Content, facts);
        if (answer.Missing is { } asked) return Unknown(english ? "Whether an exemption holds is not known yet." : "Chưa biết có được miễn, giảm hay không.", asked, rules, row);
        if (answer.Result is not { Number: { } percent } held) return new ReckonedFee(full, full, 0, reason, article, confirmed, null, null, rules.Fee?.Id, row, rules.Exemption?.Id, null);
        // Rounded down to whole đồng: nobody pays more than the share.
        var paid = decimal.Floor(full * (Whole - percent) / Whole);
        return new ReckonedFee(paid, full, percent, held.Say(english), held.Article, confirmed && held.Confirmed, held.Proof, null, rules.Fee?.Id, row, exemption.Id, answer.Row);
    }

    private static (decimal? Amount, string Reason, string Article, bool Confirmed, int? Row, Question? Missing) Base(ProcedureVersion version, DecisionTable? table, Channel channel, Facts facts, bool english)
    {
        if (table is null)
        {
            var lines = (version.Content.Channels.FirstOrDefault(terms => terms.Channel == channel) ?? (version.Content.Channels.Count > 0 ? version.Content.Channels[0] : null))?.Fees ?? [];
            return lines is [{ Amount: { } published } line] ? (published, Terms.Fee(line, english), english ? "as published with the procedure" : "Mức công bố của thủ tục", version.Content.IsConfirmed("fee"), null, null)
                : (null, english ? "The published fee is not one amount." : "Mức công bố của thủ tục không phải một số tiền.", "", false, null, null);
        }
        var answer = TableReading.Ask(table.Content, facts);
        return answer switch
        {
            { Result: { Number: { } amount } result } => (amount, result.Say(english), result.Article, result.Confirmed, answer.Row, null),
            { Missing: { } missing } => (null, english ? "Not reckoned yet." : "Chưa tính được.", "", false, null, missing),
            _ => (null, english ? "No row of the table answers this case; an officer will say." : "Bảng mức thu chưa có dòng cho trường hợp này; cán bộ sẽ xác định.", "", false, null, null),
        };
    }

    private static ReckonedFee Unknown(string reason, Question? missing, FilingRules rules, int? row) => new(null, null, 0, reason, "", false, null, missing, rules.Fee?.Id, row, null, null);
}
