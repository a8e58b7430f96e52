using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;

namespace MotCua.Petitions;

/// <summary>What is chosen from on the pages: fields, faults, units, and the names of their codes.</summary>
internal sealed class PetitionLists(LawBook law, OrgQueries organisation, OfficeClock clock)
{
    private IReadOnlyList<UnitLine>? units;

    public IEnumerable<SelectListItem> Fields => Items("petition-fields");

    public IEnumerable<SelectListItem> Faults => Items("petition-faults");

    public IEnumerable<SelectListItem> Units => (units ?? []).Where(unit => unit.Kind is UnitKind.Department or UnitKind.Division or UnitKind.AffiliatedUnit).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<PetitionKind>().Select(kind => new SelectListItem(PetitionWords.Kind(kind), kind.ToString()));

    public async Task LoadAsync(CancellationToken cancellation) => units ??= await organisation.TreeOnAsync(clock.Today, cancellation);

    public IEnumerable<SelectListItem> Items(string list) => law.Codes(list).Where(row => (row.From is null || row.From <= clock.Today) && (row.To is null || row.To >= clock.Today)).Select(row => new SelectListItem(row.Name, row.Code));

    public string Name(string list, string code) => law.Codes(list).FirstOrDefault(row => row.Code == code)?.Name ?? code;

    public string Names(string list, string codes) => string.Join("; ", codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Name(list, code)));
}
