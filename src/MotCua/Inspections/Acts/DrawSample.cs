using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;

namespace MotCua.Inspections.Acts;

/// <summary>Draws a sample that anybody can draw again from the seed and the list of codes.</summary>
internal sealed class DrawSample(Store store, ActLog acts, OfficeClock clock)
{
    public const int Largest = 500;

    public async Task<InspectionSample> RunAsync(Actor actor, Mandate mandate, string? seed, int? size, CancellationToken cancellation)
    {
        seed = seed?.Trim();
        if (string.IsNullOrEmpty(seed) || seed.Length > 60 || size is not (>= 1 and <= Largest)) throw InspectionProblems.SampleInvalid.Because(field: "Seed");
        var codes = await store.Covered(mandate).Select(row => row.Code).ToListAsync(cancellation);
        var sample = new InspectionSample
        {
            Id = clock.NewId(),
            MandateId = mandate.Id,
            Seed = seed,
            Size = size.Value,
            Population = codes.Count,
            PopulationDigest = DigestOf(codes),
            At = clock.UtcNow,
            By = actor.AccountId ?? Guid.Empty,
            Codes = Draw(codes, seed, size.Value),
        };
        store.InspectionSamples.Add(sample);
        await acts.CommitAsync(new Doing("mandate.sample", actor, "mandate", mandate.Id), cancellation);
        return sample;
    }

    /// <summary>The codes whose SHA-256 of <c>seed:code</c> in UTF-8, written as lower-case hexadecimal, come first in ordinal order.</summary>
    public static IReadOnlyList<string> Draw(IEnumerable<string> codes, string seed, int size) =>
        [.. codes.Select(code => (Code: code, Digest: Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{code}")))))
            .OrderBy(one => one.Digest, StringComparer.Ordinal).Take(size).Select(one => one.Code)];

    public static string DigestOf(IEnumerable<string> codes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(codes.Order(StringComparer.Ordinal).Select(code => code + "\n")))));
}
