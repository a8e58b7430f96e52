using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel;
using MotCua.Kernel.Signatures;
using MotCua.Storage;
using MotCua.Tests.Dossiers;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Kernel.Signatures;

/// <summary>Keys that are imported, signatures made here and outside, and OpenSSL's word on both.</summary>
public sealed class SigningTests
{
    private static readonly DateTimeOffset From = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), To = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static X509Certificate2 SelfIssued(string subject, DateTimeOffset? to = null, int bits = 2048)
    {
        using var key = RSA.Create(bits);
        return new CertificateRequest($"CN={subject}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, to ?? To);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_comes_in_with_its_passphrase_once_and_for_one_holder_only(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var (admin, officer) = (await office.SignInAsAsync(Role.Administrator), await office.SignInAsAsync(Role.DeskOfficer));
        using var certificate = SelfIssued("Cán bộ Thử");
        var pfx = certificate.Export(X509ContentType.Pkcs12, "bi-mat-9317")!;
        Task<SigningKey> ImportAsync(byte[] file, string? passphrase, Guid? person, Guid? unit) =>
            office.WithAsync<KeyDesk, SigningKey>(desk => desk.ImportAsync(admin.Actor(Role.Administrator), file, passphrase, person, unit, default));

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Browser.OpenAsync("/quan-tri/chung-thu-so")).StatusCode);
        await Stage.RefusedAsync(SignatureProblems.PfxUnreadable, () => ImportAsync(pfx, "sai", officer.Person.Id, null));
        await Stage.RefusedAsync(SignatureProblems.PfxUnreadable, () => ImportAsync([1, 2, 3], null, officer.Person.Id, null));
        await Stage.RefusedAsync(SignatureProblems.HolderNeeded, () => ImportAsync(pfx, "bi-mat-9317", null, null));
        await Stage.RefusedAsync(SignatureProblems.HolderNeeded, () => ImportAsync(pfx, "bi-mat-9317", officer.Person.Id, officer.UnitId));
        await Stage.RefusedAsync(SignatureProblems.HolderNeeded, () => ImportAsync(pfx, "bi-mat-9317", Guid.CreateVersion7(), null));
        using var old = SelfIssued("Hết hạn", From.AddMonths(3));
        await Stage.RefusedAsync(SignatureProblems.OutOfValidity, () => ImportAsync(old.Export(X509ContentType.Pkcs12)!, null, officer.Person.Id, null));
        using var bare = X509CertificateLoader.LoadCertificate(certificate.RawData);
        await Stage.RefusedAsync(SignatureProblems.NoPrivateKey, () => ImportAsync(bare.Export(X509ContentType.Pkcs12)!, null, officer.Person.Id, null));

        using var form = new MultipartFormDataContent();
        var page = await admin.Browser.GetPageAsync("/quan-tri/chung-thu-so");
        foreach (var name in new[] { "__RequestVerificationToken", "IdempotencyKey" })
            form.Add(new StringContent(page.QuerySelector($"form[enctype] input[name={name}]")!.GetAttribute("value")!), name);
        form.Add(new StringContent(officer.Person.Id.ToString()), "PersonId");
        form.Add(new StringContent("bi-mat-9317"), "Passphrase");
        form.Add(new ByteArrayContent(pfx), "Pfx", "khoa.pfx");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Browser.PostAsync(new Uri("/quan-tri/chung-thu-so?handler=Import", UriKind.Relative), form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Cán bộ Thử", (await admin.Browser.GetPageAsync("/quan-tri/chung-thu-so")).Body!.TextContent, StringComparison.Ordinal);

        await office.WithAsync<Store>(async store =>
        {
            var key = await store.Set<SigningKey>().AsNoTracking().SingleAsync();
            using var rsa = certificate.GetRSAPrivateKey()!;
            Assert.False(Contains(key.ProtectedKey, rsa.ExportParameters(true).D!));
            var acts = string.Join('\n', await store.Acts.AsNoTracking().Select(act => act.Payload).ToListAsync()) + string.Join('\n', await store.ActWords.AsNoTracking().Select(words => words.Words).ToListAsync());
            Assert.DoesNotContain("bi-mat-9317", acts, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(key.ProtectedKey), acts, StringComparison.Ordinal);
        });
        Assert.Empty((await MotCua.Kernel.Acts.Checking.RunAsync(office.Services, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Theory, OnEveryDatabase]
    public async Task OpenSSL_accepts_what_is_signed_here_and_what_it_signed_itself(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var folder = Directory.CreateTempSubdirectory("motcua-cms-");
        try
        {
            var (code, file) = await OutcomeAsync(stage);
            var content = Path.Combine(folder.FullName, "ket-qua.pdf");
            await File.WriteAllBytesAsync(content, file, TestContext.Current.CancellationToken);

            // Signed here: a person's RSA key, and a seal under an issuer of its own.
            using var person = SelfIssued("Giám đốc Thử");
            using var issuer = new DemonstrationIssuer();
            var own = await ImportAsync(stage, person.Export(X509ContentType.Pkcs12)!, stage.Director.Person.Id, null);
            var seal = await ImportAsync(stage, issuer.Issue("Sở Thử"), null, stage.Clerk.UnitId);
            await SignAsync(stage, stage.Director, Role.Director, code, own.Id, null);
            await SignAsync(stage, stage.Clerk, Role.Clerk, code, seal.Id, null);

            // Signed outside, by OpenSSL, as DER and with PEM's armour.
            var (certificate, key, made) = (Path.Combine(folder.FullName, "ngoai.pem"), Path.Combine(folder.FullName, "ngoai.key"), Path.Combine(folder.FullName, "ngoai.p7s"));
            await RunAsync("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "3650", "-subj", "/CN=Ky ben ngoai");
            stage.Office.Time.SetOffice(DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(7), DateTimeKind.Unspecified));
            await RunAsync("openssl", "cms", "-sign", "-binary", "-in", content, "-signer", certificate, "-inkey", key, "-outform", "PEM", "-out", made, "-md", "sha256");
            await SignAsync(stage, stage.Director, Role.Director, code, null, await File.ReadAllBytesAsync(made, TestContext.Current.CancellationToken));

            var signatures = await stage.Office.WithAsync<Store, List<FileSignature>>(store => store.Set<FileSignature>().AsNoTracking().OrderBy(row => row.At).ToListAsync());
            Assert.Equal([(SignaturePurpose.Decision, SignatureWay.ImportedKey, ChainState.SelfIssued, false), (SignaturePurpose.Seal, SignatureWay.ImportedKey, ChainState.UnknownIssuer, true),
                (SignaturePurpose.Decision, SignatureWay.Uploaded, ChainState.SelfIssued, false)], signatures.Select(row => (row.Purpose, row.Way, row.Chain, row.IsDemonstration)));
            var trusted = new[] { person.ExportCertificatePem(), issuer.Pem, await File.ReadAllTextAsync(certificate, TestContext.Current.CancellationToken) };
            foreach (var (signature, pem) in signatures.Zip(trusted))
            {
                var (p7s, ca) = (Path.Combine(folder.FullName, $"{signature.Id}.p7s"), Path.Combine(folder.FullName, $"{signature.Id}.pem"));
                var answer = await stage.Director.Browser.OpenAsync($"/ho-so/{code}/chu-ky/{signature.Id}");
                await File.WriteAllBytesAsync(p7s, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
                await File.WriteAllTextAsync(ca, pem, TestContext.Current.CancellationToken);
                Assert.Equal(0, (await TryAsync("openssl", "cms", "-verify", "-binary", "-content", content, "-inform", "DER", "-in", p7s, "-CAfile", ca, "-purpose", "any", "-out", "/dev/null")).Code);
                await File.WriteAllBytesAsync(content + ".khac", [.. file, 0], TestContext.Current.CancellationToken);
                Assert.NotEqual(0, (await TryAsync("openssl", "cms", "-verify", "-binary", "-content", content + ".khac", "-inform", "DER", "-in", p7s, "-CAfile", ca, "-purpose", "any", "-out", "/dev/null")).Code);
            }
            var printed = (await TryAsync("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", Path.Combine(folder.FullName, $"{signatures[0].Id}.p7s"))).Output;
            foreach (var attribute in new[] { "signingTime", "id-smime-aa-signingCertificateV2", "sha256" }) Assert.Contains(attribute, printed, StringComparison.Ordinal);
            Assert.Empty((await MotCua.Kernel.Acts.Checking.RunAsync(stage.Office.Services, null, TestContext.Current.CancellationToken)).Findings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_signature_of_another_file_of_another_form_or_by_another_hand_is_refused(Database database)
    {
        await using var stage = await Stage.SetAsync(database);
        var (code, file) = await OutcomeAsync(stage);
        using var certificate = SelfIssued("Người ký ngoài");
        Task UploadAsync(byte[] signature) => SignAsync(stage, stage.Director, Role.Director, code, null, signature);
        await Stage.RefusedAsync(SignatureProblems.NotASignature, () => UploadAsync("không phải chữ ký"u8.ToArray()));
        await Stage.RefusedAsync(SignatureProblems.NotOfThisFile, () => UploadAsync(CmsMaking.Sign([.. file, 1], certificate, [], stage.Office.Clock.UtcNow)));
        await Stage.RefusedAsync(SignatureProblems.OutOfValidity, () => UploadAsync(CmsMaking.Sign(file, certificate, [], new DateTime(2020, 6, 1, 0, 0, 0, DateTimeKind.Utc))));
        using var weak = SelfIssued("Khóa yếu", bits: 1024);
        await Stage.RefusedAsync(SignatureProblems.TooWeak, () => UploadAsync(CmsMaking.Sign(file, weak, [], stage.Office.Clock.UtcNow)));
        var old = new SignedCms(new ContentInfo(file), detached: true);
        old.ComputeSignature(new CmsSigner(certificate) { DigestAlgorithm = new Oid("1.3.14.3.2.26") });
        await Stage.RefusedAsync(SignatureProblems.TooWeak, () => UploadAsync(old.Encode()));
        var attached = new SignedCms(new ContentInfo(file));
        attached.ComputeSignature(new CmsSigner(certificate));
        await Stage.RefusedAsync(SignatureProblems.NotDetached, () => UploadAsync(attached.Encode()));
        await Stage.RefusedAsync(SignatureProblems.WayNeeded, () => SignAsync(stage, stage.Director, Role.Director, code, null, null));

        // Whose it is to sign, and with whose key.
        var good = CmsMaking.Sign(file, certificate, [], stage.Office.Clock.UtcNow);
        await Stage.RefusedAsync(MotCua.Dossiers.Papers.PaperProblems.NotToSign, () => SignAsync(stage, stage.Specialist, Role.Specialist, code, null, good));
        await Stage.RefusedAsync(MotCua.Dossiers.Papers.PaperProblems.NotToSign, () => SignAsync(stage, stage.Desk, Role.DeskOfficer, code, null, good));
        var theirs = await ImportAsync(stage, certificate.Export(X509ContentType.Pkcs12)!, stage.Head.Person.Id, null);
        var seal = await ImportAsync(stage, certificate.Export(X509ContentType.Pkcs12)!, null, stage.Clerk.UnitId);
        await Stage.RefusedAsync(SignatureProblems.KeyNotYours, () => SignAsync(stage, stage.Director, Role.Director, code, theirs.Id, null));
        await Stage.RefusedAsync(SignatureProblems.KeyNotYours, () => SignAsync(stage, stage.Director, Role.Director, code, seal.Id, null));
        await UploadAsync(good);
        await Stage.RefusedAsync(SignatureProblems.SignedAlready, () => UploadAsync(good));
        await SignAsync(stage, stage.Clerk, Role.Clerk, code, seal.Id, null);
        await stage.Office.WithAsync<KeyDesk>(desk => desk.WithdrawAsync(Actor.System, seal.Id, default));
        await Stage.RefusedAsync(SignatureProblems.KeyNotYours, () => SignAsync(stage, stage.Clerk, Role.Clerk, code, seal.Id, null));
        Assert.Contains("Người ký ngoài", (await stage.Director.Browser.GetPageAsync($"/ho-so/{code}/chu-ky")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A dossier with a result of known bytes, signed by the director in the file.</summary>
    private static async Task<(string Code, byte[] File)> OutcomeAsync(Stage stage)
    {
        var file = SampleFiles.Pdf(2);
        return (await stage.SignedAsync(file), file);
    }

    internal static Task<SigningKey> ImportAsync(Stage stage, byte[] pfx, Guid? person, Guid? unit) =>
        stage.Office.WithAsync<KeyDesk, SigningKey>(desk => desk.ImportAsync(Actor.System, pfx, null, person, unit, default));

    internal static Task SignAsync(Stage stage, SignedIn by, Role role, string code, Guid? key, byte[]? uploaded) =>
        stage.Office.WithAsync<MotCua.Dossiers.Papers.PaperSigning>(signing => signing.SignAsync(by.Actor(role), code, null, key, uploaded, null, default));

    private static bool Contains(byte[] where, byte[] what) => where.AsSpan().IndexOf(what) >= 0;

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var (code, output) = await TryAsync(program, arguments);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> TryAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
