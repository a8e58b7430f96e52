using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Law;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>What may be submitted to this system on a day is a dated row of the law, not a switch.</summary>
internal sealed class SubmitHere(Store store, LawBook law)
{
    /// <summary>Only what neither the ministry's central system nor the national portal offers (NĐ 224/2026 Đ15 k1).</summary>
    private const string OnlyWhatNobodyElseOffers = "neither-ministry-nor-national-portal";

    /// <exception cref="Refused"><see cref="DossierProblems.NotSubmittedHere"/>, with the article.</exception>
    public async Task MustAsync(ProcedureVersion version, DateOnly day, CancellationToken cancellation)
    {
        var rule = law.Rule("submit-here", day);
        if (rule.Value != OnlyWhatNobodyElseOffers) return;
        const int online = 1 << (int)Channel.Online;
        var offered = await store.ProcedureVersions.AsNoTracking().AnyAsync(row => (row.ProcedureId == version.ProcedureId || row.Code == version.Code)
            && row.Source == ProcedureSource.National && row.State == VersionState.InForce && (row.ChannelBits & online) != 0, cancellation);
        if (offered)
            throw DossierProblems.NotSubmittedHere.Because(
                $"Từ ngày {rule.From:dd/MM/yyyy}, thủ tục này nộp trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), không nộp tại đây. Căn cứ: {rule.Article}.");
    }
}
