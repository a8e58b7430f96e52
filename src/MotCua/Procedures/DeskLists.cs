using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Kernel.People;
using MotCua.WorkingTime;

namespace MotCua.Procedures;

/// <summary>Lists to choose from on the keeper's pages.</summary>
internal static class DeskLists
{
    public static IEnumerable<SelectListItem> Units(bool withNone) => Enum.GetValues<LimitUnit>().Where(unit => withNone || unit != LimitUnit.None)
        .Select(unit => new SelectListItem(Terms.Unit(unit), unit.ToString()));

    public static IEnumerable<SelectListItem> Roles() => new[] { Role.DeskOfficer, Role.DeskHead, Role.Specialist, Role.DivisionHead, Role.Director, Role.Clerk }
        .Select(role => new SelectListItem(RoleWords.Of(role), role.ToString()));

    public static IEnumerable<SelectListItem> Kinds() => new[] { DecisionKind.Amended, DecisionKind.Replaced, DecisionKind.New }
        .Select(kind => new SelectListItem(PublicationWords.Of(kind), kind.ToString()));
}
