using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Vietnamese;

namespace MotCua.Representatives.Acts;

/// <summary>What both ways in ask for.</summary>
internal sealed record RepresentationWish(string? Name, string? Number, string? Procedures, DateOnly? From, DateOnly? To);

/// <summary>A paper with what it proves.</summary>
internal sealed record PaperWish(RepresentationKind Kind, DateOnly? BirthDate, string? Paper, Guid? UploadId);

/// <summary>Offered by the principal and taken up with a code; or declared with a paper, for the desk to look at.</summary>
internal sealed class GrantRepresentation(Store store, ActLog acts, OfficeClock clock, LawBook law, FileDesk files, PersonLookup people)
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int CodeSigns = 12;

    /// <returns>The code, this once.</returns>
    public async Task<string> OfferAsync(Actor actor, RepresentationWish wish, CancellationToken cancellation)
    {
        var principal = await PersonAsync(actor, cancellation);
        if (!principal.IsConfirmed) throw RepresentationProblems.IdentityNotConfirmed.Because();
        var (name, number, from, to) = Checked(wish);
        if (number == principal.IdentityNumber) throw RepresentationProblems.NotOneself.Because(field: "Number");
        var code = RandomNumberGenerator.GetString(Alphabet, CodeSigns);
        var offer = new Representation
        {
            Id = clock.NewId(), Kind = RepresentationKind.Authorised, PrincipalId = principal.Id, PrincipalName = principal.FullName, PrincipalIdentityType = principal.IdentityType,
            PrincipalIdentityNumber = principal.IdentityNumber, RepresentativeIdentityNumber = number, ProcedureCodes = await ProceduresAsync(wish.Procedures, cancellation), From = from, To = to,
            DeclaredAt = clock.UtcNow, CodeUntil = clock.UtcNow.AddDays(Representation.CodeDays),
        };
        offer.OfferedWith(code);
        offer.Named(name);
        store.Representations.Add(offer);
        await acts.CommitAsync(new Doing("representation.offer", actor, "representation", offer.Id), cancellation);
        return code;
    }

    public async Task<Representation> TakeUpAsync(Actor actor, string? typed, CancellationToken cancellation)
    {
        var person = await PersonAsync(actor, cancellation);
        var digest = Representation.DigestOf(string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
        var offer = await store.Representations.SingleOrDefaultAsync(row => row.CodeDigest == digest, cancellation) ?? throw RepresentationProblems.CodeWrong.Because(field: "Code");
        store.RepresentationConfirmations.Add(offer.TakeUp(person.Id, person.FullName, person.IdentityNumber, actor.AccountId ?? Guid.Empty, clock.UtcNow));
        await acts.CommitAsync(new Doing("representation.take-up", actor, "representation", offer.Id)
        {
            Outbox = [Notify.Message(clock, offer.PrincipalId, null, "Người được ủy quyền đã nhận ủy quyền", $"{person.FullName} làm thay Ông/Bà từ {Web.Say.Day(offer.From)} đến {Web.Say.Day(offer.To)}. Ông/Bà chấm dứt được bất cứ lúc nào.", "/lam-thay")],
        }, cancellation);
        return offer;
    }

    public async Task<Representation> DeclareAsync(Actor actor, RepresentationWish wish, PaperWish paper, CancellationToken cancellation)
    {
        var person = await PersonAsync(actor, cancellation);
        var (name, number, from, to) = Checked(wish);
        if (number == person.IdentityNumber) throw RepresentationProblems.NotOneself.Because(field: "Number");
        if (paper.Kind != RepresentationKind.Authorised && paper.BirthDate is null) throw RepresentationProblems.BirthDateNeeded.Because(field: "BirthDate");
        if (paper.Kind == RepresentationKind.Parent && law.Rule("majority-age", to).Number is { } age && to >= paper.BirthDate!.Value.AddYears(age)) throw RepresentationProblems.NoLongerMinor.Because(field: "To");
        if (string.IsNullOrWhiteSpace(paper.Paper) || paper.UploadId is not { } upload) throw RepresentationProblems.PaperNeeded.Because(field: "Paper");
        var procedures = await ProceduresAsync(wish.Procedures, cancellation);
        var principal = (await people.FindConfirmedAsync(new PersonIdentity(IdentityType.PersonalNumber, number), cancellation))?.Id;
        var (fileName, file) = await files.TakeAsync(upload, Uploader.Of(actor), cancellation);
        var declared = new Representation
        {
            Id = clock.NewId(), Kind = paper.Kind, PrincipalId = principal, PrincipalName = name, PrincipalIdentityType = IdentityType.PersonalNumber, PrincipalIdentityNumber = number, PrincipalBirthDate = paper.BirthDate,
            RepresentativeIdentityNumber = person.IdentityNumber, ProcedureCodes = procedures, From = from, To = to, Paper = paper.Paper.Trim(), PaperFileId = file.Id, PaperFileName = fileName, DeclaredAt = clock.UtcNow,
        };
        declared.By(person.Id, person.FullName);
        store.Representations.Add(declared);
        await acts.CommitAsync(new Doing("representation.declare", actor, "representation", declared.Id), cancellation);
        return declared;
    }

    private (string Name, string Number, DateOnly From, DateOnly To) Checked(RepresentationWish wish)
    {
        var name = wish.Name?.Trim() ?? "";
        if (name.Length is < 2 or > 120) throw RepresentationProblems.NameNeeded.Because(field: "Name");
        if (!PersonalNumber.TryParse(wish.Number, out _, out _)) throw RepresentationProblems.NumberInvalid.Because(field: "Number");
        var number = new PersonIdentity(IdentityType.PersonalNumber, wish.Number!).Normalised().Number;
        var from = wish.From ?? clock.Today;
        if (from < clock.Today || wish.To is not { } to || to < from) throw RepresentationProblems.TermInvalid.Because(field: "To");
        if (to > from.AddYears(Representation.MostYears)) throw RepresentationProblems.TermInvalid.Because($"Ngày cuối cách ngày đầu không quá {Representation.MostYears} năm. Hết hạn thì khai lại.", "To");
        return (name, number, from, to);
    }

    private async Task<string> ProceduresAsync(string? typed, CancellationToken cancellation)
    {
        var codes = (typed ?? "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var known = await store.ProcedureNamesAsync(codes, cancellation);
        return codes.Find(code => !known.ContainsKey(code)) is { } wrong ? throw RepresentationProblems.ProcedureUnknown.Because($"Không có thủ tục mang mã “{wrong}”. Mời xem mã trên trang thủ tục.", "Procedures") : string.Join(' ', codes);
    }

    private async Task<Person> PersonAsync(Actor actor, CancellationToken cancellation) =>
        await store.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.PersonId, cancellation) ?? throw Problems.NotAllowed.Because();
}
