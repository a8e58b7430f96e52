using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

internal sealed class ProblemListModel : PageModel
{
    /// <summary>Every <see cref="Problem"/> kept in a static field of the program, by number.</summary>
    public static IReadOnlyList<Problem> All { get; } =
    [
        .. typeof(Problem).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Problems", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Problem) && !field.Name.StartsWith('<'))
            .Select(field => (Problem)field.GetValue(null)!)
            .DistinctBy(problem => problem.Number)
            .OrderBy(problem => problem.Number),
    ];
}
