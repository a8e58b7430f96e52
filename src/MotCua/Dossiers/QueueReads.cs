using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.People;
using MotCua.Kernel.Search;

namespace MotCua.Dossiers;

/// <summary>A line of an officer's queue.</summary>
public sealed record QueueLine(string Code, string ProcedureCode, string ProcedureName, string OwnerName, DossierState State, string? StepName, DateTime RegisteredAt,
    DateTime CompleteAt, DateTime? PromisedAt, DateTime? StepDueAt, Guid? HolderUnitId, Guid? HolderPersonId, int Version, Procedures.Channel Channel)
{
    /// <summary>Sorts what presses nobody behind all others.</summary>
    public static readonly DateTime Never = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// Where it stands in a queue: what is not yet answered first, in the order of arrival; then by promise; last what waits
    /// for somebody outside, and what has no limit. What is closed stands by its arrival, the newest first.
    /// </summary>
    public DateTime Place => State switch
    {
        _ when State.IsClosed() => RegisteredAt,
        DossierState.Registered => CompleteAt,
        _ when QueueFilter.Running.Contains(State) => PromisedAt ?? Never,
        _ => Never,
    };
}

/// <summary>A page of a queue.</summary>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="IsCut">More was found than is looked through for one page.</param>
public sealed record QueuePage(IReadOnlyList<QueueLine> Lines, QueuePlace? Next, bool IsCut = false);

/// <summary>How many dossiers of each state are how near to being late.</summary>
public sealed record QueueCounts(IReadOnlyDictionary<(DossierState State, Danger Danger), int> Of)
{
    public int In(DossierState state) => Of.Where(item => item.Key.State == state).Sum(item => item.Value);

    public int In(Danger danger) => Of.Where(item => item.Key.Danger == danger).Sum(item => item.Value);

    public int All => Of.Values.Sum();
}

/// <summary>One find of a search; without its code where it is not for these eyes.</summary>
internal sealed record QueueFind(long Entry, string? Code);

/// <summary>
/// Queues in pages by key. Each state of each reason to see a dossier is a part of its own that an index answers in order;
/// the page is what comes first of all of them. A million closed dossiers cost a queue nothing.
/// </summary>
internal sealed class QueueReads(Store store, OfficeClock clock, OfficeCalendars calendars)
{
    /// <summary>So many finds are looked through for a page; the next page goes on behind them.</summary>
    private const int MostFound = 1_000;

    /// <summary>So many dossiers of one number are put through the rights, the newest.</summary>
    private const int MostOfNumber = 2_000;

    /// <summary>So many parts are asked for in one question: who holds many posts has many.</summary>
    private const int MostTogether = 32;

    public QueueMoments Moments => QueueMoments.Of(clock, calendars.Of());

    public async Task<QueuePage> PageAsync(Actor actor, QueueFilter filter, QueuePlace? after, int size, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text)) return await FoundAsync(actor, filter, after, size, cancellation);
        var isClosed = filter.View == QueueView.Closed;
        var parts = Parts(actor, filter).ToList();
        var lines = await FirstAsync(isClosed ? parts.Select(part => Newest(part, after)) : parts.Select(part => Pressing(part, after)).OfType<IQueryable<Dossier>>(), size + 1, cancellation);
        // What presses nobody stands behind all others: where these fill the page, it is not read.
        if (!isClosed && lines.Count <= size)
            lines.AddRange(await FirstAsync(parts.Where(part => part.State != DossierState.Registered).Select(part => Unpressed(part, after)), size + 1, cancellation));
        var ordered = isClosed ? lines.OrderByDescending(line => line.Place).ThenByDescending(line => line.Code, StringComparer.Ordinal) : lines.OrderBy(line => line.Place).ThenBy(line => line.Code, StringComparer.Ordinal);
        return Cut([.. ordered.Take(size + 1)], size);
    }

    /// <summary>Counts by state and danger, of everything the filter shows.</summary>
    public async Task<QueueCounts> CountAsync(Actor actor, QueueFilter filter, CancellationToken cancellation)
    {
        var counts = new Dictionary<(DossierState, Danger), int>();
        var moments = Moments;
        var (now, day, soon) = (moments.Now, moments.EndOfDay, moments.EndOfSoon);
        var rows = Scopes(actor, filter).Select(scope => (Scope: scope, States: States(scope, filter))).Where(part => part.States.Count > 0)
            .Select(part => part.Scope.Of(store.Dossiers.AsNoTracking()).Where(row => part.States.Contains(row.State)).Fitting(filter, moments)).ToList();
        foreach (var some in rows.Chunk(MostTogether))
        {
            var found = await some.Aggregate(Queryable.Concat)
                .GroupBy(row => new { row.State, Place = row.PromisedAt == null ? 4 : row.PromisedAt < now ? 0 : row.PromisedAt < day ? 1 : row.PromisedAt < soon ? 2 : 3 })
                .Select(group => new { group.Key.State, group.Key.Place, Count = group.Count() }).ToListAsync(cancellation);
            foreach (var item in found)
            {
                var key = (item.State, QueueFilter.Running.Contains(item.State) ? (Danger)item.Place : Danger.NoClock);
                counts[key] = counts.GetValueOrDefault(key) + item.Count;
            }
        }
        return new QueueCounts(counts);
    }

    /// <summary>Names of those who hold the steps shown.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> HoldersAsync(IEnumerable<QueueLine> lines, CancellationToken cancellation)
    {
        var people = lines.Select(line => line.HolderPersonId).OfType<Guid>().Distinct().ToList();
        return people.Count == 0 ? new Dictionary<Guid, string>()
            : await store.Staff.AsNoTracking().Where(member => people.Contains(member.PersonId)).ToDictionaryAsync(member => member.PersonId, member => member.Name, cancellation);
    }

    private IEnumerable<QueueScope> Scopes(Actor actor, QueueFilter filter) => filter.View == QueueView.Mine ? QueueScopes.Mine(actor) : QueueScopes.Seen(store, actor);

    private static List<DossierState> States(QueueScope scope, QueueFilter filter) => [.. filter.States.Where(state => scope.Only is null || scope.Only.Contains(state))];

    /// <summary>The first of each part, asked for at once: to a database that is elsewhere every question is a journey.</summary>
    private static async Task<List<QueueLine>> FirstAsync(IEnumerable<IQueryable<Dossier>> parts, int size, CancellationToken cancellation)
    {
        var lines = new List<QueueLine>();
        foreach (var some in parts.Chunk(MostTogether)) lines.AddRange(await Lines(First(some, size)).ToListAsync(cancellation));
        return lines;
    }

    internal static IQueryable<Dossier> First(IReadOnlyList<IQueryable<Dossier>> parts, int size) => parts.Select(part => part.Take(size)).Aggregate(Queryable.Concat);

    internal IEnumerable<(IQueryable<Dossier> Rows, DossierState State)> Parts(Actor actor, QueueFilter filter)
    {
        var moments = Moments;
        foreach (var scope in Scopes(actor, filter))
            foreach (var state in States(scope, filter))
                yield return (scope.Of(store.Dossiers.AsNoTracking()).Where(row => row.State == state).Fitting(filter, moments), state);
    }

#pragma warning disable CA1309 // Translated to the database's own comparison; codes are ASCII.
    /// <summary>What has a place in time: unanswered by its arrival, running by its promise; null: nothing more of this state.</summary>
    private static IQueryable<Dossier>? Pressing((IQueryable<Dossier> Rows, DossierState State) part, QueuePlace? after)
    {
        var rows = part.Rows;
        var (at, code) = (after?.At ?? DateTime.MinValue, after?.Code ?? "");
        if (part.State == DossierState.Registered)
        {
            if (after is not null) rows = rows.Where(row => row.CompleteAt > at || (row.CompleteAt == at && string.Compare(row.Code, code) > 0));
            return rows.OrderBy(row => row.CompleteAt).ThenBy(row => row.Code);
        }
        if (!QueueFilter.Running.Contains(part.State) || at == QueueLine.Never) return null;
        rows = rows.Where(row => row.PromisedAt != null);
        if (after is not null) rows = rows.Where(row => row.PromisedAt >= at && (row.PromisedAt > at || string.Compare(row.Code, code) > 0));
        return rows.OrderBy(row => row.PromisedAt).ThenBy(row => row.Code);
    }

    /// <summary>What presses nobody, by code.</summary>
    private static IQueryable<Dossier> Unpressed((IQueryable<Dossier> Rows, DossierState State) part, QueuePlace? after)
    {
        var rows = QueueFilter.Running.Contains(part.State) ? part.Rows.Where(row => row.PromisedAt == null) : part.Rows;
        if (after is { Code: var code } && after.At == QueueLine.Never) rows = rows.Where(row => string.Compare(row.Code, code) > 0);
        return rows.OrderBy(row => row.Code);
    }

    private static IQueryable<Dossier> Newest((IQueryable<Dossier> Rows, DossierState State) part, QueuePlace? after) =>
        Before(part.Rows, after).OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Code);

    private static IQueryable<Dossier> Before(IQueryable<Dossier> rows, QueuePlace? after) =>
        after is { At: var at, Code: var code } ? rows.Where(row => row.RegisteredAt <= at && (row.RegisteredAt < at || string.Compare(row.Code, code) < 0)) : rows;
#pragma warning restore CA1309

    /// <summary>By code, a party's number or words; within the rights, whatever the state unless one is asked for.</summary>
    private async Task<QueuePage> FoundAsync(Actor actor, QueueFilter filter, QueuePlace? after, int size, CancellationToken cancellation)
    {
        var code = DossierCode.Clean(filter.Text!);
        // A code typed in small letters is a code all the same.
        var words = code.Contains('-', StringComparison.Ordinal) && code.Any(char.IsAsciiDigit) ? code : filter.Text;
        var rows = store.Dossiers.AsNoTracking().SeenBy(actor).Fitting(filter, Moments);
        if (filter.State is { } state) rows = rows.Where(row => row.State == state);
        // A whole code is one dossier: nothing else is looked through.
        IReadOnlyList<Guid> ids = await store.Dossiers.AsNoTracking().Where(row => row.Code == code).Select(row => row.Id).ToListAsync(cancellation);
        if (ids.Count == 0) ids = await SearchIndex.FindByCodeAsync(store, DossierSearch.Scope, words, cancellation);
        if (ids.Count == 0) ids = await OfNumberAsync(filter.Text!, cancellation);
        return ids.Count == 0 ? await OfWordsAsync(rows, words, after?.Found, size, cancellation) : await OfAsync(ids, Before(rows, after), size, cancellation);
    }

    /// <summary>
    /// The newest entries first, which is not the day of registering: what was received on paper is typed in later. Whoever may see little of what is found
    /// gets a page that is not full and goes on behind it.
    /// </summary>
    private async Task<QueuePage> OfWordsAsync(IQueryable<Dossier> rows, string? words, SearchPlace? after, int size, CancellationToken cancellation)
    {
        var (looked, shown) = (0, new List<(SearchPlace Place, string Code)>(size));
        SearchPlace? next = null;
        await foreach (var (place, find) in SearchIndex.NewestAsync(store, DossierSearch.Scope, words, after, MostFound, finds => Finds(finds, rows), find => find.Entry, cancellation))
        {
            if (shown.Count == size)
            {
                next = shown[^1].Place;
                break;
            }
            if (find.Code is { } code) shown.Add((place, code));
            if (++looked < MostFound) continue;
            next = place;
            break;
        }
        var codes = shown.ConvertAll(find => find.Code);
        var lines = await Lines(store.Dossiers.AsNoTracking().Where(row => codes.Contains(row.Code))).ToDictionaryAsync(line => line.Code, cancellation);
        return new QueuePage(codes.ConvertAll(code => lines[code]), next is null ? null : new QueuePlace(QueueLine.Never, "", next), IsCut: looked == MostFound);
    }

    /// <summary>Each find with its line, seen or not: so they are counted, and read only as far as they are wanted.</summary>
    internal static IQueryable<QueueFind> Finds(IQueryable<SearchFind> finds, IQueryable<Dossier> rows) =>
        from find in finds
        join row in rows on find.SubjectId equals row.Id into seen
        from row in seen.DefaultIfEmpty()
        orderby find.Entry descending
        select new QueueFind(find.Entry, row.Code);

    /// <summary>Those of a few known ones that are seen, the newest first.</summary>
    private async Task<QueuePage> OfAsync(IReadOnlyList<Guid> ids, IQueryable<Dossier> rows, int size, CancellationToken cancellation)
    {
        var found = new List<(Guid Id, DateTime At)>();
        // In portions: a database takes only so many values at once.
        foreach (var portion in ids.Chunk(500))
            found.AddRange((await rows.Where(row => portion.Contains(row.Id)).Select(row => new { row.Id, row.RegisteredAt }).ToListAsync(cancellation)).Select(row => (row.Id, row.RegisteredAt)));
        found.Sort((one, other) => other.At.CompareTo(one.At));
        // Those of the same moment as the last stay together: only their codes tell which comes first.
        var shown = (found.Count > size ? found.TakeWhile(row => row.At >= found[size].At) : found).Select(row => row.Id).ToList();
        var lines = await Lines(store.Dossiers.AsNoTracking().Where(row => shown.Contains(row.Id))).ToListAsync(cancellation);
        var page = Cut([.. lines.OrderByDescending(line => line.RegisteredAt).ThenByDescending(line => line.Code, StringComparer.Ordinal).Take(size + 1)], size);
        return page with { Next = page.Next is null ? null : new QueuePlace(page.Lines[^1].RegisteredAt, page.Lines[^1].Code), IsCut = ids.Count >= MostOfNumber };
    }

    private async Task<IReadOnlyList<Guid>> OfNumberAsync(string text, CancellationToken cancellation)
    {
        var number = new PersonIdentity(IdentityType.Other, text).Normalised().Number;
        return number.Length < 8 || !number.Any(char.IsAsciiDigit) ? []
            : await store.DossierParties.AsNoTracking().Where(party => party.IdentityNumber == number).Select(party => party.DossierId).Distinct().OrderByDescending(id => id).Take(MostOfNumber).ToListAsync(cancellation);
    }

    private static QueuePage Cut(List<QueueLine> lines, int size) =>
        lines.Count <= size ? new QueuePage(lines, null) : new QueuePage(lines[..size], new QueuePlace(lines[size - 1].Place, lines[size - 1].Code));

    private static IQueryable<QueueLine> Lines(IQueryable<Dossier> rows) => rows.Select(row => new QueueLine(row.Code, row.ProcedureCode, row.ProcedureName, row.OwnerName, row.State, row.StepName,
        row.RegisteredAt, row.CompleteAt, row.PromisedAt, row.StepDueAt, row.HolderUnitId, row.HolderPersonId, row.Version, row.Channel));
}
