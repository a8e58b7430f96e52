using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Acts;
using MotCua.Dossiers.Answers;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Procedures;
using MotCua.Procedures.Forms;
using MotCua.Web;

namespace MotCua.Dossiers.Pages.Desk;

/// <summary>
/// A walk-in at the counter on one page and by the keyboard alone: procedure and number, Enter; what the office knows is filled
/// in; Enter again accepts, and both slips are ready to print.
/// </summary>
internal sealed class IntakeModel(Store store, ActorAccess actors, OfficeClock clock, ProcedurePick procedures, FileDesk files, PartyLinks links, DeskPrefill prefill, ReadLog reads,
    SubmitDossier submit, AcceptDossier acceptance, SubmitHere here) : PageModel, IRedisplay
{
    /// <summary>A paper, and how many sheets of it the record asks for.</summary>
    public sealed record PaperLine(string Key, string Name, string? Variant, int Originals, int Copies, string? Condition);

    [BindProperty(SupportsGet = true, Name = "thu-tuc")] public string? ThuTuc { get; set; }
    /// <summary>One of the procedures offered, chosen by its button.</summary>
    [BindProperty] public string? Chosen { get; set; }
    /// <summary>The submitter's number, as typed or scanned.</summary>
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string? Variant { get; set; }
    [BindProperty] public Channel Channel { get; set; } = Channel.Direct;
    [BindProperty] public DraftParty Submitter { get; set; } = new();
    [BindProperty] public DraftParty Owner { get; set; } = new();

    /// <summary>The declaration is on paper and is not typed in whole.</summary>
    [BindProperty] public bool ByPaper { get; set; }

    /// <summary>What the procedure asks, and the tables that decide its fee.</summary>
    public FilingRules Rules { get; private set; } = FilingRules.None;

    public Dictionary<string, string> Typed { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>By what is typed so far; null: the version has no table.</summary>
    public ReckonedFee? Fee => Version is null ? null : Reckoning.Of(Version, Rules, Channel, Facts.Of(Today, Channel, OfVariant?.Key ?? "", (Owner.IsBegun ? Owner : Submitter).Kind == PartyKind.Citizen,
        FormReading.Read(Rules.Asked, Typed, Today).Answers));

    private ProcedureVariant? OfVariant => Version?.Content.Variants is [var only] ? only : Version?.Content.Variants.FirstOrDefault(variant => variant.Key == Variant);

    public ProcedureVersion? Version { get; private set; }

    /// <summary>The row by which online submission runs on the national portal: received here all the same, and said.</summary>
    public LawRow? Elsewhere { get; private set; }

    public IReadOnlyList<ProcedureLine> Offered { get; private set; } = [];

    /// <summary>A number was given and something is known of it.</summary>
    public KnownParty? Known { get; private set; }

    /// <summary>Where the next key belongs: the first thing that is still to be said.</summary>
    public string Focus => Version switch
    {
        null => Offered.Count > 0 ? "offered" : "procedure",
        { Content.Variants.Count: > 1 } when string.IsNullOrEmpty(Variant) => "variant",
        _ when string.IsNullOrWhiteSpace(Submitter.Name) => "name",
        _ when string.IsNullOrWhiteSpace(Submitter.IdentityNumber) => "identity",
        _ => "accept",
    };

    /// <summary>Papers of all variants, those that variants share once, with the counts that are published.</summary>
    public IEnumerable<PaperLine> Papers => Fee?.Proof is { } proof ? Listed.Append(new PaperLine(FilingAnswers.ProofKey, $"{proof} (chứng minh miễn, giảm)", null, 0, 0, null)) : Listed;

    private IEnumerable<PaperLine> Listed => Version is null ? [] : Version.Content.Variants.SelectMany(variant => variant.Papers.Select(paper =>
    {
        var isAsked = paper.Condition is null && (paper.AlternativeGroup is not { } group || variant.Papers.First(other => other.AlternativeGroup == group) == paper);
        return new PaperLine(paper.Key, paper.Name, Version.Content.Variants.Count > 1 ? variant.Name : null, isAsked ? paper.Originals : 0, isAsked ? paper.Copies : 0, paper.Condition);
    })).DistinctBy(paper => paper.Key);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (Key.Length == 0) Key = FormKey.New();
        (Version, Offered) = await procedures.FindAsync(string.IsNullOrEmpty(Chosen) ? ThuTuc : Chosen, cancellation);
        if (Version is null) return;
        ThuTuc = Version.Code;
        Rules = await store.RulesOfAsync(Version.Id, Today, cancellation);
        if (Request.HasFormContentType) Typed = FieldsShown.TypedIn(Request.Form);
        Elsewhere = await here.ElsewhereAsync(Version, clock.Today, cancellation);
    }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>The number stands in no address: it is posted, and looked up.</summary>
    public async Task OnPostFindAsync(CancellationToken cancellation)
    {
        // The other form's fields are not asked for yet: they are not missing.
        ModelState.Clear();
        await LoadAsync(cancellation);
        if (Version is null || string.IsNullOrWhiteSpace(Number)) return;
        var identity = DeskPrefill.Read(Number);
        Known = await prefill.FindAsync(identity, cancellation);
        if (Known?.From is { } from) reads.Note(actors.Required, from, ReadKind.FilledIn);
        Submitter = Known?.Party ?? new DraftParty { IdentityType = identity.Type, IdentityNumber = identity.Number, Kind = identity.Type == Kernel.People.IdentityType.TaxCode ? PartyKind.Enterprise : PartyKind.Citizen };
        AnswerFill.Into(Typed, Rules.Asked, Submitter, null, await prefill.AnswersAsync(Rules.Asked, identity, Version.Code, cancellation));
    }

    public async Task<IActionResult> OnPostAsync(bool accept, bool reckon, string? group, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var version = Version ?? throw DossierProblems.NoSuchProcedure.Because();
        var actor = actors.Required;
        if (group is ['+' or '-', _, ..]) FieldsShown.Change(Rules.Asked, Typed, group);
        if (reckon || group is { Length: > 0 }) return Page();
        if (this.ShowFaults(FormReading.Read(Rules.Asked, Typed, Today).Faults.Where(fault => !fault.IsMissing || !ByPaper))) return Page();
        var submission = await links.LinkAsync(actor, new Submission(version.Code, Variant, Channel, Submitter.ToInput(),
            Owner.IsBegun ? Owner.ToInput() : null, await ReceivedAsync(cancellation)) { Answers = Typed, ByPaper = ByPaper }, cancellation);
        var filed = await submit.RunAsync(actor, submission, Key, null, cancellation);
        if (!accept) return Redirect($"/ho-so/{filed.Dossier.Code}");
        if (filed.Dossier.State == DossierState.Registered) await acceptance.RunAsync(actor, filed.Dossier.Code, filed.Dossier.Version, null, cancellation);
        return Redirect($"/ho-so/{filed.Dossier.Code}/in-bo");
    }

    /// <summary>What was typed when the form was refused; at first the count that is published.</summary>
    public string Count(string field, int published) =>
        Request.HasFormContentType && Request.Form.ContainsKey(field) ? Request.Form[field].ToString() : published > 0 ? published.ToString(CultureInfo.InvariantCulture) : "";

    private async Task<List<PaperInput>> ReceivedAsync(CancellationToken cancellation)
    {
        var inputs = new List<PaperInput>();
        foreach (var key in (OfVariant?.Papers ?? []).Select(paper => paper.Key).Append(FilingAnswers.ProofKey))
        {
            var (originals, copies) = (Sheets($"originals:{key}"), Sheets($"copies:{key}"));
            Guid? upload = null;
            if (Request.Form.Files[$"file:{key}"] is { Length: > 0 } file)
            {
                await using var content = file.OpenReadStream();
                upload = (await files.ReceiveAsync(content, file.FileName, actors.Required, cancellation)).Id;
            }
            if (originals > 0 || copies > 0 || upload is not null) inputs.Add(new PaperInput(key, upload, originals, copies));
        }
        return inputs;
    }

    private int Sheets(string field) => int.TryParse(Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
