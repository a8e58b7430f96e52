using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Files;

namespace MotCua.Petitions.Feedback;

/// <summary>The picture: to everybody once an officer has shown it, before that to officers of the unit.</summary>
internal static class FeedbackPhoto
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/phan-anh/{code}/anh", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string code, Store store, ActorAccess actors, FileDesk files, CancellationToken cancellation)
    {
        code = code.Trim().ToUpperInvariant();
        var feedback = await store.ServiceFeedback.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, cancellation);
        if (feedback?.PhotoId is not { } photo || !((feedback.IsPublic && feedback.PhotoIsShown) || actors.Current?.SeesFeedbackOf(feedback.UnitId) == true)) throw Problems.NotFound.Because();
        return await files.AnswerAsync(photo, feedback.PhotoName ?? "anh.jpg", cancellation, show: true);
    }
}
