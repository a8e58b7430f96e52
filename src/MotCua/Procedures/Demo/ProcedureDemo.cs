using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Search;

namespace MotCua.Procedures;

/// <summary>The demonstration set: the sector's 75 procedures in 121 versions, with what is confirmed and what rests on memory.</summary>
internal sealed class ProcedureDemo(Store store, ActLog acts, OfficeClock clock)
{
    internal sealed record Row(string Key, string Code, string Unit, string Field, string NameEnglish, IReadOnlyList<string> Tags, IReadOnlyList<RowVersion> Versions);
    internal sealed record RowVersion(string Code, string Name, DateOnly? From, DateOnly? To, IReadOnlyList<Basis> Bases, string? Deciding, Executing? Executing, string? Level, IReadOnlyList<string> Channels,
        Limit Limit, Fee? Fee, IReadOnlyList<Paper> Papers, IReadOnlyList<Result> Results, IReadOnlyList<string> Requirements, IReadOnlyList<Leg>? Legs, PlanRow? JointPlan, IReadOnlyList<ExtensionRow>? Extensions, string? Note, IReadOnlyDictionary<string, JsonElement[]> Provenance);
    internal sealed record Basis(string Document, string? Article, string? Role);
    internal sealed record Executing(string? Level, string? Name, string? Receiving_unit);
    internal sealed record Limit(decimal? Value, string? Unit, string? Clock, string? Note, IReadOnlyList<Case> Cases);
    internal sealed record Case(string? Name, decimal? Value, string? Unit, string? Note);
    internal sealed record Fee(decimal? Amount, string? Note);
    internal sealed record Paper(string Name_vi, int Originals, int Copies, string? Form, string? When);
    internal sealed record Result(string Name_vi, string? Form);
    internal sealed record PlanRow(string Basis, bool Confirmed, IReadOnlyList<PlanLeg> Legs);
    internal sealed record PlanLeg(string Key, string Name, string Agency, bool Own, string? ProcedureCode, string? AgencyCode, LegLimit? Limit, bool SameDay, IReadOnlyList<string> After);
    internal sealed record LegLimit(int Amount, string Unit);
    internal sealed record ExtensionRow(string Key, string Case, int Amount, string Unit, int Times, string Basis, bool Confirmed);
    internal sealed record Leg(int? Order, string? Agency, decimal? Value, string? Unit);

    public static IReadOnlyList<Row> Read() => OrganisationDemo.Read<IReadOnlyList<Row>>("procedures.demo.json");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Procedures.AnyAsync(cancellation)) return;
        var units = await store.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, cancellation);
        foreach (var row in Read()) Add(row, units);
        await acts.CommitAsync(new Doing("procedure.demonstrate", Actor.System, "procedure-import", clock.NewId())
        {
            At = OrganisationDemo.At,
            Inside = inner => store.Dialect.NextNumberAsync(store, VersionMaking.Series, inner),
        }, cancellation);
        store.ChangeTracker.Clear();
    }

    private void Add(Row row, Dictionary<string, Guid> units)
    {
        var procedure = new Procedure
        {
            Id = clock.NewId(), Code = row.Code, Agency = row.Versions[^1].Executing?.Name ?? "",
            OwnerUnitId = units.TryGetValue(row.Unit, out var unit) ? unit : null, Popularity = 1,
        };
        store.Procedures.Add(procedure);
        var number = 0;
        foreach (var item in row.Versions)
        {
            var version = VersionMaking.Of(clock.NewId(), procedure.Id, ++number, item.Code, item.Name, item.Executing?.Name ?? "",
                item.To is null ? VersionState.InForce : VersionState.Ended, item.From, item.To, Content(row, item), new VersionOrigin(ProcedureSource.Demonstration));
            store.ProcedureVersions.Add(version);
            SearchIndex.AddNew(store, [VersionMaking.Entry(version, procedure.Popularity)]);
            store.InternalProcesses.Add(new InternalProcess
            {
                Id = clock.NewId(), VersionId = version.Id, Number = 1,
                InForceFrom = item.From ?? new DateOnly(2021, 1, 1), TriedAt = OrganisationDemo.At, Steps = PlainProcess.Steps(version.LegalLimit(Channel.Direct)),
            });
        }
    }

    /// <summary>How the demonstration's own file says that a paper is asked for without a condition.</summary>
    private const string Always = "luôn luôn";

    private static ProcedureContent Content(Row row, RowVersion item)
    {
        var limit = item.Limit.Value is { } value ? NationalRecord.Limit(value, item.Limit.Unit) : null;
        var confirmed = new[] { "channels", "time_limit", "fee" }.All(field => Rests(item, field).Confirmed);
        var words = string.Join(". ", new[] { item.Limit.Clock, item.Limit.Note }.OfType<string>());
        var fee = item.Fee is { } given ? new FeeLine(FeeKind.Fee, given.Amount, given.Amount == 0 ? null : given.Note) : null;
        return new ProcedureContent
        {
            NameEnglish = row.NameEnglish,
            Fields = [row.Field],
            SubjectNames = SubjectNames(row, item.Name),
            Levels = item.Level is { } level ? [level] : [],
            OnlineLevel = null,
            Variants = [new ProcedureVariant("t1", "", [.. item.Papers.Select((paper, order) => new RequiredPaper(
                $"p{NationalRecord.KeyOf(order + 1)}", paper.Name_vi, paper.Originals, paper.Copies, paper.Form, null, paper.When == Always ? null : paper.When, null, null))])],
            Channels = [.. item.Channels.Select(channel => new ChannelTerms(
                channel switch { "ONLINE" => Channel.Online, "POSTAL" => Channel.Post, _ => Channel.Direct },
                limit, words.Length > 0 ? words : null, fee is null ? [] : [fee], confirmed))],
            CaseLimits = [.. item.Limit.Cases.Select(one => new CaseLimit(one.Name ?? "", one.Value is { } amount ? NationalRecord.Limit(amount, one.Unit) : null, one.Note))],
            Steps = item.Legs is { Count: > 0 } legs
                ? [.. legs.Select(leg => new ProcedureStep(leg.Agency, leg.Value is { } time && NationalRecord.Limit(time, leg.Unit) is { } of ? Terms.Limit(of) : ""))]
                : [],
            Joint = item.JointPlan is { } plan ? new JointPlan([.. plan.Legs.Select(leg => new JointLeg(leg.Key, leg.Name, leg.Agency, leg.Own, leg.ProcedureCode, leg.AgencyCode,
                leg.Limit is { } own ? NationalRecord.Limit(own.Amount, own.Unit) : null, leg.SameDay, leg.After))], plan.Basis, plan.Confirmed) : null,
            Extensions = item.Extensions is { Count: > 0 } extensions ? [.. extensions.Select(rule => new ExtensionRule(rule.Key, rule.Case, NationalRecord.Limit(rule.Amount, rule.Unit)!, rule.Times, rule.Basis, rule.Confirmed))] : null,
            LegalBases = [.. item.Bases.Select(basis => new LegalBasis(null, basis.Document, basis.Article))],
            Results = [.. item.Results.Select(result => new ProcedureResult(null, result.Name_vi, result.Form))],
            Requirements = item.Requirements,
            Departments = new ProcedureDepartments { Executing = item.Executing?.Name is { } name ? [name] : [], Authority = item.Deciding is { } deciding ? [deciding] : [] },
            ReceivingAddress = item.Executing?.Receiving_unit,
            Note = item.Note,
            Provenance = item.Provenance.Keys.ToDictionary(field => field, field => Rests(item, field)),
        };
    }

    private static FieldProvenance Rests(RowVersion item, string field) => item.Provenance.TryGetValue(field, out var rests)
        ? new FieldProvenance(rests[0].GetBoolean(), rests[1].GetString()) : new FieldProvenance(false, null);

    private static string[] SubjectNames(Row row, string name) =>
        row.Tags.Contains("foreign") ? ["Doanh nghiệp", "Tổ chức nước ngoài"]
        : row.Field is "Lao động, tiền lương" or "Giáo dục nghề nghiệp" or "An toàn, vệ sinh lao động" ? ["Doanh nghiệp", "Tổ chức (không bao gồm doanh nghiệp, HTX)"]
        : name.Contains("của doanh nghiệp", StringComparison.Ordinal) ? ["Doanh nghiệp"]
        : ["Công dân Việt Nam"];
}
