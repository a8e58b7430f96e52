namespace MotCua.Petitions.Reception;

/// <summary>A turn as far as figures need it.</summary>
/// <param name="Root">The first turn about the same matter: itself, or an earlier one.</param>
internal sealed record FigureTurn(Guid Id, Guid Root, DateTime At, TurnState State, bool Refused, ReceptionMatter Matter, int People, SittingKind Kind, bool Delegated)
{
    public string Code { get; init; } = "";

    /// <summary>Somebody was listened to: neither turned away nor gone nor still waiting.</summary>
    public bool WasReceived => !Refused && State is not (TurnState.Waiting or TurnState.Left or TurnState.Refused);
}

/// <summary>A sitting as far as figures need it.</summary>
internal sealed record FigureSitting(SittingKind Kind, bool Opened, bool Delegated, bool Missed, int Postponed);

/// <summary>One figure with its number, as a form has it.</summary>
internal sealed record FigureCellLine(int Number, string Title, long Value);

/// <summary>
/// The figures of receptions over some days, numbered after 01/TCD of 2021 as far as its columns are known, and the sums that must
/// hold between them. A matter is counted once, where it was first heard in these days.
/// </summary>
internal sealed class ReceptionFigures
{
    private static readonly (int Total, int[] Parts)[] Sums = [(1, [4, 11, 18]), (2, [5, 12, 19]), (3, [6, 7, 13, 14, 20, 21]), (1, [24, 25, 26, 27, 28]), (31, [10, 17, 34, 35])];

    private readonly Dictionary<int, FigureCellLine> cells = [];

    private ReceptionFigures() { }

    public IReadOnlyList<FigureCellLine> Cells => [.. cells.Values.OrderBy(cell => cell.Number)];

    public long this[int number] => cells[number].Value;

    /// <summary>Each sum as it is written, and whether it holds.</summary>
    public IReadOnlyList<(string Words, bool Holds)> Checks => [.. Sums.Select(sum => ($"({sum.Total}) = {string.Join(" + ", sum.Parts.Select(part => $"({part})"))}", this[sum.Total] == sum.Parts.Sum(part => this[part])))];

    /// <param name="crowd">From how many people a group counts as a crowd (đoàn đông người); null: not known.</param>
    public static ReceptionFigures Of(IEnumerable<FigureTurn> turns, IEnumerable<FigureSitting> sittings, int? crowd)
    {
        var all = turns.ToList();
        var heard = all.Where(turn => turn.WasReceived).OrderBy(turn => turn.At).ToList();
        var firsts = heard.GroupBy(turn => turn.Root).Select(group => group.First()).ToList();
        var days = sittings.ToList();
        var figures = new ReceptionFigures();
        figures.Set(1, "Tổng số lượt tiếp", heard.Count);
        figures.Set(2, "Tổng số người được tiếp", heard.Sum(turn => (long)turn.People));
        figures.Set(3, "Tổng số vụ việc", firsts.Count);
        figures.Group(4, "Tiếp thường xuyên", heard, firsts, turn => turn.Kind == SittingKind.Regular, crowd);
        figures.Set(10, "Người đứng đầu tiếp: số buổi", days.Count(day => day is { Kind: SittingKind.Head, Opened: true, Delegated: false }));
        figures.Group(11, "Người đứng đầu tiếp", heard, firsts, turn => turn is { Kind: not SittingKind.Regular, Delegated: false }, crowd);
        figures.Set(17, "Ủy quyền tiếp: số buổi", days.Count(day => day is { Kind: SittingKind.Head, Delegated: true }));
        figures.Group(18, "Ủy quyền tiếp", heard, firsts, turn => turn is { Kind: not SittingKind.Regular, Delegated: true }, crowd);
        foreach (var (number, matter) in new[] { (24, ReceptionMatter.Complaint), (25, ReceptionMatter.Denunciation), (26, ReceptionMatter.Recommendation), (27, ReceptionMatter.Several), (28, ReceptionMatter.Advice) })
            figures.Set(number, $"Lượt tiếp theo nội dung: {ReceptionWords.Matter(matter)}", heard.Count(turn => turn.Matter == matter));
        figures.Set(29, "Lượt từ chối tiếp", all.Count(turn => turn.Refused));
        figures.Set(30, "Lượt ra về khi chưa được tiếp", all.Count(turn => turn.State == TurnState.Left));
        figures.Set(31, "Buổi của người đứng đầu đã công bố", days.Count(day => day.Kind == SittingKind.Head));
        figures.Set(32, "Buổi tiếp đột xuất", days.Count(day => day is { Kind: SittingKind.Unscheduled, Opened: true }));
        figures.Set(33, "Lần lùi buổi của người đứng đầu", days.Where(day => day.Kind == SittingKind.Head).Sum(day => day.Postponed));
        figures.Set(34, "Buổi của người đứng đầu không tiếp", days.Count(day => day is { Kind: SittingKind.Head, Missed: true }));
        figures.Set(35, "Buổi của người đứng đầu chưa đến ngày, chưa mở", days.Count(day => day is { Kind: SittingKind.Head, Missed: false, Opened: false }));
        return figures;
    }

    /// <summary>Six numbers from the first on: turns, people, matters for the first time, matters again, crowds, people in crowds.</summary>
    private void Group(int first, string title, List<FigureTurn> heard, List<FigureTurn> firsts, Func<FigureTurn, bool> is_, int? crowd)
    {
        var own = heard.Where(is_).ToList();
        var matters = firsts.Where(is_).ToList();
        var crowds = own.Where(turn => crowd is { } many && turn.People >= many).ToList();
        Set(first, $"{title}: lượt", own.Count);
        Set(first + 1, $"{title}: người", own.Sum(turn => (long)turn.People));
        Set(first + 2, $"{title}: vụ việc lần đầu", matters.Count(turn => turn.Root == turn.Id));
        Set(first + 3, $"{title}: vụ việc nhiều lần", matters.Count(turn => turn.Root != turn.Id));
        Set(first + 4, $"{title}: đoàn đông người", crowds.Count);
        Set(first + 5, $"{title}: người trong đoàn đông người", crowds.Sum(turn => (long)turn.People));
    }

    private void Set(int number, string title, long value) => cells.Add(number, new FigureCellLine(number, title, value));
}
