using Microsoft.EntityFrameworkCore;
using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

/// <summary>What was answered with a dossier and what its fee was reckoned to be: a part of the room Dossiers with a registration of its own.</summary>
internal sealed class AnswersPart : Room
{
    /// <summary>Fees are kept as they were reckoned: reckoned again from the facts and tables kept with them, they are the same.</summary>
    public override async IAsyncEnumerable<Finding> CheckAsync(IServiceProvider services, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var store = services.GetRequiredService<Store>();
        var tables = await store.DecisionTables.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellation);
        var parties = store.DossierParties;
        // Erased words leave no facts to reckon from.
        var fees = from fee in store.ComputedFees.AsNoTracking()
                   join dossier in store.Dossiers.AsNoTracking() on fee.DossierId equals dossier.Id
                   where fee.Facts != "" && fee.TableId != null && fee.TableRow != null && fee.BaseAmount != null
                   select new { Fee = fee, dossier.Code, dossier.Channel, dossier.VariantKey, dossier.RegisteredAt, Owner = parties.Where(party => party.DossierId == dossier.Id && party.Role == PartyRole.Owner).Select(party => (PartyKind?)party.Kind).FirstOrDefault() };
        await foreach (var row in fees.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var facts = Facts.Of(OfficeClock.DayOf(row.RegisteredAt), row.Channel, row.VariantKey, row.Owner is null or PartyKind.Citizen, AnswerJson.Read(row.Fee.Facts));
            var answer = tables.TryGetValue(row.Fee.TableId!.Value, out var table) ? TableReading.Ask(table.Content, facts) : null;
            if (answer?.Row != row.Fee.TableRow || answer?.Result?.Number != row.Fee.BaseAmount)
                yield return new Finding("dossiers_computed_fees", row.Fee.DossierId.ToString(), nameof(ComputedFee.BaseAmount), $"Hồ sơ {row.Code}: mức thu giữ cùng hồ sơ khác với bảng đã dùng.");
        }
    }
}
