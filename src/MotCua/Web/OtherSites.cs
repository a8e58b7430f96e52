namespace MotCua.Web;

/// <summary>
/// A page of another site could make a signed-in browser send here. Pages have form tokens; the API, which has none, takes no
/// change that a browser says comes from elsewhere. A program sends no such header, or shows its key.
/// </summary>
internal static class OtherSites
{
    public static TBuilder RefuseOtherSites<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter<TBuilder>(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
                throw Problems.NotAllowed.Because("Yêu cầu này đến từ một trang web khác nên không được thực hiện.");
            return await next(context);
        });
}
