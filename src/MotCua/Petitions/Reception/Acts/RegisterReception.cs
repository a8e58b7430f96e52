using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Vietnamese;

namespace MotCua.Petitions.Reception.Acts;

/// <summary>Somebody who wants to be received, as typed.</summary>
internal sealed record RegistrationForm(Guid? SittingId, ReceptionMatter? Matter, string? Name, string? Address, string? Phone, string? Email, string? IdNumber, string? Summary, int? People);

/// <summary>Asks for a place at a published sitting, and gives it back.</summary>
internal sealed class RegisterReception(Store store, ActLog acts, OfficeClock clock, ReceptionLaw law, ReceptionAccess access)
{
    /// <returns>The registration and its secret, which is shown once and kept as a digest.</returns>
    /// <exception cref="Refused"><see cref="ReceptionProblems.SealedIntake"/>: a denunciation is not written down here.</exception>
    public async Task<(ReceptionRegistration Registration, string Secret)> RunAsync(Actor actor, RegistrationForm form, RegistrationWay way, CancellationToken cancellation, DateTime? at = null)
    {
        if (way != RegistrationWay.Online) await access.MustBeOnDutyAsync(actor, cancellation);
        // Before anything that was typed is looked at.
        if (form.Matter == ReceptionMatter.Denunciation) throw ReceptionProblems.SealedIntake.Because(field: "Matter");
        if (form.Matter is not { } matter) throw ReceptionProblems.PersonNeeded.Because("Mời chọn nội dung đến.", "Matter");
        var now = at ?? clock.UtcNow;
        var today = OfficeClock.DayOf(now);
        var sitting = await store.ReceptionSittings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == form.SittingId && row.Day >= today, cancellation) ?? throw ReceptionProblems.SittingUnknown.Because("Mời chọn một buổi tiếp trong lịch.", "SittingId");
        Known(form, law, sitting.Day);
        if (string.IsNullOrWhiteSpace(form.Summary)) throw ReceptionProblems.RecordNeeded.Because("Mời ghi ngắn gọn nội dung, để cơ quan chuẩn bị.", "Summary");
        if (form.People is not (>= 1 and <= 10_000)) throw ReceptionProblems.Representatives.Because("Mời ghi số người cùng đến về việc này.", "People");
        var secret = AccessCode.New();
        var registration = new ReceptionRegistration
        {
            Id = clock.NewId(), Code = AccessCode.New(), SecretDigest = AccessCode.Digest(secret), SittingId = sitting.Id, Way = way, Matter = matter, Name = form.Name!.Trim(), Address = form.Address!.Trim(),
            Phone = form.Phone!.Trim(), Email = Filled(form.Email), IdNumber = Filled(form.IdNumber), Summary = form.Summary.Trim(), People = form.People.Value, At = now, By = way == RegistrationWay.Online ? null : actor.AccountId,
        };
        store.ReceptionRegistrations.Add(registration);
        await acts.CommitAsync(new Doing("reception-registration.make", actor, "reception-registration", registration.Id) { At = at }, cancellation);
        return (registration, secret);
    }

    /// <summary>By whoever holds code and secret.</summary>
    public async Task WithdrawAsync(string? code, string? secret, CancellationToken cancellation)
    {
        var registration = await store.RegistrationBySecretAsync(code, secret, cancellation);
        registration.Withdraw(clock.UtcNow);
        await acts.CommitAsync(new Doing("reception-registration.withdraw", ReceptionPermissions.Visitor, "reception-registration", registration.Id), cancellation);
    }

    /// <summary>Name, address, telephone, and the identity number where the law of the day asks for it.</summary>
    internal static void Known(RegistrationForm form, ReceptionLaw law, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(form.Name)) throw ReceptionProblems.PersonNeeded.Because("Mời ghi họ tên.", "Name");
        if (string.IsNullOrWhiteSpace(form.Address)) throw ReceptionProblems.PersonNeeded.Because("Mời ghi địa chỉ.", "Address");
        if (!PhoneNumber.TryParse(form.Phone ?? "", out _)) throw ReceptionProblems.PersonNeeded.Because("Mời ghi số điện thoại đúng. Ví dụ: 0912 345 678.", "Phone");
        if (law.NeedsIdentityNumber(on) && string.IsNullOrWhiteSpace(form.IdNumber)) throw ReceptionProblems.IdentityNeeded.Because(field: "IdNumber");
    }

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
