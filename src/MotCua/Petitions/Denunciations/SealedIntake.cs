using MotCua.Petitions.Denunciations.Acts;

namespace MotCua.Petitions.Denunciations;

/// <summary>What other rooms and other programs hand over to be sealed, and state and dates for whoever has code and receipt.</summary>
internal sealed class SealedIntake(FileSealed file, FollowCase follow, SealedPapers sealedPapers, TipGate gate) : ISealedIntake
{
    public string EntryAddress => "/don-thu/to-cao/nhap-don";

    public string Address(bool tip) => tip ? "/bao-tin" : "/to-cao";

    public async Task<SealedReceipt> ReceiveAsync(SealedInput input, string key, CancellationToken cancellation)
    {
        if (input.Papers.Any(paper => paper.Upload is not null)) throw DenunciationProblems.UploadsAreClear.Because(field: "papers");
        if (input.Papers.Count > SealedPapers.Most || input.Papers.Sum(paper => (long?)paper.Content?.Length ?? 0) > SealedPapers.LargestBytes) throw DenunciationProblems.TooManyPapers.Because(field: "papers");
        if (input.From is { IsOrganisation: true }) throw DenunciationProblems.OnlyIndividuals.Because(field: "from");
        var papers = new List<SealedPaper>();
        foreach (var paper in input.Papers) papers.Add(await sealedPapers.TakeAsync(paper.Name ?? "", paper.Content ?? [], cancellation));
        var from = input.From is { } author ? new Denouncer(author.Name.Trim(), author.Address.Trim(), author.Phone?.Trim() ?? "", author.IdentityNumber?.Trim(), author.Email?.Trim()) : null;
        var filing = new SealedFiling(from is null ? SealedKind.Tip : SealedKind.Denunciation, SealedWay.Api, from, new Statement(new Respondent(""), input.About.Trim(), input.Text.Trim()), papers);
        filing.Check();
        if (filing.Kind == SealedKind.Tip) gate.PassProgram();
        var (code, digits) = await file.RunAsync(filing, DenunciationPermissions.Outside, key, cancellation);
        return new SealedReceipt(code, digits);
    }

    public async Task<PetitionStatus?> FindAsync(string code, string secret, bool english, CancellationToken cancellation)
    {
        if (await follow.FindAsync(code, secret, cancellation) is not { } found) return null;
        var steps = found.Steps.Select(step => new PetitionStatusStep(step.At, DenunciationWords.Step(step.Kind, english)));
        return new PetitionStatus(found.Case.Code, DenunciationWords.State(found.Case.State, english), OfficeClock.DayOf(found.Case.ReceivedAt), [.. steps]);
    }
}
