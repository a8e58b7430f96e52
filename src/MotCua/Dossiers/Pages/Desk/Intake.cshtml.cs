using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Desk;

/// <summary>A walk-in at the counter: procedure, parties and papers on one page, and straight to the receipt slip.</summary>
internal sealed class IntakeModel(Store store, ActorAccess actors, OfficeClock clock, ProcedureSearch procedures, FileDesk files, PartyLinks links,
    SubmitDossier submit, AcceptDossier acceptance, SubmitHere here) : PageModel, IRedisplay
{
    public sealed record PaperLine(string Key, string Name, string? Variant);

    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? ThuTuc { get; set; }
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string? Variant { get; set; }
    [BindProperty] public Channel Channel { get; set; } = Channel.Direct;
    [BindProperty] public DraftParty Submitter { get; set; } = new();
    [BindProperty] public DraftParty Owner { get; set; } = new();

    public ProcedureVersion? Version { get; private set; }

    /// <summary>The row by which online submission runs on the national portal: received here all the same, and said.</summary>
    public LawRow? Elsewhere { get; private set; }

    public IReadOnlyList<ProcedureLine> Found { get; private set; } = [];

    /// <summary>Papers of the chosen variant, or of all where none is chosen yet; those that variants share stand once.</summary>
    public IEnumerable<PaperLine> Papers => Version is null ? [] : Version.Content.Variants
        .SelectMany(variant => variant.Papers.Select(paper => new PaperLine(paper.Key, paper.Name, Version.Content.Variants.Count > 1 ? variant.Name : null)))
        .DistinctBy(paper => paper.Key);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = FormKey.New();
        if (string.IsNullOrWhiteSpace(ThuTuc)) return;
        Version = await store.InForceAsync(ThuTuc.Trim(), clock.Today, cancellation);
        if (Version is not null) Elsewhere = await here.ElsewhereAsync(Version, clock.Today, cancellation);
        else Found = (await procedures.FindAsync(new ProcedureQuery(ThuTuc) { Size = 10 }, cancellation)).Items;
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(bool accept, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var version = Version ?? throw DossierProblems.NoSuchProcedure.Because();
        var actor = actors.Required;
        var submission = await links.LinkAsync(actor, new Submission(version.Code, Variant, Channel, Submitter.ToInput(),
            Owner.IsBegun ? Owner.ToInput() : null, await ReceivedAsync(version, cancellation)), cancellation);
        var filed = await submit.RunAsync(actor, submission, Key, null, cancellation);
        if (!accept) return Redirect($"/ho-so/{filed.Dossier.Code}");
        if (filed.Dossier.State == DossierState.Registered) await acceptance.RunAsync(actor, filed.Dossier.Code, filed.Dossier.Version, null, cancellation);
        return Redirect($"/ho-so/{filed.Dossier.Code}/giay-tiep-nhan");
    }

    private async Task<List<PaperInput>> ReceivedAsync(ProcedureVersion version, CancellationToken cancellation)
    {
        var ofVariant = version.Content.Variants.Count == 1 ? version.Content.Variants[0] : version.Content.Variants.FirstOrDefault(variant => variant.Key == Variant);
        var inputs = new List<PaperInput>();
        foreach (var paper in ofVariant?.Papers ?? [])
        {
            var (originals, copies) = (Count($"originals:{paper.Key}"), Count($"copies:{paper.Key}"));
            Guid? upload = null;
            if (Request.Form.Files[$"file:{paper.Key}"] is { Length: > 0 } file)
            {
                await using var content = file.OpenReadStream();
                upload = (await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation)).Id;
            }
            if (originals > 0 || copies > 0 || upload is not null) inputs.Add(new PaperInput(paper.Key, upload, originals, copies));
        }
        return inputs;
    }

    private int Count(string field) => int.TryParse(Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}

internal static class FormValues
{
    /// <summary>What was typed in, when a page shows itself again.</summary>
    public static string? FormOr(this HttpRequest request, string field) => request.HasFormContentType ? request.Form[field].ToString() : null;
}
