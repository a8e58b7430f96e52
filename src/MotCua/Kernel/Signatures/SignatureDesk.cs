using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;

namespace MotCua.Kernel.Signatures;

/// <summary>What is to be signed, and for what.</summary>
/// <param name="SubjectKind">What the file belongs to, as acts name it.</param>
internal sealed record ToSign(Guid StoredFileId, string SubjectKind, Guid SubjectId, SignaturePurpose Purpose, Guid? UnitId);

/// <summary>Puts a detached signature beside a stored file. Wherever it comes from, it is held to the content before it is kept.</summary>
internal sealed class SignatureDesk(Store store, ActLog acts, OfficeClock clock, FileDesk files, CmsChecking checking, KeyDesk keys)
{
    /// <summary>Bytes. A signature with a long chain stays far below.</summary>
    public const int LargestSignature = 256 * 1024;

    /// <summary>The source the form chose: a key kept here, or a .p7s that was brought.</summary>
    /// <exception cref="Refused"><see cref="SignatureProblems.WayNeeded"/>, <see cref="SignatureProblems.KeyNotYours"/></exception>
    public async Task<ICmsSource> SourceAsync(Actor actor, Guid? keyId, byte[]? uploaded, SignaturePurpose purpose, CancellationToken cancellation, DateTime? at = null)
    {
        if (uploaded is { Length: > 0 }) return new UploadedSignature(uploaded);
        if (keyId is not { } id) throw SignatureProblems.WayNeeded.Because(field: "KeyId");
        var (key, source) = await keys.UseAsync(actor, id, at, cancellation);
        // A person decides under their own name; the agency's seal is a seal.
        return key.IsSeal == (purpose == SignaturePurpose.Seal) ? source : throw SignatureProblems.KeyNotYours.Because(
            key.IsSeal ? "Đây là con dấu của cơ quan. Mời chọn chứng thư cá nhân để ký." : "Mời chọn con dấu của cơ quan để đóng dấu.", "KeyId");
    }

    /// <exception cref="Refused">The signature does not hold; nothing was kept.</exception>
    public async Task<FileSignature> SignAsync(Actor actor, ToSign what, ICmsSource source, string? formKey, CancellationToken cancellation, DateTime? at = null)
    {
        var file = await store.StoredFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == what.StoredFileId, cancellation) ?? throw SignatureProblems.NothingToSign.Because();
        using var content = new MemoryStream((int)file.Length);
        await using (var stream = files.Open(file)) await stream.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var now = at ?? clock.UtcNow;
        var good = checking.Check(bytes, source.Over(bytes), now);
        if (await store.FileSignatures.AnyAsync(row => row.StoredFileId == file.Id && row.SerialNumber == good.SerialNumber && row.Issuer == good.Issuer && row.Purpose == what.Purpose, cancellation))
            throw SignatureProblems.SignedAlready.Because();
        var signature = new FileSignature
        {
            Id = clock.NewId(),
            StoredFileId = file.Id,
            Sha256 = file.Sha256,
            SubjectKind = what.SubjectKind,
            SubjectId = what.SubjectId,
            Purpose = what.Purpose,
            Way = source.Way,
            Cms = good.Der,
            SignerName = good.SignerName,
            Issuer = good.Issuer,
            SerialNumber = good.SerialNumber,
            ClaimedAt = good.ClaimedAt,
            Chain = good.Chain,
            IsDemonstration = good.IsDemonstration,
            SigningKeyId = source.KeyId,
            At = now,
            By = actor.AccountId,
        };
        store.FileSignatures.Add(signature);
        await acts.CommitAsync(new Doing("file.sign", actor, what.SubjectKind, what.SubjectId) { UnitId = what.UnitId, Key = formKey, At = at, ReasonCode = what.Purpose.ToString() }, cancellation);
        return signature;
    }

    /// <summary>The signatures on files of one subject, oldest first; without the signed bytes.</summary>
    public Task<List<FileSignature>> OfAsync(string subjectKind, Guid subjectId, CancellationToken cancellation) =>
        store.FileSignatures.AsNoTracking().Where(row => row.SubjectKind == subjectKind && row.SubjectId == subjectId).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
}
