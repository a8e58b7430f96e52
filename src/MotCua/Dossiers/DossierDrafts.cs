using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.Acts;
using MotCua.Kernel.People;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>For whom the citizen files.</summary>
public enum FilingFor { Myself, AnotherPerson, Organisation }

/// <summary>A file received for a required paper of the draft.</summary>
public sealed record DraftFile(string? RequiredPaper, Guid UploadId, string FileName, int? Pages, long Length, string Sha256);

/// <summary>A party as far as it has been typed in.</summary>
public sealed class DraftParty
{
    public PartyKind Kind { get; set; } = PartyKind.Citizen;
    public string? Name { get; set; }
    public IdentityType IdentityType { get; set; } = IdentityType.PersonalNumber;
    public string? IdentityNumber { get; set; }
    public string? IdentityCountry { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }

    public bool IsFilled => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(IdentityNumber);

    internal PartyInput ToInput() => new(Kind, Name ?? "", IdentityType, IdentityNumber ?? "", string.IsNullOrWhiteSpace(IdentityCountry) ? null : IdentityCountry, Phone, Email, Address);
}

/// <summary>Everything typed in and uploaded so far.</summary>
public sealed class DraftContent
{
    public string? Variant { get; set; }
    public FilingFor For { get; set; }
    public DraftParty Submitter { get; set; } = new();
    public DraftParty? Owner { get; set; }
    public List<DraftFile> Files { get; set; } = [];
    /// <summary>Keys of papers that will be handed over at the desk.</summary>
    public List<string> AtDesk { get; set; } = [];
    /// <summary>Files this draft once, however often it is sent.</summary>
    public string Key { get; set; } = "";
}

/// <summary>Saved drafts: their owner's alone, encrypted at rest, saved after every page.</summary>
internal sealed class DossierDrafts(Store store, OfficeClock clock, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("dossier-draft");

    public async Task<DossierDraft> BeginAsync(Actor actor, ProcedureVersion version, CancellationToken cancellation)
    {
        var person = await store.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.PersonId, cancellation);
        var content = new DraftContent
        {
            Key = FormKey.New(),
            Variant = version.Content.Variants.Count == 1 ? version.Content.Variants[0].Key : null,
            Submitter = person is null ? new DraftParty { Name = actor.Name } : new DraftParty
            {
                Name = person.FullName,
                IdentityType = person.IdentityType,
                IdentityNumber = person.IdentityNumber,
                IdentityCountry = person.IdentityCountry == "VN" ? null : person.IdentityCountry,
                Phone = person.Phone,
                Email = person.Email,
                Address = person.Address,
            },
        };
        var draft = new DossierDraft
        {
            Id = clock.NewId(),
            AccountId = actor.AccountId!.Value,
            ProcedureCode = version.Code,
            ProcedureName = version.Name,
            Content = Seal(content),
            UpdatedAt = clock.UtcNow,
        };
        store.DossierDrafts.Add(draft);
        await store.SaveChangesAsync(cancellation);
        return draft;
    }

    /// <exception cref="Refused">There is none, or it is somebody else's: the same answer.</exception>
    public async Task<(DossierDraft Draft, DraftContent Content)> OpenAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var draft = await store.DossierDrafts.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == actor.AccountId, cancellation)
            ?? throw Problems.NotFound.Because();
        return (draft, JsonSerializer.Deserialize<DraftContent>(protector.Unprotect(draft.Content))!);
    }

    public async Task SaveAsync(DossierDraft draft, DraftContent content, CancellationToken cancellation)
    {
        draft.Content = Seal(content);
        draft.UpdatedAt = clock.UtcNow;
        draft.Version++;
        await store.SaveChangesAsync(cancellation);
    }

    public Task<List<DossierDraft>> MineAsync(Actor actor, CancellationToken cancellation) =>
        store.DossierDrafts.AsNoTracking().Where(row => row.AccountId == actor.AccountId && row.SentCode == null)
            .OrderByDescending(row => row.UpdatedAt).Take(20).ToListAsync(cancellation);

    private string Seal(DraftContent content) => protector.Protect(JsonSerializer.Serialize(content));
}
