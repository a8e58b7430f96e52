using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MotCua.Web;

/// <summary>
/// Tells the framework only of those properties of a page that a request may fill. By itself it describes every property of every page, the
/// inherited ones included, before the first address answers: with some three hundred pages that was the longest part of a start.
/// </summary>
internal sealed class PageParts(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    /// <summary>To be called after `AddRazorPages`.</summary>
    public static void Replace(IServiceCollection services)
    {
        var framework = services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(provider =>
            new PageParts((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(provider, framework))));
    }

    // The framework passes over a property without a model; only the signature does not say so.
    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => MayBeFilled(property) ? framework.CreatePropertyModel(property) : null!;

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);

    private static bool MayBeFilled(PropertyInfo property) =>
        property.DeclaringType!.Assembly == typeof(PageParts).Assembly
        && property.GetCustomAttributes(inherit: true).Any(mark => mark is IBindingSourceMetadata or IBinderTypeProviderMetadata or IModelNameProvider or IRequestPredicateProvider);
}
