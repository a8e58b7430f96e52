using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Dossiers.Answers;
using MotCua.Procedures;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Pages.Apply;

/// <summary>The road of an online submission: which page comes after which, and what each needs to show.</summary>
internal sealed class Journey(Store store, DossierDrafts drafts, ActorAccess actors, OfficeClock clock, SubmitHere here)
{
    public Actor Actor => actors.Required;

    public DossierDraft Draft { get; private set; } = null!;
    public DraftContent Content { get; private set; } = null!;
    public ProcedureVersion Version { get; private set; } = null!;

    /// <summary>What is asked beside parties and papers, and the tables that decide.</summary>
    public FilingRules Rules { get; private set; } = FilingRules.None;

    /// <summary>Those of the case, and the proof of an exemption where one holds.</summary>
    public IReadOnlyList<RequiredPaper> Papers => Fee?.Proof is not { } proof ? Variant?.Papers ?? []
        : [.. Variant?.Papers ?? [], new RequiredPaper(FilingAnswers.ProofKey, $"{proof} (để được miễn, giảm phí, lệ phí)", 1, 0, null, null, null, null, null)];

    /// <summary>What will have to be paid, by what was answered so far; null: the version has no table.</summary>
    public ReckonedFee? Fee => Reckoning.Of(Version, Rules, Channel.Online, Facts.Of(clock.Today, Channel.Online, Variant?.Key ?? "",
        (Content.Owner ?? Content.Submitter).Kind == PartyKind.Citizen, FormReading.Read(Rules.Asked, Content.Answers, clock.Today).Answers));

    /// <summary>What is wrong with the answers, and what the fee still depends on.</summary>
    public IReadOnlyList<FormFault> Faults()
    {
        var faults = FormReading.Read(Rules.Asked, Content.Answers, clock.Today).Faults.ToList();
        if (Fee?.Missing is { IsBuiltIn: false } missing && faults.TrueForAll(fault => fault.Key != missing.Key))
            faults.Add(new FormFault(missing.Key, $"{missing.Label}: mời trả lời, để tính phí, lệ phí."));
        return faults;
    }

    /// <summary>What is going to be filed, for those who sign it beside the submitter.</summary>
    public CoSigning.ToSign ToSign => new(Draft, Content, Version, Rules, clock.Today);

    public ProcedureVariant? Variant => Version.Content.Variants.FirstOrDefault(variant => variant.Key == Content.Variant);

    public async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        (Draft, Content) = await drafts.OpenAsync(id, actors.Required, cancellation);
        Version = await store.InForceAsync(Draft.ProcedureCode, clock.Today, cancellation) ?? throw DossierProblems.NoSuchProcedure.Because();
        Rules = await store.RulesOfAsync(Version.Id, clock.Today, cancellation);
        if (Draft.SentCode is null) await here.MustAsync(Version, clock.Today, cancellation);
    }

    /// <summary>
    /// Every paper that is always asked for is there or marked as not to be sent; of papers that stand for each other, one.
    /// </summary>
    /// <exception cref="Refused"><see cref="DossierProblems.PapersMissing"/>, with its name.</exception>
    public void MustBeWhole()
    {
        bool IsThere(RequiredPaper paper) => Content.AtDesk.Contains(paper.Key) || Content.Files.Exists(file => file.RequiredPaper == paper.Key) || Content.Held.Exists(held => held.RequiredPaper == paper.Key);
        var missing = Papers.FirstOrDefault(paper => paper.Condition is null && (paper.AlternativeGroup is null
            ? !IsThere(paper) : !Papers.Any(other => other.AlternativeGroup == paper.AlternativeGroup && IsThere(other))));
        if (missing is not null)
            throw DossierProblems.PapersMissing.Because($"Chưa có “{missing.Name}”. Mời tải lên, hoặc đánh dấu nếu không phải nộp hay sẽ nộp tại quầy.",
                $"file-{Papers.ToList().IndexOf(missing)}");
    }

    public Task SaveAsync(CancellationToken cancellation) => drafts.SaveAsync(Draft, Content, cancellation);

    /// <summary>The first page that still has something to ask.</summary>
    public string Next => Address(Content switch
    {
        { Variant: null } when Version.Content.Variants.Count > 1 => "truong-hop",
        { Submitter.IsFilled: false } => "nguoi-nop",
        { For: not FilingFor.Myself, Owner: null or { IsFilled: false } } => "chu-ho-so",
        { AnswersRight: false } when !Rules.AsksNothing => "to-khai",
        _ => "giay-to",
    });

    public string Address(string page) => $"/nop-ho-so/ban-nhap/{Draft.Id}/{page}";
}

internal static class JourneyTitles
{
    /// <summary>What every page of the road shows above its question.</summary>
    public static void Title(this PageModel page, string title) => page.ViewData["Title"] = title;
}
