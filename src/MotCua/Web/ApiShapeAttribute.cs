using Microsoft.OpenApi;

namespace MotCua.Web;

/// <summary>On a type that is read and written by a converter of its own: says in the document of the API what it looks like there.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal abstract class ApiShapeAttribute : Attribute
{
    public abstract void Describe(OpenApiSchema schema);
}
