using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Signatures;

/// <summary>Keys for the demonstration's signers and the department's seal, under an issuer of its own; every subject says that it is no real certificate.</summary>
internal sealed class SignaturesDemo(Store store, KeyDesk desk)
{
    private static readonly Role[] Signers = [Role.DeskOfficer, Role.Director];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.SigningKeys.AnyAsync(cancellation)) return;
        var holders = await (from holding in store.RoleHoldings.AsNoTracking()
                             join staff in store.Staff.AsNoTracking() on holding.PersonId equals staff.PersonId
                             where Signers.Contains(holding.Role)
                             select new { staff.PersonId, staff.Name, staff.StaffCode }).Distinct().OrderBy(staff => staff.StaffCode).ToListAsync(cancellation);
        var department = await store.Units.AsNoTracking().Where(unit => unit.Kind == UnitKind.Department).OrderBy(unit => unit.ValidFrom).ThenBy(unit => unit.Code).FirstOrDefaultAsync(cancellation);
        if (department is null) return;
        using var root = new DemonstrationIssuer();
        foreach (var holder in holders)
            await desk.ImportAsync(Actor.System, root.Issue(holder.Name), null, holder.PersonId, null, cancellation, OrganisationDemo.At);
        await desk.ImportAsync(Actor.System, root.Issue(department.Name), null, null, department.Id, cancellation, OrganisationDemo.At);
        store.ChangeTracker.Clear();
    }
}

/// <summary>An issuer made for one demonstration; its own key is forgotten with it.</summary>
internal sealed class DemonstrationIssuer : IDisposable
{
    private const string Mark = "OU=TRÌNH DIỄN - không có giá trị pháp lý";
    private static readonly DateTimeOffset From = new(2020, 12, 1, 0, 0, 0, TimeSpan.Zero), To = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 certificate;

    public DemonstrationIssuer()
    {
        var request = new CertificateRequest(new X500DistinguishedName($"CN=Gốc chứng thư TRÌNH DIỄN, {Mark}"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        certificate = request.CreateSelfSigned(From, To);
    }

    public string Pem => certificate.ExportCertificatePem();

    /// <returns>A PFX without a passphrase, with the issuer's certificate.</returns>
    public byte[] Issue(string name)
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName($"{name} (TRÌNH DIỄN)");
        subject.AddOrganizationalUnitName("TRÌNH DIỄN - không có giá trị pháp lý");
        var request = new CertificateRequest(subject.Build(), own, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var bare = request.Create(certificate, From, To, RandomNumberGenerator.GetBytes(16));
        using var whole = bare.CopyWithPrivateKey(own);
        var all = new X509Certificate2Collection { whole, X509CertificateLoader.LoadCertificate(certificate.RawData) };
        return all.Export(X509ContentType.Pkcs12)!;
    }

    public void Dispose()
    {
        key.Dispose();
        certificate.Dispose();
    }
}
