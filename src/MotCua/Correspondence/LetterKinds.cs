using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;

namespace MotCua.Correspondence;

/// <summary>Whether many papers of a kind may be signed at once.</summary>
internal enum BulkSigning { Never, Unchanged, Always }

/// <summary>What the list of kinds says of one.</summary>
/// <param name="Symbol">Abbreviation after the number; null for công văn, which has none.</param>
/// <param name="Book">Papers of one book share its numbers within a year.</param>
/// <param name="OfUnit">The symbol names the unit (slips of the desk), else the agency.</param>
internal sealed record LetterKind(string Code, string Name, string? Symbol, string Book, BulkSigning Bulk, bool IsSealed, bool OfUnit, bool IsLetter);

/// <summary>The kinds of law/codes/letter-kinds.json, and how number and symbol are made of them.</summary>
internal sealed class LetterKinds(LawBook law)
{
    public IReadOnlyList<LetterKind> All => [.. law.Codes("letter-kinds").Select(Of)];

    /// <exception cref="Refused"><see cref="CorrespondenceProblems.KindUnknown"/></exception>
    public LetterKind Find(string? code) => law.Codes("letter-kinds").Where(item => item.Code == code).Select(Of).FirstOrDefault() ?? throw CorrespondenceProblems.KindUnknown.Because(field: "Kind");

    /// <summary>The kind's name; its code where the list has it no more.</summary>
    public string Name(string code) => law.Codes("letter-kinds").FirstOrDefault(item => item.Code == code)?.Name ?? code;

    /// <summary><c>12/GP-SLĐTBXH</c>; for công văn <c>12/SLĐTBXH-VL</c>; numbers under ten with a nought.</summary>
    public static async Task<string> NumberedAsync(Store store, LetterKind kind, Guid unitId, int number, CancellationToken cancellation)
    {
        var unit = await store.Set<OrgUnit>().AsNoTracking().SingleAsync(row => row.Id == unitId, cancellation);
        var own = SymbolOf(unit);
        var figure = number.ToString("00", CultureInfo.InvariantCulture);
        if (kind.Symbol is null) return $"{figure}/{own}";
        return $"{figure}/{kind.Symbol}-{(kind.OfUnit ? own : await AgencyAsync(store, unit, cancellation))}";
    }

    private static LetterKind Of(LawCode item) => new(item.Code, item.Name, item.More.GetValueOrDefault("symbol"), item.More.GetValueOrDefault("book", item.Code),
        item.More.GetValueOrDefault("bulk") switch { "yes" => BulkSigning.Always, "unchanged" => BulkSigning.Unchanged, _ => BulkSigning.Never },
        item.More.GetValueOrDefault("seal") == "yes", item.More.GetValueOrDefault("of") == "unit", item.More.GetValueOrDefault("letter") == "yes");

    private static string SymbolOf(OrgUnit unit) => unit.DocumentSymbol ?? unit.Code.ToUpperInvariant();

    private static async Task<string> AgencyAsync(Store store, OrgUnit unit, CancellationToken cancellation)
    {
        for (var (at, steps) = (unit, 0); steps < 6; steps++)
        {
            if (at.Kind == UnitKind.Department || at.ParentId is not { } parent) return SymbolOf(at);
            at = await store.Set<OrgUnit>().AsNoTracking().SingleAsync(row => row.Id == parent, cancellation);
        }
        return SymbolOf(unit);
    }
}
