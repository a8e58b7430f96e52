using System.Net;
using MotCua.Dossiers;
using MotCua.Dossiers.Acts;
using MotCua.Kernel;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Dossiers;

/// <summary>Who and what is refused at each act of the road.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(DossierState.Registered, DossierState.Accepted, DossierState.NotAccepted, DossierState.AwaitingSupplement, DossierState.WithdrawalRequested)]
    [InlineData(DossierState.Accepted, DossierState.InProgress, DossierState.WithdrawalRequested)]
    [InlineData(DossierState.NotAccepted)]
    [InlineData(DossierState.InProgress, DossierState.AwaitingSupplement, DossierState.AwaitingPayment, DossierState.WithdrawalRequested, DossierState.Stopped, DossierState.Finished)]
    [InlineData(DossierState.AwaitingSupplement, DossierState.Registered, DossierState.InProgress, DossierState.WithdrawalRequested, DossierState.Stopped)]
    [InlineData(DossierState.AwaitingPayment, DossierState.InProgress, DossierState.WithdrawalRequested, DossierState.Stopped)]
    [InlineData(DossierState.WithdrawalRequested, DossierState.Stopped, DossierState.Registered, DossierState.Accepted, DossierState.InProgress, DossierState.AwaitingSupplement, DossierState.AwaitingPayment)]
    [InlineData(DossierState.Stopped)]
    [InlineData(DossierState.Finished, DossierState.Returned)]
    [InlineData(DossierState.Returned)]
    public void The_ten_states_go_only_where_they_may(DossierState from, params DossierState[] to) =>
        Assert.Equal(to.Order(), Enum.GetValues<DossierState>().Where(state => from.MayGo(state)));

    [Theory, OnEveryDatabase]
    public async Task Acts_on_a_dossier_in_another_state_are_refused_with_a_sentence(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        var office = stage.Office;
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default)));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => office.WithAsync<DeliverOutcome>(act => act.RunAsync(stage.DeskActor, code, DeliveryWay.Counter, "A", null, null, null, null, default)));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.SupplyAsync(stage.DeskActor, code));
        await stage.AcceptAsync(code);
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.AcceptAsync(code));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, code, "duplicate", "Trùng", null, null, default)));
        await Stage.RefusedAsync(DossierProblems.NotInThisState, () => stage.AskAsync(stage.DeskActor, code));
        await office.WithAsync<HandOver>(act => act.RunAsync(stage.DeskActor, code, null, null, default));
        await stage.AskAsync(stage.SpecialistActor, code);
        await Stage.RefusedAsync(DossierProblems.NotInThisState, async () =>
        {
            await stage.ProposeAsync(code);
            await stage.ForwardAsync(stage.Specialist, Role.Specialist, code);
        });
        Assert.Equal(DossierState.AwaitingSupplement, (await stage.ReadAsync(code)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_officer_of_another_desk_neither_sees_nor_accepts_and_receives_at_their_own(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var other = stage.OtherDesk.Actor(Role.DeskOfficer);
        var code = await stage.FiledAsync();
        await Stage.RefusedAsync(DossierProblems.DossierUnknown, () => stage.Office.WithAsync<AcceptDossier>(act => act.RunAsync(other, code, null, null, default)));
        Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync($"/ho-so/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.OtherDesk.Browser.OpenAsync($"/ho-so/{code}/giay-tiep-nhan")).StatusCode);

        var own = await stage.FileAsync(other, Stage.AtDesk());
        Assert.Equal(stage.OtherDesk.UnitId, own.Dossier.DeskUnitId);
        await stage.Office.WithAsync<AcceptDossier>(act => act.RunAsync(other, own.Dossier.Code, null, null, default));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refusal_needs_a_reason_of_the_list_and_a_sentence(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        Task RefuseAsync(string reason, string sentence) => stage.Office.WithAsync<RefuseDossier>(act => act.RunAsync(stage.DeskActor, code, reason, sentence, null, null, default));
        await Stage.RefusedAsync(DossierProblems.ReasonUnknown, () => RefuseAsync("vi-sao", "Không rõ"));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => RefuseAsync("other-agency", " "));
        await RefuseAsync("other-agency", "Mời nộp tại Ủy ban nhân dân xã.");
        Assert.Equal(DossierState.NotAccepted, (await stage.ReadAsync(code)).State);
        var page = await stage.Citizen.Browser.GetPageAsync($"/ho-so-cua-toi/{code}");
        Assert.Contains("Mời nộp tại Ủy ban nhân dân xã.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_what_is_missing_or_wrong_may_be_asked_for_and_nothing_that_is_not_published(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        await Stage.RefusedAsync(DossierProblems.NothingAskedFor, () => stage.Office.WithAsync<RequestSupplement>(act => act.RunAsync(stage.DeskActor, code, [], null, null, default)));
        await Stage.RefusedAsync(DossierProblems.PaperIsThere, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput("don", null, "missing", "Chưa có")));
        // The same paper under a name typed in.
        await Stage.RefusedAsync(DossierProblems.PaperIsThere, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput(null, "đơn ĐỀ NGHỊ", "missing", "Chưa có")));
        var refused = await Stage.RefusedAsync(DossierProblems.NotPublished, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput(null, "Giấy xác nhận hạnh kiểm", "missing", "Chưa có")));
        Assert.Contains("63/2010", refused.Sentence, StringComparison.Ordinal);
        await Stage.RefusedAsync(DossierProblems.UnknownPaper, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput("khong-co", null, "missing", "Chưa có")));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput("don", null, "unreadable", "")));
        await Stage.RefusedAsync(DossierProblems.ReasonUnknown, () => stage.AskAsync(stage.DeskActor, code, new SupplementInput("don", null, "vi-the", "Mờ")));
        await stage.AskAsync(stage.DeskActor, code, new SupplementInput("don", null, "unreadable", "Trang 2 mờ"), new SupplementInput(null, "Thông tin người nộp", "inconsistent", "Ngày sinh không khớp"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_part_of_what_was_asked_for_is_not_the_whole_and_a_third_request_is_refused(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.FiledAsync();
        await stage.AskAsync(stage.DeskActor, code, new("don", null, "unreadable", "Mờ"), new("giay-kham", null, "expired", "Hết hạn"));
        var missing = await Stage.RefusedAsync(DossierProblems.PapersMissing, () => stage.SupplyAsync(stage.DeskActor, code, new PaperInput("don", Originals: 1)));
        Assert.Contains("Giấy khám sức khỏe", missing.Sentence, StringComparison.Ordinal);
        await stage.SupplyAsync(stage.DeskActor, code, new PaperInput("don", Originals: 1), new PaperInput("giay-kham", Originals: 1));
        await stage.AskAsync(stage.DeskActor, code);
        await stage.SupplyAsync(stage.DeskActor, code);
        var third = await Stage.RefusedAsync(DossierProblems.TooManySupplements, () => stage.AskAsync(stage.DeskActor, code));
        Assert.Contains("Điều 20", third.Sentence, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_with_two_roles_does_not_sign_or_release_in_another_step(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.HandedOverAsync();
        await stage.ProposeAsync(code);
        var both = stage.SpecialistActor with { Roles = [new HeldRole(Role.Specialist, stage.Specialist.UnitId!.Value), new HeldRole(Role.Director, stage.Director.UnitId!.Value), new HeldRole(Role.Clerk, stage.Clerk.UnitId!.Value)] };
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.Office.WithAsync<SignOutcome>(act => act.RunAsync(both, code, null, null, default)));
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.Office.WithAsync<ReleaseOutcome>(act => act.RunAsync(both, code, "1", new DateOnly(2021, 11, 15), null, null, default)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_goes_back_from_behind_the_signature_is_signed_again_before_it_is_released(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var code = await stage.SignedAsync();
        await Stage.RefusedAsync(DossierProblems.NotYourStep, () => stage.Office.WithAsync<ProposeOutcome>(act => act.RunAsync(stage.Clerk.Actor(Role.Clerk), code, OutcomeKind.Granted, "x", null, null, null, default)));
        await Stage.RefusedAsync(DossierProblems.ReasonNeeded, () => stage.Office.WithAsync<MoveStep>(act => act.BackAsync(stage.Clerk.Actor(Role.Clerk), code, " ", null, null, default)));
        await stage.BackAsync(stage.Clerk, Role.Clerk, code);
        await Stage.RefusedAsync(DossierProblems.NotSigned, () => stage.ForwardAsync(stage.Director, Role.Director, code));
        await stage.SignAsync(code);
        await stage.ReleaseAsync(code);
        Assert.Equal(DossierState.Finished, (await stage.ReadAsync(code)).State);
        await Stage.RefusedAsync(DossierProblems.NothingToHandOut, () => stage.Office.WithAsync<DeliverOutcome>(act => act.RunAsync(stage.DeskActor, code, DeliveryWay.Online, null, null, null, null, null, default)));
    }
}
