using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Plans;
using MotCua.Plans.Acts;
using MotCua.Storage;
using MotCua.Tests.Support;

namespace MotCua.Tests.Plans;

/// <summary>A department with its director, a division with its head and an officer; a province, a district office and a unit of somebody else.</summary>
internal sealed record PlanStage(TestOffice Office, SignedIn Director, SignedIn Head, SignedIn Specialist, Guid Department) : IAsyncDisposable
{
    public static async Task<PlanStage> SetAsync(Database database)
    {
        var office = await TestOffice.StartAsync(database);
        var unit = new OrgUnit { Id = office.Clock.NewId(), Code = "thu-so", Name = "Sở thử", Kind = UnitKind.Department };
        await using (var scope = office.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            store.Add(unit);
            foreach (var code in new[] { "thu-phong", "thu-lanhdao", "thu-trungtam", "phong-khac" }) store.Add(new OrgUnit { Id = office.Clock.NewId(), Code = code, Name = $"Phòng {code}", Kind = UnitKind.Division, ParentId = unit.Id });
            foreach (var (code, kind) in new[] { ("thu-tinh", UnitKind.Province), ("thu-huyen", UnitKind.DistrictOffice), ("thu-ngoai", UnitKind.AffiliatedUnit) }) store.Add(new OrgUnit { Id = office.Clock.NewId(), Code = code, Name = $"Đơn vị {code}", Kind = kind });
            await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("unit.add", Actor.System, "unit", unit.Id), default);
        }
        return new PlanStage(office, await office.SignInAsAsync(Role.Director, "thu-lanhdao"), await office.SignInAsAsync(Role.DivisionHead), await office.SignInAsAsync(Role.Specialist), unit.Id);
    }

    public PlanInput Input => new(PlanKind.Department, Department, null, 2021, "Kế hoạch năm 2021", "01/KH", new DateOnly(2021, 6, 25), "Kế hoạch 309/KH-UBND", null, null, null);

    public AssignmentInput Wish => new(6, "Giải quyết hồ sơ đúng hạn", Head.UnitId, [], ["766-tdgq"], null, new DateOnly(2021, 11, 30), "Tỷ lệ", null);

    /// <summary>The codes of a plan in force and of its one assignment, led by the division.</summary>
    public async Task<(string Plan, string Assignment)> IssuedAsync()
    {
        var director = Director.Actor(Role.Director);
        var plan = await Office.WithAsync<MakePlan, Plan>(make => make.RunAsync(director, Input, default));
        var assignment = await Office.WithAsync<GiveAssignments, Assignment>(give => give.AddAsync(director, plan.Code, Wish, default));
        await Office.WithAsync<MakePlan>(make => make.IssueAsync(director, plan.Code, null, default));
        return (plan.Code, assignment.Code);
    }

    public Task<Guid> UnitAsync(string code) => Office.WithAsync<Store, Guid>(store => store.Set<OrgUnit>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync());

    public Task WorkAsync(Func<WorkAssignments, Task> run) => Office.WithAsync<WorkAssignments>(run);

    public Task<T> ReadAsync<T>(string code, Func<Assignment, T> of) => Office.WithAsync<Store, T>(async store => of(await store.Set<Assignment>().AsNoTracking().SingleAsync(row => row.Code == code)));

    public void At(int year, int month, int day) => Office.Time.SetOffice(new DateTime(year, month, day, 9, 0, 0));

    public Task<int> VersionAsync(string code) => ReadAsync(code, row => row.Version);

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
