using MotCua.Kernel;
using MotCua.Procedures;
using Xunit;

namespace MotCua.Tests.Procedures;

public sealed class PublicationTests
{
    private static int ids;

    private static Guid NewId() => new(++ids, 0, 0, new byte[8]);

    private static readonly DateOnly Today = new(2021, 11, 15);

    private static ProcedureDecision File(params (PublicationStage Stage, DateOnly On)[] reached)
    {
        var file = new ProcedureDecision { Id = NewId(), VersionId = NewId(), Kind = DecisionKind.New, EffectiveOn = new DateOnly(2021, 11, 30) };
        foreach (var (stage, on) in reached) file.Steps.Add(new PublicationStep { Id = NewId(), DecisionId = file.Id, Stage = stage, On = on });
        return file;
    }

    [Fact]
    public void Stages_come_in_their_order_and_never_from_the_future_or_before_the_last()
    {
        var file = File((PublicationStage.Drafted, new DateOnly(2021, 11, 10)));
        Assert.Equal(ProcedureProblems.StageOutOfOrder, Assert.Throws<Refused>(() => file.Reach(PublicationStage.Issued, Today, Today, null, null, NewId())).Problem);
        Assert.Equal(ProcedureProblems.StageOutOfOrder, Assert.Throws<Refused>(() => file.Reach(PublicationStage.Drafted, Today, Today, null, null, NewId())).Problem);
        Assert.Equal(ProcedureProblems.BadDates, Assert.Throws<Refused>(() => file.Reach(PublicationStage.Controlled, Today.AddDays(1), Today, null, null, NewId())).Problem);
        Assert.Equal(ProcedureProblems.BadDates, Assert.Throws<Refused>(() => file.Reach(PublicationStage.Controlled, new DateOnly(2021, 11, 9), Today, null, null, NewId())).Problem);
        file.Reach(PublicationStage.Controlled, Today, Today, null, " đồng ý ", NewId());
        Assert.Equal(PublicationStage.Issued, file.Next);
    }

    [Fact]
    public void A_draft_is_opened_once_and_ends_the_version_before_it_the_day_before()
    {
        var before = VersionMaking.Of(NewId(), NewId(), 1, "1.000001", "Cũ", "Sở", VersionState.InForce, new DateOnly(2021, 1, 1), null, new ProcedureContent(), new VersionOrigin(ProcedureSource.Local));
        var draft = VersionMaking.Of(NewId(), before.ProcedureId, 2, "1.000001", "Mới", "Sở", VersionState.Draft, null, null, new ProcedureContent(), new VersionOrigin(ProcedureSource.Local));
        Assert.Equal(ProcedureProblems.BadDates, Assert.Throws<Refused>(() => draft.Open(new DateOnly(2021, 1, 1), before)).Problem);
        draft.Open(new DateOnly(2021, 12, 1), before);
        Assert.Equal((new DateOnly(2021, 11, 30), VersionState.Ended), (before.ValidTo!.Value, before.State));
        Assert.True(before.IsInForceOn(new DateOnly(2021, 11, 30)) && draft.IsInForceOn(new DateOnly(2021, 12, 1)) && !draft.IsInForceOn(new DateOnly(2021, 11, 30)));
        Assert.Equal(ProcedureProblems.NotADraft, Assert.Throws<Refused>(() => draft.Open(new DateOnly(2022, 1, 1), null)).Problem);
        Assert.Equal(ProcedureProblems.NotInForce, Assert.Throws<Refused>(() => before.End(new DateOnly(2021, 12, 1))).Problem);
    }
}
