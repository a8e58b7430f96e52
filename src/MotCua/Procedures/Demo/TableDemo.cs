using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Procedures.Forms;

namespace MotCua.Procedures;

/// <summary>The demonstration's forms and decision tables: a charge with its exemptions, and two tables of eligibility. They pass the same examples as an officer's.</summary>
internal sealed class TableDemo(Store store, ActLog acts, OfficeClock clock)
{
    internal sealed record TableItem(string Procedure, TableKind Kind, DateOnly From, HitPolicy Policy, IReadOnlyList<ColumnItem> Columns, IReadOnlyList<RowItem> Rows, IReadOnlyList<TestItem> Tests);
    internal sealed record ColumnItem(string Key, string? Label, string? LabelEnglish, AnswerKind Kind, IReadOnlyList<string[]>? Choices);
    internal sealed record RowItem(IReadOnlyList<string> Cells, decimal? Number, bool? Eligible, string? Variant, string? Proof, string Reason, string? ReasonEnglish, string Article, bool Confirmed);
    internal sealed record TestItem(string Name, DateOnly Day, Dictionary<string, string> Facts, decimal? Number, bool? Eligible, string? Variant);

    internal sealed record FormItem(string Procedure, DateOnly From, FormContent Form);

    public static IReadOnlyList<TableItem> Read() => Read<TableItem>("tables.demo.json");

    public static IReadOnlyList<FormItem> ReadForms() => Read<FormItem>("forms.demo.json");

    private static IReadOnlyList<T> Read<T>(string resource)
    {
        using var file = typeof(TableDemo).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<IReadOnlyList<T>>(file, ContentJson.Options)!;
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.DecisionTables.AnyAsync(cancellation)) return;
        foreach (var item in Read())
        {
            if (await store.InForceAsync(item.Procedure, item.From, cancellation) is not { } version) continue;
            var table = new DecisionTable { Id = clock.NewId(), VersionId = version.Id, Kind = item.Kind, Number = 1, Content = Content(item, version) };
            table.PutInForce(item.From);
            store.DecisionTables.Add(table);
        }
        foreach (var item in ReadForms())
        {
            if (await store.InForceAsync(item.Procedure, item.From, cancellation) is not { } version) continue;
            var form = new ProcedureForm { Id = clock.NewId(), VersionId = version.Id, Number = 1, Content = item.Form };
            form.PutInForce(item.From);
            store.ProcedureForms.Add(form);
        }
        await acts.CommitAsync(new Doing("procedure.demonstrate", Actor.System, "procedure-import", clock.NewId()) { At = OrganisationDemo.At }, cancellation);
        store.ChangeTracker.Clear();
    }

    /// <summary>A column that only has a key is one of every dossier, or of an earlier table of the procedure.</summary>
    public static TableContent Content(TableItem item, ProcedureVersion version)
    {
        var known = Question.OfEveryDossier(version).Concat(Read().Where(other => other.Procedure == item.Procedure).SelectMany(other => other.Columns).Where(column => column.Label is not null).Select(Of)).ToList();
        return new TableContent(item.Policy, [.. item.Columns.Select(column => known.First(question => question.Key == column.Key))],
            [.. item.Rows.Select(row => new TableRow(row.Cells, new TableResult(row.Number, row.Eligible, row.Variant, row.Proof, row.Reason, row.ReasonEnglish, row.Article, row.Confirmed)))],
            [.. item.Tests.Select(test => new DatedTest(test.Name, test.Day, test.Facts, test.Number, test.Eligible, test.Variant))]);
    }

    private static Question Of(ColumnItem column) => new(column.Key, column.Label!, column.Kind)
    {
        LabelEnglish = column.LabelEnglish, Choices = [.. (column.Choices ?? []).Select(choice => new AnswerChoice(choice[0], choice[1], choice.ElementAtOrDefault(2)))],
    };
}
