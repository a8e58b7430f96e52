using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Calendar;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Notifications;
using MotCua.Kernel.People;
using MotCua.Vietnamese;

namespace MotCua.Petitions.Feedback.Acts;

/// <summary>A picture as it was sent.</summary>
/// <param name="KeepPosition">The sender wants where it was taken to stay in it.</param>
internal sealed record SentPhoto(Stream Content, string FileName, bool KeepPosition);

/// <summary>The sender's side: send, say whether it is solved, open it again.</summary>
internal sealed class SendFeedback(Store store, ActLog acts, OfficeClock clock, StepClock steps, LawBook law, CodeSecret secrets, FeedbackQueries queries, UnitHeads heads, FileDesk files, FileSettings settings)
{
    public const string Series = "feedback";

    /// <param name="dossierCode">The dossier it is sent from; one that is not there is left out, and nothing is told of it.</param>
    /// <exception cref="Refused"><see cref="FeedbackProblems"/>, or why the picture is not taken.</exception>
    public async Task<ServiceFeedback> RunAsync(Actor actor, FeedbackInput input, SentPhoto? photo, string? dossierCode, CancellationToken cancellation, DateTime? at = null)
    {
        if (law.Codes(FeedbackWords.Services).All(row => row.Code != input.ServiceCode)) throw FeedbackProblems.ServiceUnknown.Because(field: "Service");
        if (string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > ServiceFeedback.LongestText) throw FeedbackProblems.TextNeeded.Because(field: "Text");
        if (input.Latitude is < -90 or > 90 || input.Longitude is < -180 or > 180 || input.Latitude is null != input.Longitude is null || !double.IsFinite(input.Latitude ?? 0) || !double.IsFinite(input.Longitude ?? 0)) throw FeedbackProblems.PlaceInvalid.Because(field: "Place");
        if (input.Place?.Length > ServiceFeedback.LongestPlace) throw FeedbackProblems.TextNeeded.Because("Nơi xảy ra: nhiều nhất 300 chữ cái.", "Place");
        if (input.Phone is { Length: > 0 } && !PhoneNumber.TryParse(input.Phone, out _)) throw FeedbackProblems.WordsNeeded.Because("Số điện thoại chưa đúng. Ví dụ: 0912 345 678.", "Phone");
        if ((await queries.UnitsAsync(cancellation)).All(unit => unit.Id != input.UnitId)) throw FeedbackProblems.UnitNeeded.Because(field: "Unit");
        var unitId = input.UnitId!.Value;
        var about = dossierCode?.Trim().ToUpperInvariant();
        var dossier = string.IsNullOrEmpty(about) ? null : await store.Set<Dossier>().AsNoTracking().Where(row => row.Code == about).Select(row => new { row.Id, row.ProcedureCode }).SingleOrDefaultAsync(cancellation);
        var file = photo is null ? null : await KeepAsync(photo, cancellation);
        var head = await heads.OfAsync(unitId, cancellation);
        var sent = at ?? clock.UtcNow;
        var feedback = new ServiceFeedback
        {
            Id = clock.NewId(), ServiceCode = input.ServiceCode!, UnitId = unitId, Way = dossier is null ? input.Way : FeedbackWay.Dossier, ClientKeyId = actor.Kind == ActorKind.Client ? actor.AccountId : null,
            DossierId = dossier?.Id, ProcedureCode = dossier?.ProcedureCode, Text = input.Text.Trim(), Place = Clean(input.Place), Latitude = input.Latitude, Longitude = input.Longitude,
            PhotoId = file?.Id, PhotoName = file is null ? null : $"anh{(file.MediaType == FileKind.Png.MediaType ? ".png" : ".jpg")}", SenderName = Clean(input.Name), Phone = Clean(input.Phone), Email = Clean(input.Email), SentAt = sent, HeadName = head?.Name ?? "",
        };
        feedback.Take(steps);
        store.ServiceFeedback.Add(feedback);
        await secrets.PrepareAsync(Series, cancellation);
        await acts.CommitAsync(new Doing("feedback.send", actor, "feedback", feedback.Id)
        {
            UnitId = unitId,
            At = at,
            Inside = async inner => feedback.Code = await store.NextCodeAsync("PA", OfficeClock.DayOf(sent).Year, inner),
            Outbox = head is null || at is not null ? [] : [Notify.Message(clock, head.PersonId, null, "Có phản ánh mới về dịch vụ", "Mời xem trước, cho hiện và trả lời công khai.", "/phan-anh/xu-ly")],
        }, cancellation);
        return feedback;
    }

    public Task SolvedAsync(ServiceFeedback feedback, string? words, CancellationToken cancellation, DateTime? at = null)
    {
        store.FeedbackSteps.Add(feedback.Solve(Stamp(at), words));
        return acts.CommitAsync(new Doing("feedback.solve", FeedbackPermissions.Sender, "feedback", feedback.Id) { UnitId = feedback.UnitId, At = at }, cancellation);
    }

    public Task ReopenAsync(ServiceFeedback feedback, string? because, CancellationToken cancellation, DateTime? at = null)
    {
        var step = feedback.Reopen(Stamp(at), because, steps);
        if (SenderShown(feedback, because ?? "")) throw FeedbackProblems.ShowsSender.Because("Lý do mở lại hiện công khai. Mời không ghi tên, số điện thoại của mình ở đây.", "ReopenWords");
        store.FeedbackSteps.Add(step);
        return acts.CommitAsync(new Doing("feedback.reopen", FeedbackPermissions.Sender, "feedback", feedback.Id) { UnitId = feedback.UnitId, At = at }, cancellation);
    }

    /// <summary>What code and secret lead to, tracked. A wrong code and a wrong secret cannot be told apart.</summary>
    /// <exception cref="Refused"><see cref="FeedbackProblems.FeedbackUnknown"/></exception>
    public async Task<ServiceFeedback> OfAsync(string? code, string? secret, CancellationToken cancellation)
    {
        code = (code ?? "").Trim().ToUpperInvariant();
        var matches = await secrets.MatchesAsync(Series, code, secret ?? "", cancellation);
        return (matches ? await store.ServiceFeedback.SingleOrDefaultAsync(row => row.Code == code, cancellation) : null) ?? throw FeedbackProblems.FeedbackUnknown.Because();
    }

    /// <summary>Name, telephone or mail of the sender, however they are written.</summary>
    internal static bool SenderShown(ServiceFeedback feedback, string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return (feedback.SenderName is { Length: > 3 } name && $" {Folding.Fold(text)} ".Contains($" {Folding.Fold(name)} ", StringComparison.Ordinal))
            || (string.Concat((feedback.Phone ?? "").Where(char.IsAsciiDigit)) is { Length: >= 8 } number && digits.Contains(number, StringComparison.Ordinal))
            || (feedback.Email is { Length: > 3 } email && text.Contains(email, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A picture is hostile until it was looked through; its notes, where it was taken among them, go before anything is kept.</summary>
    private async Task<StoredFile> KeepAsync(SentPhoto photo, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await photo.Content.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (whole.Length + read > settings.LargestBytes) throw Problems.FileTooLarge.Because(field: "Photo");
            whole.Write(buffer, 0, read);
        }
        var bytes = photo.KeepPosition ? whole.ToArray() : PhotoCleaning.WithoutPosition(whole.ToArray());
        if (bytes is not ([0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..])) throw FeedbackProblems.PhotoRefused.Because(field: "Photo");
        using var content = new MemoryStream(bytes, writable: false);
        var file = await files.StoreAsync(content, photo.FileName, cancellation);
        return file.MediaType == FileKind.Jpeg.MediaType || file.MediaType == FileKind.Png.MediaType ? file : throw FeedbackProblems.PhotoRefused.Because(field: "Photo");
    }

    private StepStamp Stamp(DateTime? at) => new(clock.NewId(), at ?? clock.UtcNow, null, "");

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
