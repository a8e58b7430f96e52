namespace MotCua.Procedures.Forms;

/// <summary>What holds for a dossier of one version and day beside the version itself: what is asked, and the tables that decide.</summary>
public sealed record FilingRules(FormContent Form, Guid? FormId, DecisionTable? Fee, DecisionTable? Exemption, DecisionTable? Eligibility)
{
    public static readonly FilingRules None = new(FormContent.Empty, null, null, null, null);

    /// <summary>Everything that is asked when it is filed: the form, and what the fee depends on where the form does not ask it.</summary>
    public FormContent Asked { get; } = Form with { Fields = [.. Form.Fields, .. FeeQuestions(Form, Fee, Exemption)] };

    public IEnumerable<DecisionTable> Tables => new[] { Eligibility, Fee, Exemption }.OfType<DecisionTable>();

    public bool HasTables => Fee is not null || Exemption is not null || Eligibility is not null;

    public bool AsksNothing => Asked.Fields.Count == 0;

    /// <summary>Questions of a table that a dossier does not answer by itself.</summary>
    public static IEnumerable<Question> Questions(params IEnumerable<DecisionTable?> tables) =>
        tables.OfType<DecisionTable>().SelectMany(table => table.Content.Columns).Where(column => !column.IsBuiltIn).DistinctBy(column => column.Key);

    // They tell of somebody's circumstances: kept as personal.
    private static IEnumerable<FormField> FeeQuestions(FormContent form, params IEnumerable<DecisionTable?> tables) =>
        Questions(tables).Where(question => form.Find(question.Key) is null).Select(question => new FormField(question) { Personal = true });
}
