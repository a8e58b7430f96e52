using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Signatures;

/// <summary>Imported keys: brought in by an administrator, used by the person they belong to; a seal by whoever holds the clerk's role.</summary>
internal sealed class KeyDesk(Store store, ActLog acts, OfficeClock clock, IDataProtectionProvider protection)
{
    /// <summary>Bytes. A key with a few certificates needs far less.</summary>
    public const int LargestPfx = 256 * 1024;

    private readonly IDataProtector protector = protection.CreateProtector("signing-key");

    /// <param name="passphrase">Used here once; it stands in no record and no log.</param>
    /// <exception cref="Refused">The file cannot be opened, has no key, is out of validity, or the holder is not one of ours.</exception>
    public async Task<SigningKey> ImportAsync(Actor actor, byte[] pfx, string? passphrase, Guid? personId, Guid? unitId, CancellationToken cancellation, DateTime? at = null)
    {
        if (personId is null == unitId is null
            || (personId is { } person && !await store.Staff.AnyAsync(row => row.PersonId == person && row.Active, cancellation))
            || (unitId is { } unit && !await store.Units.AnyAsync(row => row.Id == unit, cancellation)))
            throw SignatureProblems.HolderNeeded.Because(field: "PersonId");
        var (certificate, issuers, privateKey) = Open(pfx, passphrase);
        using (certificate)
        {
            CmsChecking.MustBeForSigning(certificate);
            var now = at ?? clock.UtcNow;
            if (certificate.NotAfter.ToUniversalTime() < now)
                throw SignatureProblems.OutOfValidity.Because($"Chứng thư đã hết hiệu lực từ {OfficeClock.ToOffice(certificate.NotAfter.ToUniversalTime()):dd/MM/yyyy}.", "Pfx");
            var key = new SigningKey
            {
                Id = clock.NewId(),
                PersonId = personId,
                UnitId = unitId,
                Certificate = certificate.RawData,
                Issuers = issuers,
                ProtectedKey = protector.Protect(privateKey),
                Subject = certificate.Subject,
                Issuer = certificate.Issuer,
                SerialNumber = certificate.SerialNumber,
                Thumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(),
                NotBefore = certificate.NotBefore.ToUniversalTime(),
                NotAfter = certificate.NotAfter.ToUniversalTime(),
                IsDemonstration = CmsChecking.SaysDemonstration(certificate),
                ImportedAt = now,
                ImportedBy = actor.AccountId,
            };
            CryptographicOperations.ZeroMemory(privateKey);
            store.SigningKeys.Add(key);
            await acts.CommitAsync(new Doing("signing-key.import", actor, "signing-key", key.Id) { At = at }, cancellation);
            return key;
        }
    }

    public async Task WithdrawAsync(Actor actor, Guid keyId, CancellationToken cancellation)
    {
        var key = await store.SigningKeys.SingleOrDefaultAsync(row => row.Id == keyId, cancellation) ?? throw Problems.NotFound.Because();
        key.Withdraw(clock.UtcNow);
        await acts.CommitAsync(new Doing("signing-key.withdraw", actor, "signing-key", key.Id), cancellation);
    }

    /// <summary>The keys an actor may sign with now.</summary>
    public async Task<IReadOnlyList<SigningKey>> UsableAsync(Actor actor, CancellationToken cancellation)
    {
        var (person, seals, now) = (actor.PersonId, actor.Holds(Role.Clerk), clock.UtcNow);
        if (!actor.IsStaff) return [];
        return await store.SigningKeys.AsNoTracking().Where(row => row.WithdrawnAt == null && row.NotBefore <= now && row.NotAfter >= now
            && ((row.PersonId != null && row.PersonId == person) || (row.UnitId != null && seals))).OrderBy(row => row.ImportedAt).ToListAsync(cancellation);
    }

    /// <exception cref="Refused"><see cref="SignatureProblems.KeyNotYours"/>: also where there is no such key, or it may not sign now.</exception>
    public async Task<(SigningKey Key, ICmsSource Source)> UseAsync(Actor actor, Guid keyId, DateTime? at, CancellationToken cancellation)
    {
        var key = (await UsableAsync(actor, cancellation)).FirstOrDefault(row => row.Id == keyId) ?? throw SignatureProblems.KeyNotYours.Because(field: "KeyId");
        return (key, new ImportedKey(key, protector.Unprotect(key.ProtectedKey), at ?? clock.UtcNow));
    }

    private static (X509Certificate2 Certificate, byte[] Issuers, byte[] PrivateKey) Open(byte[] pfx, string? passphrase)
    {
        X509Certificate2Collection found;
        try
        {
            found = X509CertificateLoader.LoadPkcs12Collection(pfx, passphrase, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            throw SignatureProblems.PfxUnreadable.Because(field: "Pfx");
        }
        if (found.Where(one => one.HasPrivateKey).ToList() is not [var own]) throw SignatureProblems.NoPrivateKey.Because(field: "Pfx");
        var key = own.GetRSAPrivateKey()?.ExportPkcs8PrivateKey() ?? own.GetECDsaPrivateKey()?.ExportPkcs8PrivateKey() ?? throw SignatureProblems.NoPrivateKey.Because(field: "Pfx");
        if (own.GetRSAPublicKey() is { KeySize: < 2048 }) throw SignatureProblems.TooWeak.Because(field: "Pfx");
        var others = new X509Certificate2Collection(found.Where(one => !one.HasPrivateKey).ToArray());
        return (X509CertificateLoader.LoadCertificate(own.RawData), others.Count == 0 ? [] : others.Export(X509ContentType.Pkcs7)!, key);
    }
}
