using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using MotCua.Kernel.People;

namespace MotCua.Kernel.Files;

/// <summary>What is answered to a file sent in.</summary>
/// <param name="Pages">Null where pages cannot be counted.</param>
/// <param name="Size">Bytes.</param>
internal sealed record UploadAnswer(Guid UploadId, string FileName, string MediaType, int? Pages, long Size, string Sha256);

/// <summary>
/// <c>POST /api/v1/uploads</c>: one file, as multipart/form-data, or as the body itself with its name in
/// <c>Content-Disposition</c> or <c>?fileName=</c>.
/// </summary>
internal static class UploadsApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("uploads", ReceiveAsync)
            .RequireAuthorization(PermissionPolicies.SignedIn)
            .RequireScope(Scopes.Uploads)
            .WithTags("uploads")
            .WithSummary("Tải một tệp lên để đính kèm hồ sơ")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Accepts<IFormFile>("multipart/form-data", "application/octet-stream");

    private static async Task<Created<UploadAnswer>> ReceiveAsync(HttpContext context, ActorAccess actors, FileDesk files, CancellationToken cancellation)
    {
        var actor = actors.Required;
        var (content, name) = await FindFileAsync(context.Request, cancellation);
        var upload = await files.ReceiveAsync(content, name, actor, cancellation);
        var file = upload.File;
        return TypedResults.Created((string?)null, new UploadAnswer(upload.Id, upload.FileName, file.MediaType, file.Pages, file.Length, file.Sha256));
    }

    /// <summary>The part is read as it arrives: the form's own reader would buffer it first.</summary>
    private static async Task<(Stream Content, string Name)> FindFileAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var own = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var header) ? Name(header) : null;
            return (request.Body, own ?? request.Query["fileName"].ToString());
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) throw Problems.FileEmpty.Because("Yêu cầu chưa kèm tệp. Mời gửi một tệp trong biểu mẫu multipart/form-data.");
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var header) && Name(header) is { } name)
                    return (section.Body, name);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Problems.FileUnreadable.Because();
        }
        throw Problems.FileEmpty.Because("Yêu cầu chưa kèm tệp. Mời gửi một tệp trong biểu mẫu multipart/form-data.");
    }

    private static string? Name(ContentDispositionHeaderValue header)
    {
        var name = HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName);
        return name.HasValue ? name.Value : null;
    }
}
