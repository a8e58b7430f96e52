using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Procedures;
using MotCua.Storage;
using MotCua.Tests.Support;
using MotCua.WorkingTime;

namespace MotCua.Tests.Dossiers;

/// <summary>A procedure for tests: two papers, five working days, every channel, handled by the division "thu-phong".</summary>
internal static class TestCatalogue
{
    public const string Code = "9.000001";

    public static async Task AddProcedureAsync(this TestOffice office, string code = Code, int? days = 5, IReadOnlyList<ProcedureVariant>? variants = null,
        SupplementTreatment? afterSupplement = null, ProcedureSource source = ProcedureSource.Local, bool handledHere = true, JointPlan? joint = null, IReadOnlyList<ExtensionRule>? extensions = null) =>
        await office.WithAsync<Store>(async store =>
        {
            var division = await store.Set<MotCua.Kernel.Organisation.OrgUnit>().Where(unit => unit.Code == "thu-phong").Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync();
            var known = await store.Procedures.SingleOrDefaultAsync(row => row.Code == code);
            var procedure = known ?? new Procedure { Id = office.Clock.NewId(), Code = code, Agency = "Sở thử", OwnerUnitId = handledHere ? division : null };
            var content = new ProcedureContent
            {
                Variants = variants ?? [new ProcedureVariant("v1", "", [new("don", "Đơn đề nghị", 1, 0, null, null, null, null, null), new("giay-kham", "Giấy khám sức khỏe", 1, 0, null, null, null, null, null)])],
                AfterSupplement = afterSupplement,
                Joint = joint,
                Extensions = extensions,
                Channels = [.. Enum.GetValues<Channel>().Select(channel => new ChannelTerms(channel, days is { } amount ? new TermLimit(amount, LimitUnit.WorkingDay, false) : null, null, [], true))],
            };
            if (known is null) store.Procedures.Add(procedure);
            store.ProcedureVersions.Add(new ProcedureVersion
            {
                Id = office.Clock.NewId(),
                ProcedureId = procedure.Id,
                Number = known is null ? 1 : 2,
                Code = code,
                Name = "Cấp giấy phép thử nghiệm",
                Field = "Việc làm",
                Agency = "Sở thử",
                ValidFrom = new DateOnly(2021, 1, 1),
                State = VersionState.InForce,
                Content = content,
                ContentHash = [1],
                Source = source,
                ChannelBits = 0b1110,
            });
            await new ActLog(store, office.Clock).CommitAsync(new Doing("procedure.add", Actor.System, "procedure", procedure.Id), default);
        });
}
