using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>
/// What may be submitted to this system online on a day is a dated row of the law, not a switch. The counter and the post
/// are the person's choice whatever the row says (docs/decisions/0013).
/// </summary>
internal sealed class SubmitHere(Store store, LawBook law)
{
    /// <summary>Only what neither the ministry's central system nor the national portal offers (NĐ 224/2026 Đ15 k1).</summary>
    private const string OnlyWhatNobodyElseOffers = "neither-ministry-nor-national-portal";

    /// <returns>The row by which the procedure is submitted online on the national portal and not here; null where it may be submitted here.</returns>
    public async Task<LawRow?> ElsewhereAsync(ProcedureVersion version, DateOnly day, CancellationToken cancellation)
    {
        var rule = law.Rule("submit-here", day);
        if (rule.Value != OnlyWhatNobodyElseOffers) return null;
        const int online = 1 << (int)Channel.Online;
        var offered = await store.ProcedureVersions.AsNoTracking().AnyAsync(row => (row.ProcedureId == version.ProcedureId || row.Code == version.Code)
            && row.Source == ProcedureSource.National && row.State == VersionState.InForce && (row.ChannelBits & online) != 0, cancellation);
        return offered ? rule : null;
    }

    /// <exception cref="Refused"><see cref="DossierProblems.NotSubmittedHere"/>, with the article.</exception>
    public async Task MustAsync(ProcedureVersion version, DateOnly day, CancellationToken cancellation)
    {
        if (await ElsewhereAsync(version, day, cancellation) is { } rule)
            throw DossierProblems.NotSubmittedHere.Because(
                $"Từ ngày {rule.From:dd/MM/yyyy}, thủ tục này nộp trực tuyến trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), không nộp trực tuyến tại đây. Căn cứ: {rule.Article}. Anh chị vẫn có thể nộp tại Bộ phận Một cửa.");
    }
}
