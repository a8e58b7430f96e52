using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.WorkingTime;

namespace MotCua.Procedures.Acts;

/// <summary>The department promises less time than the law allows, from a day on; never more. No import touches it.</summary>
internal sealed class KeepLocalTerms(Store store, ActLog acts, OfficeClock clock)
{
    public const string Act = "procedure.local-terms";

    public async Task SetAsync(Guid procedureId, int? amount, LimitUnit unit, string? decision, DateOnly? from, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, Act, key, cancellation)) return;
        if (!await store.Procedures.AnyAsync(row => row.Id == procedureId, cancellation)) throw Problems.NotFound.Because();
        if (amount is not (>= 1 and <= 3_650) || unit == LimitUnit.None) throw Invalid("Mời nhập thời hạn bằng số và chọn đơn vị.", "Amount");
        if (decision?.Trim() is not { Length: > 0 and <= 500 } document) throw Invalid("Mời nhập số, ngày và cơ quan ban hành quyết định.", "Decision");
        if (from is not { } first) throw Invalid("Mời nhập ngày bắt đầu áp dụng.", "From");
        if (first < clock.Today) throw Invalid("Ngày đã qua. Giấy hẹn đã in không đổi được; mời chọn từ hôm nay trở đi.", "From");
        await MustBeShorterAsync(procedureId, new TermLimit(amount.Value, unit, false), first, cancellation);
        var present = await store.LocalTerms.Where(row => row.ProcedureId == procedureId && (row.To == null || row.To >= first)).OrderBy(row => row.From).ToListAsync(cancellation);
        if (present.Find(row => row.From >= first) is { } later) throw Invalid($"Đã có thời hạn riêng từ {later.From:dd/MM/yyyy}. Mời chọn ngày sau đó, hoặc kết thúc thời hạn đó trước.", "From");
        foreach (var row in present) row.To = first.AddDays(-1);
        store.LocalTerms.Add(new LocalTerms { Id = clock.NewId(), ProcedureId = procedureId, Amount = amount.Value, Unit = unit, Decision = document, From = first });
        await acts.CommitAsync(new Doing(Act, by, "procedure-terms", procedureId) { Key = key }, cancellation);
    }

    public async Task EndAsync(Guid termsId, int seenVersion, DateOnly? last, Actor by, string key, CancellationToken cancellation)
    {
        if (await acts.WasDoneAsync(by, Act, key, cancellation)) return;
        var terms = await store.LocalTerms.SingleOrDefaultAsync(row => row.Id == termsId, cancellation) ?? throw Problems.NotFound.Because();
        await acts.ExpectAsync("procedure-terms", terms.ProcedureId, terms, seenVersion, cancellation);
        if (last is not { } day || day < clock.Today.AddDays(-1) || day < terms.From) throw Invalid("Mời nhập ngày cuối áp dụng, từ hôm nay trở đi.", "Last");
        terms.To = day;
        await acts.CommitAsync(new Doing(Act, by, "procedure-terms", terms.ProcedureId) { Key = key }, cancellation);
    }

    /// <summary>Limits in one unit compare by their number; in different ones by the working hours each certainly holds, where that is known.</summary>
    private async Task MustBeShorterAsync(Guid procedureId, TermLimit own, DateOnly on, CancellationToken cancellation)
    {
        var versions = await store.ProcedureVersions.AsNoTracking().Where(row => row.ProcedureId == procedureId && row.State != VersionState.Draft).ToListAsync(cancellation);
        var legal = versions.Where(row => row.IsInForceOn(on)).OrderBy(row => row.Source == ProcedureSource.National).ThenByDescending(row => row.Number).FirstOrDefault()?.LegalLimit(Channel.Direct);
        if (legal is null) return;
        var longer = legal.Unit == own.Unit ? own.Amount > legal.Amount
            : Terms.WorkingHours(own) is { } hours && Terms.WorkingHours(legal) is { } most && hours > most;
        if (longer) throw Invalid($"Thời hạn theo quy định là {Terms.Limit(legal)}; cơ quan chỉ được đặt thời hạn ngắn hơn hoặc bằng.", "Amount");
    }

    private static Refused Invalid(string sentence, string field) => ProcedureProblems.TermsInvalid.Because(sentence, field);
}
