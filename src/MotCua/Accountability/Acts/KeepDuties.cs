using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;

namespace MotCua.Accountability.Acts;

/// <summary>What is written when a duty or power is given.</summary>
internal sealed record DutyInput(string? Code, Guid? UnitId, DutyKind Kind, string? Position, string? Text, string? Decision, DateOnly? DecidedOn, DateOnly? From);

/// <summary>Keeps the register of duties and powers.</summary>
internal sealed class KeepDuties(Store store, ActLog acts, OfficeClock clock)
{
    public async Task<UnitDuty> GiveAsync(Actor actor, DutyInput input, CancellationToken cancellation, DateTime? at = null)
    {
        var code = (input.Code ?? "").Trim().ToUpperInvariant();
        if (code.Length is 0 or > 20 || !code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')) throw AccountabilityProblems.DutyInvalid.Because("Mã gồm chữ không dấu, số và gạch nối, nhiều nhất 20 ký tự. Ví dụ: NV-012.", "Code");
        if (string.IsNullOrWhiteSpace(input.Text)) throw AccountabilityProblems.DutyInvalid.Because("Mời ghi nội dung nhiệm vụ, quyền hạn.", "Text");
        if (string.IsNullOrWhiteSpace(input.Decision)) throw AccountabilityProblems.DutyInvalid.Because("Mời ghi số, tên quyết định giao nhiệm vụ.", "Decision");
        if (input.DecidedOn is not { } decided) throw AccountabilityProblems.DutyInvalid.Because("Mời ghi ngày của quyết định.", "DecidedOn");
        if (!await store.Units.AnyAsync(unit => unit.Id == input.UnitId, cancellation)) throw AccountabilityProblems.DutyInvalid.Because("Mời chọn đơn vị.", "UnitId");
        if (await store.UnitDuties.AnyAsync(row => row.Code == code, cancellation)) throw AccountabilityProblems.DutyCodeTaken.Because(field: "Code");
        var duty = new UnitDuty
        {
            Id = clock.NewId(), Code = code, UnitId = input.UnitId!.Value, Kind = input.Kind, Position = (input.Position ?? "").Trim(), Text = input.Text.Trim(),
            Decision = input.Decision.Trim(), DecidedOn = decided, From = input.From ?? decided,
        };
        store.UnitDuties.Add(duty);
        await acts.CommitAsync(new Doing("duty.give", actor, "duty", duty.Id) { UnitId = duty.UnitId, At = at }, cancellation);
        return duty;
    }

    public async Task EndAsync(Actor actor, Guid id, DateOnly? lastDay, string? decision, CancellationToken cancellation)
    {
        var duty = await store.UnitDuties.SingleOrDefaultAsync(row => row.Id == id, cancellation) ?? throw Problems.NotFound.Because();
        duty.End(lastDay ?? clock.Today, decision);
        await acts.CommitAsync(new Doing("duty.end", actor, "duty", duty.Id) { UnitId = duty.UnitId, Reason = decision }, cancellation);
    }
}
