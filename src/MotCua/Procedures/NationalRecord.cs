using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>
/// Reads the national portal's two records, the catalogue row and the detailed one, into our content. Known traps: top-level
/// fees and papers are always empty; <c>required</c> means nothing; the unit OTHER has its limit in <c>cases</c> or only in
/// words; headings among the papers are written as if they were cases.
/// </summary>
internal static partial class NationalRecord
{
    private const int HoursOfADay = 8;

    public static ProcedureContent Content(JsonElement? catalogue, JsonElement? detail)
    {
        var national = new Dictionary<string, JsonElement>();
        if (catalogue is { } row) national["catalogue"] = row;
        if (detail is { } record) national["detail"] = record;
        var content = detail is { } whole ? Detailed(whole) : new ProcedureContent();
        var any = detail ?? catalogue ?? throw new ArgumentNullException(nameof(catalogue));
        return content with
        {
            National = national,
            Fields = catalogue is { } listed && Texts(listed, "categories") is { Count: > 0 } fields ? fields : Names(any, "categoriesDetails"),
            SubjectNames = Texts(any, "formalityTargetType") is { Count: > 0 } subjects ? subjects
                : detail is { } d && Names(d, "subjectTypesDetails") is { Count: > 0 } types ? types
                : catalogue is { } c ? Texts(c, "formalityTargetType") : [],
            Departments = detail is null && catalogue is { } only ? new ProcedureDepartments { Executing = Texts(only, "departments") } : content.Departments,
        };
    }

    public static Subjects SubjectsOf(IEnumerable<string> names)
    {
        var subjects = Subjects.None;
        foreach (var name in names)
        {
            var text = name.Normalize().ToLowerInvariant();
            if (text.Contains("nước ngoài", StringComparison.Ordinal)) subjects |= Subjects.Foreigner;
            if (text.Contains("công dân", StringComparison.Ordinal) || text.Contains("người việt nam", StringComparison.Ordinal)) subjects |= Subjects.Citizen;
            if (text.StartsWith("doanh nghiệp", StringComparison.Ordinal)) subjects |= Subjects.Enterprise;
            if (text.StartsWith("hợp tác xã", StringComparison.Ordinal)) subjects |= Subjects.Cooperative;
            if (text.StartsWith("tổ chức", StringComparison.Ordinal)) subjects |= Subjects.Organisation;
            if (text.StartsWith("cán bộ", StringComparison.Ordinal) || text.StartsWith("đảng viên", StringComparison.Ordinal)) subjects |= Subjects.Official;
        }
        return subjects;
    }

    private static ProcedureContent Detailed(JsonElement data)
    {
        var cases = Items(data, "cases").Select(item => new CaseLimit(Text(item, "name") ?? "", CaseOf(item), null)).ToList();
        var (variants, notes) = NationalPapers.Read(data);
        return new ProcedureContent
        {
            Description = Text(data, "description"),
            Levels = [.. Levels(data)],
            OnlineExtent = Flag(data, "isFullProcess") ? "full" : null,
            Variants = variants,
            PaperNotes = notes,
            Channels = [.. Items(data, "executionMethods").Select(method => Terms(method, cases)).OfType<ChannelTerms>().GroupBy(terms => terms.Channel).Select(group => group.First())],
            CaseLimits = cases,
            Steps = [.. Items(data, "executionSteps").Select(step => new ProcedureStep(Text(step, "name"), Text(step, "description") ?? ""))],
            LegalBases = [.. Items(data, "legalBasisesDetails").Select(basis => new LegalBasis(Text(basis, "code"), Text(basis, "name") ?? "", null))],
            Results = [.. Items(data, "resultsDetails").Select(result => new ProcedureResult(Text(result, "code"), Text(result, "name") ?? "", null))],
            Requirements = Text(data, "requirementsAndConditions") is { } required ? [required] : [],
            Keywords = Text(data, "keywords"),
            Departments = new ProcedureDepartments
            {
                Executing = [.. Names(data, "departmentsExecuting"), .. Names(data, "unitGroupsExecuting")],
                Authority = [.. Names(data, "departmentsAuthority"), .. Names(data, "unitGroupsAuthority")],
                Authorised = [.. Names(data, "departmentsAuthorized"), .. Names(data, "unitGroupsAuthorized")],
                Coordinating = [.. Names(data, "departmentsCoordinating"), .. Names(data, "unitGroupsCoordinating")],
            },
            ReceivingAddress = Text(data, "dossierReceivingAddresses"),
            DecisionNumber = Text(data, "decisionNo"),
            Note = Text(data, "note"),
        };
    }

    private static IEnumerable<string> Levels(JsonElement data)
    {
        if (Flag(data, "isMinistry")) yield return "ministry";
        if (Flag(data, "isProvince")) yield return "province";
        if (Flag(data, "isWard")) yield return "commune";
        if (Flag(data, "isOtherAgency")) yield return "other";
    }

    private static ChannelTerms? Terms(JsonElement method, List<CaseLimit> cases)
    {
        Channel? channel = Text(method, "submissionMethod") switch
        {
            "DIRECT" => Channel.Direct,
            "ONLINE" => Channel.Online,
            "POSTAL" => Channel.Post,
            _ => null,
        };
        if (channel is null) return null;
        var words = Text(method, "description");
        var unit = Text(method, "processingTimeUnit");
        var time = method.TryGetProperty("processingTime", out var value) ? value : default;
        TermLimit? limit;
        if (unit == "OTHER")
        {
            // The limit stands in the cases; several different ones mean that only the words can tell.
            var given = cases.Select(item => item.Limit).OfType<TermLimit>().Distinct().ToList();
            limit = given.Count == 1 ? given[0] with { NeedsConfirmation = true } : null;
            if (time.ValueKind == JsonValueKind.String) words = Join(time.GetString(), words);
        }
        else
        {
            limit = time.ValueKind == JsonValueKind.Number ? Limit(time.GetDecimal(), unit) : null;
            if (limit is { Unit: LimitUnit.Day } && words is not null && words.Normalize().Contains("ngày làm việc", StringComparison.OrdinalIgnoreCase))
                limit = limit with { NeedsConfirmation = true };
        }
        return new ChannelTerms(channel.Value, limit, words, [.. Items(method, "fees").Select(Fee)], limit?.NeedsConfirmation != true);
    }

    private static TermLimit? CaseOf(JsonElement item) =>
        item.TryGetProperty("processingDay", out var time) && time.ValueKind == JsonValueKind.Object && time.TryGetProperty("qty", out var quantity) && quantity.ValueKind == JsonValueKind.Number
            ? Limit(quantity.GetDecimal(), Text(time, "type")) : null;

    /// <summary>A part of a working day is kept as working hours (8 hours = 1 day), since a count of days has no halves.</summary>
    internal static TermLimit? Limit(decimal quantity, string? unit)
    {
        if (quantity <= 0) return null;
        var whole = quantity == decimal.Truncate(quantity);
        return (unit, whole) switch
        {
            ("WORKING_DAY", true) => new TermLimit((int)quantity, LimitUnit.WorkingDay, false),
            ("WORKING_DAY", false) => new TermLimit((int)decimal.Ceiling(quantity * HoursOfADay), LimitUnit.WorkingHour, false),
            ("DAY", _) => new TermLimit((int)decimal.Ceiling(quantity), LimitUnit.Day, !whole),
            ("HOUR", _) => new TermLimit((int)decimal.Ceiling(quantity), LimitUnit.Hour, !whole),
            ("MONTH", _) => new TermLimit((int)decimal.Ceiling(quantity), LimitUnit.Month, !whole),
            _ => null,
        };
    }

    private static FeeLine Fee(JsonElement fee) => new(
        Text(fee, "type") switch { "SERVICE_FEE" => FeeKind.Charge, "PRICE_LEVEL" => FeeKind.Price, _ => FeeKind.Fee },
        fee.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null, Text(fee, "description"));

    internal static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    internal static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim() is { Length: > 0 } trimmed
            ? trimmed.Normalize() : null;

    internal static bool Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Texts(JsonElement parent, string name) =>
        [.. Items(parent, name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!.Trim().Normalize())];

    private static IReadOnlyList<string> Names(JsonElement parent, string name) => [.. Items(parent, name).Select(item => Text(item, "name")).OfType<string>()];

    private static string? Join(string? a, string? b) => string.Join(' ', new[] { a, b }.Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } joined ? joined.Normalize() : null;

    [GeneratedRegex(@"^\d\.\d{6}[0-9A-Za-z.\-]{0,30}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex CodeShape { get; }

    public static DateTime? UpdatedAt(JsonElement detail) =>
        detail.TryGetProperty("updatedAt", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime : null;

    public static string KeyOf(int index) => index.ToString(CultureInfo.InvariantCulture);
}
