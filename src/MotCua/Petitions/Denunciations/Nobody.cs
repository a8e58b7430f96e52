using Microsoft.AspNetCore.Mvc.Filters;

namespace MotCua.Petitions.Denunciations;

/// <summary>
/// On this page nobody is signed in, whoever it is: neither an act nor the key of a form may tell which account sent what is sealed here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NobodyAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        context.HttpContext.RequestServices.GetRequiredService<ActorAccess>().Current = null;
        return next();
    }
}
