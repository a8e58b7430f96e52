using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Ratings;
using MotCua.Ratings.Acts;

namespace MotCua.Ratings.Demo;

/// <summary>A few answered slips of the running quarter for each division and desk: one unit with too few to be shown, seeded.</summary>
internal sealed class RatingsDemo(Store store, OfficeClock clock, GiveRating give)
{
    private const int Seed = 2021, Most = 12, TooFew = 3;

    private static readonly string[] Said =
    [
        "Cán bộ hướng dẫn rõ, làm nhanh (lời trình diễn).", "Nên có thêm ghế chờ vào buổi sáng (lời trình diễn).", "Bãi xe xa, mưa ướt (lời trình diễn).",
    ];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await store.Ratings.AnyAsync(cancellation)) return;
        var random = new Random(Seed);
        var today = clock.Today;
        var units = await store.Units.AsNoTracking().Where(unit => (unit.Kind == UnitKind.Desk || unit.Kind == UnitKind.Division) && (unit.ValidFrom == null || unit.ValidFrom <= today) && (unit.ValidTo == null || unit.ValidTo >= today)).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Kind }).Take(5).ToListAsync(cancellation);
        foreach (var (unit, place) in units.Select((unit, place) => (unit, place)))
            for (var number = 0; number < (place == units.Count - 1 ? TooFew : Most); number++)
                await give.RecordAsync(unit.Id, unit.Kind == UnitKind.Desk ? RatingOccasion.Visit : RatingOccasion.Receipt,
                    new RatingAnswers(Draw(random), Draw(random), (PlacesVisited)random.Next(2), number < 1 ? Said[place % Said.Length] : null), clock.Today, OrganisationDemo.At, null, cancellation);
    }

    private static Satisfaction Draw(Random random) => random.Next(10) switch { < 5 => Satisfaction.Very, < 9 => Satisfaction.Satisfied, _ => Satisfaction.NotYet };
}
