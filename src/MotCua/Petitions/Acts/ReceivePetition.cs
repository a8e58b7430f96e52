using Microsoft.EntityFrameworkCore;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Files;
using MotCua.Kernel.Law;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Search;

namespace MotCua.Petitions.Acts;

/// <summary>Nhận đơn, vào sổ: the unit by field, place and day, the number of the year, what it will be compared by, and the time to sort it.</summary>
internal sealed class ReceivePetition(Store store, ActLog acts, OfficeClock clock, LawBook law, RoutePetition route, PetitionSecret secrets, DutyBook duties, FileDesk files)
{
    public const string SearchScope = "petition";

    /// <param name="unitId">The unit the officer chose; null: by the routes.</param>
    /// <param name="at">When it was entered; for demonstration content. UTC.</param>
    public async Task<Petition> RunAsync(Actor actor, PetitionInput input, Guid? unitId, string? key, string? requestHash, CancellationToken cancellation, DateTime? at = null)
    {
        if (actor.IsStaff && !actor.May(PetitionPermissions.Receive)) throw Problems.NotAllowed.Because();
        if (key is not null && await acts.FindDoneAsync(actor, "petition.receive", key, requestHash, cancellation) is { } done)
            return await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == done.SubjectId, cancellation);
        var now = at ?? clock.UtcNow;
        Check(input, now);
        var unit = await route.UnitAsync(actor, input.FieldCode, input.Place, unitId, input.ReceivedOn, cancellation);
        await secrets.PrepareAsync(cancellation);
        var papers = new List<(string FileName, StoredFile File)>();
        foreach (var upload in input.Uploads) papers.Add(await files.TakeAsync(upload, Uploader.Of(actor), cancellation));
        Petition? petition = null;
        var id = clock.NewId();
        await acts.CommitAsync(new Doing("petition.receive", actor, "petition", id)
        {
            At = at,
            Key = key,
            RequestHash = requestHash,
            UnitId = unit,
            Inside = async inner =>
            {
                petition = await EnterAsync(id, input, unit, actor, now, null, inner);
                store.PetitionPapers.AddRange(papers.Select((paper, index) => Paper(petition, paper.FileName, paper.File, index + 1, actor, now)));
            },
        }, cancellation);
        return petition ?? await store.Petitions.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    /// <exception cref="Refused">Something is missing or not of its list.</exception>
    public void Check(PetitionInput input, DateTime at)
    {
        Petition.Check(input, OfficeClock.DayOf(at));
        if (law.Codes("petition-fields").All(field => field.Code != input.FieldCode)) throw PetitionProblems.FieldUnknown.Because(field: "FieldCode");
    }

    /// <summary>Inside an act's transaction: number, row, search entry, prints, the duty to sort it. May run again where the database asks for a retry.</summary>
    internal async Task<Petition> EnterAsync(Guid id, PetitionInput input, Guid unitId, Actor actor, DateTime at, Guid? splitFrom, CancellationToken cancellation)
    {
        var petition = Petition.Register(id, await store.NextCodeAsync("DT", OfficeClock.DayOf(at).Year, cancellation, digits: 6), input, unitId, actor.AccountId, at, splitFrom);
        store.Petitions.Add(petition);
        SearchIndex.AddNew(store, [Entry(petition)]);
        store.PetitionPrints.AddRange(TextPrint.Of(petition.Id, $"{petition.About} {petition.Text}", petition.AuthorName, petition.IdentityNumber));
        duties.Open(petition, PetitionStep.Triage, petition.ReceivedOn, at);
        // Whoever came to a reception is told within the law's time; who sent it, once it is sorted.
        if (petition.Way == PetitionWay.Reception) duties.Open(petition, PetitionStep.FirstAnswer, petition.ReceivedOn, at, default, NoticeTo.Author);
        return petition;
    }

    internal PetitionPaper Paper(Petition petition, string fileName, StoredFile file, int number, Actor actor, DateTime at, string? title = null, Guid? complaintId = null) => new()
    {
        Id = clock.NewId(), PetitionId = petition.Id, ComplaintId = complaintId, Number = number, Title = string.IsNullOrWhiteSpace(title) ? fileName : title.Trim(), FileName = fileName, StoredFileId = file.Id, Sha256 = file.Sha256,
        Length = file.Length, Pages = file.Pages, At = at, By = actor.AccountId,
    };

    internal static SearchEntry Entry(Petition petition) =>
        new(SearchScope, petition.Id, petition.Code, petition.About, $"{petition.AuthorName} {petition.Text[..Math.Min(petition.Text.Length, 2_000)]}");
}

/// <summary>Which unit answers for a petition: chosen, or by field and place on the day; a unit that has ended hands on to its successor.</summary>
internal sealed class RoutePetition(Store store, OrgQueries organisation)
{
    public async Task<Guid> UnitAsync(Actor actor, string fieldCode, string? place, Guid? chosen, DateOnly day, CancellationToken cancellation)
    {
        if (chosen is { } unitId)
            return await store.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == unitId, cancellation) is { } unit && unit.IsValidOn(day) ? unitId : throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
        if (await SuggestAsync(fieldCode, place, day, cancellation) is { } routed) return routed;
        return actor.UnitId ?? await store.Units.AsNoTracking().Where(unit => (unit.Kind == UnitKind.Department || unit.Kind == UnitKind.Division) && (unit.ValidFrom == null || unit.ValidFrom <= day) && (unit.ValidTo == null || unit.ValidTo >= day))
            .OrderBy(unit => unit.Kind == UnitKind.Department ? 0 : 1).ThenBy(unit => unit.Code).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation) ?? throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
    }

    /// <summary>By the routes of the day, the place's own before the general one; null where none was set.</summary>
    public async Task<Guid?> SuggestAsync(string fieldCode, string? place, DateOnly day, CancellationToken cancellation)
    {
        var routes = (await store.FieldRoutes.AsNoTracking().Where(row => row.FieldCode == fieldCode).ToListAsync(cancellation)).Where(row => row.IsOn(day)).ToList();
        var folded = Vietnamese.Folding.Fold(place ?? "");
        var found = routes.Find(row => row.Place is { } own && Vietnamese.Folding.Fold(own) == folded) ?? routes.Find(row => row.Place is null);
        return found is null ? null : (await organisation.SuccessorsOnAsync(found.UnitId, day, cancellation)) is [var first, ..] ? first.Id : found.UnitId;
    }
}

/// <summary>The clerk says which unit answers for a field, everywhere or in a place, from a day on.</summary>
internal sealed class ArrangeRoutes(Store store, ActLog acts, OfficeClock clock, LawBook law)
{
    public async Task RunAsync(Actor actor, string? fieldCode, string? place, Guid? unitId, DateOnly? from, CancellationToken cancellation, DateTime? at = null)
    {
        if (!actor.May(PetitionPermissions.Arrange)) throw Problems.NotAllowed.Because();
        if (law.Codes("petition-fields").All(field => field.Code != fieldCode)) throw PetitionProblems.FieldUnknown.Because(field: "FieldCode");
        if (unitId is not { } unit || !await store.Units.AnyAsync(row => row.Id == unit, cancellation)) throw PetitionProblems.UnitUnknown.Because(field: "UnitId");
        var (day, where) = (from ?? clock.Today, string.IsNullOrWhiteSpace(place) ? null : place.Trim());
        foreach (var old in await store.FieldRoutes.Where(row => row.FieldCode == fieldCode && row.Place == where && row.To == null).ToListAsync(cancellation))
        {
            if (old.From >= day) throw PetitionProblems.DayInvalid.Because("Đã có phân công từ ngày này hoặc muộn hơn. Mời chọn ngày sau đó.", "From");
            old.EndBefore(day);
        }
        var route = new FieldRoute { Id = clock.NewId(), FieldCode = fieldCode!, Place = where, UnitId = unit, From = day };
        store.FieldRoutes.Add(route);
        await acts.CommitAsync(new Doing("petition-route.set", actor, "petition-route", route.Id) { At = at }, cancellation);
    }
}
