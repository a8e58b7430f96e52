using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Tests.Support;

/// <summary>
/// The pages as the framework describes them, found once for all offices of a run: they depend on the program alone, and finding them is most of
/// what it takes to open an office. The first office finds them as the program does; each has copies, since the framework notes on them what
/// belongs to one program only.
/// </summary>
internal sealed class PagesOnce(IEnumerable<IActionDescriptorProvider> providers) : IActionDescriptorCollectionProvider
{
    private static readonly Lock Finding = new();
    private static List<CompiledPageActionDescriptor>? found;
    private ActionDescriptorCollection? own;

    public ActionDescriptorCollection ActionDescriptors
    {
        get
        {
            lock (Finding) return own ??= new ActionDescriptorCollection([.. (found ??= Find()).Select(Copy)], version: 0);
        }
    }

    private List<CompiledPageActionDescriptor> Find()
    {
        var context = new ActionDescriptorProviderContext();
        var inOrder = providers.OrderBy(provider => provider.Order).ToList();
        foreach (var provider in inOrder) provider.OnProvidersExecuting(context);
        foreach (var provider in Enumerable.Reverse(inOrder)) provider.OnProvidersExecuted(context);
        return [.. context.Results.Cast<CompiledPageActionDescriptor>()];
    }

    private static CompiledPageActionDescriptor Copy(CompiledPageActionDescriptor page) => new(page)
    {
        ActionConstraints = page.ActionConstraints,
        AttributeRouteInfo = page.AttributeRouteInfo,
        BoundProperties = page.BoundProperties,
        DeclaredModelTypeInfo = page.DeclaredModelTypeInfo,
        DisplayName = page.DisplayName,
        EndpointMetadata = page.EndpointMetadata,
        FilterDescriptors = page.FilterDescriptors,
        HandlerMethods = page.HandlerMethods,
        HandlerTypeInfo = page.HandlerTypeInfo,
        ModelTypeInfo = page.ModelTypeInfo,
        PageTypeInfo = page.PageTypeInfo,
        Parameters = page.Parameters,
        Properties = new Dictionary<object, object?>(page.Properties),
        RouteValues = page.RouteValues,
    };
}
