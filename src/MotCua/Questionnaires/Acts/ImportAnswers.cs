using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Questionnaires.Acts;

internal sealed record ImportedLine(int Line, string Number, string? Trouble);

/// <param name="Stored">False as soon as one line is refused: then nothing was stored.</param>
internal sealed record ImportReport(IReadOnlyList<ImportedLine> Lines, IReadOnlyList<string> Ignored, bool Stored, int Known);

/// <summary>
/// Answers from another tool as CSV. Columns are found by name: <c>so</c> (number in the sample), then a question's key, its words, or its English words; an answer is a
/// choice's key or its words. All rows are kept or none; a row that is kept already is counted and left alone, so a file may be sent again.
/// </summary>
internal sealed class ImportAnswers(Store store, OfficeClock clock, SurveyQueries queries)
{
    public const int MostLines = 2_000;
    private static readonly string[] NumberColumns = ["so", "số", "so-phieu", "số phiếu", "number", "id"];

    public async Task<ImportReport> RunAsync(Actor actor, string? code, TextReader csv, CancellationToken cancellation)
    {
        var survey = await queries.WorkedOnAsync(actor, code, cancellation);
        survey.Must(SurveyState.Open);
        var content = (await queries.VersionAsync(survey.QuestionnaireVersionId, cancellation)).Content;
        var records = Csv.Read(csv).Take(MostLines + 2).ToList();
        if (records.Count < 2 || records.Count > MostLines + 1) throw QuestionnaireProblems.ImportInvalid.Because($"Tệp cần dòng tên cột và từ 1 đến {MostLines} dòng.", "Csv");
        var header = records[0].Fields.Select(name => name.Trim()).ToList();
        var numberAt = header.FindIndex(name => NumberColumns.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (numberAt < 0) throw QuestionnaireProblems.ImportInvalid.Because("Dòng đầu cần có cột “so” là số phiếu trong mẫu.", "Csv");
        var columns = header.Select(name => content.Questions.FirstOrDefault(question => Same(name, question.Key) || Same(name, question.Field.Question.Label) || Same(name, question.Field.Question.LabelEnglish))).ToList();
        if (columns.TrueForAll(column => column is null)) throw QuestionnaireProblems.ImportInvalid.Because("Không có cột nào mang khóa hoặc lời của câu hỏi. Mời xem khóa ở trang bộ câu hỏi.", "Csv");
        var ignored = header.Where((_, at) => at != numberAt && columns[at] is null).ToList();

        var lines = new List<ImportedLine>();
        var known = 0;
        await store.Dialect.WriteAsync(store, async inner =>
        {
            store.ChangeTracker.Clear();
            lines.Clear();
            known = 0;
            await store.MustStayOpenAsync(survey.Id, inner);
            var units = await store.SampleUnits.AsNoTracking().Where(row => row.SurveyId == survey.Id).ToDictionaryAsync(row => row.Number, inner);
            var papers = await store.FieldPapers.Where(row => row.SurveyId == survey.Id && row.Pass == 1).ToDictionaryAsync(row => row.SampleUnitId, inner);
            var seen = new HashSet<int>();
            foreach (var record in records.Skip(1))
            {
                var number = numberAt < record.Fields.Count ? record.Fields[numberAt].Trim() : "";
                lines.Add(new ImportedLine(record.Line, number, Trouble(record, number)));
            }
            return lines.Exists(line => line.Trouble is not null) ? 0 : await store.SaveChangesAsync(inner);

            string? Trouble(Csv.Record record, string typedNumber)
            {
                if (!int.TryParse(typedNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !units.TryGetValue(number, out var unit) || !unit.IsAsked) return "Không có số phiếu này trong mẫu đang hỏi.";
                if (!seen.Add(number)) return "Số phiếu này đã có ở một dòng phía trên.";
                var typed = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var (at, column) in columns.Index())
                    if (column is not null && at < record.Fields.Count && record.Fields[at].Trim() is { Length: > 0 } cell) typed[column.Key] = Key(column, cell);
                var read = AnswerReading.Read(content.Questions, typed, new Dictionary<string, string>());
                if (read.Faults.Count > 0) return string.Join(" ", read.Faults.Select(fault => $"{fault.Key}: {fault.Sentence}"));
                var text = AnswerText.Write(read.Answers);
                if (papers.TryGetValue(unit.Id, out var paper) && paper.IsComplete)
                {
                    if (paper.Answers != text) return "Người này đã trả lời bằng cách khác, câu trả lời không giống.";
                    known++;
                    return null;
                }
                if (paper is null) store.FieldPapers.Add(paper = new FieldPaper { Id = clock.NewId(), SurveyId = survey.Id, SampleUnitId = unit.Id, Pass = 1 });
                (paper.Answers, paper.Way, paper.IsComplete, paper.IsSettled, paper.By, paper.At) = (text, AnswerWay.Import, true, true, actor.AccountId, clock.UtcNow);
                paper.Version++;
                return null;
            }
        }, cancellation);
        store.ChangeTracker.Clear();
        return new ImportReport(lines, ignored, lines.TrueForAll(line => line.Trouble is null), known);
    }

    /// <summary>Words of choices become their keys; what is no choice is left to the reading, which says so.</summary>
    private static string Key(SurveyQuestion question, string cell)
    {
        if (!question.HasChoices) return cell;
        var choices = question.Field.Question.Choices.Concat(MissingAnswer.All).ToList();
        string One(string text) => choices.Find(choice => Same(text, choice.Key) || Same(text, choice.Label) || Same(text, choice.LabelEnglish))?.Key ?? text;
        return question.Kind == QuestionKind.Several ? string.Join(';', cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)) : One(cell);
    }

    private static bool Same(string text, string? other) => other is not null && string.Equals(text.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
