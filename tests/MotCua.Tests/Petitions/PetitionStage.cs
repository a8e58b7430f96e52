using MotCua.Kernel;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Tests.Support;

namespace MotCua.Tests.Petitions;

/// <summary>Sets the scene of a petition: somebody plainly invented complains about something.</summary>
internal static class PetitionStage
{
    public static PetitionInput Input(PetitionKind kind = PetitionKind.Complaint, string about = "Cắt trợ cấp người có công") =>
        new(PetitionWay.Paper, kind, new DateOnly(2021, 11, 15), new PetitionAuthor("Ông Trần Ví Dụ", "ấp Mẫu, xã Mẫu"), "ncc", about, "Tôi không đồng ý với quyết định cắt trợ cấp, vì tôi vẫn đủ điều kiện.");

    public static Task<Petition> ReceiveAsync(TestOffice office, SignedIn clerk, PetitionInput? input = null, Guid? unit = null) =>
        office.WithAsync<ReceivePetition, Petition>(act => act.RunAsync(clerk.Actor(Role.Clerk), input ?? Input(), unit, null, null, default));
}
