using MotCua.Kernel.Search;

namespace MotCua.Procedures;

/// <summary>Where a version's content comes from.</summary>
internal sealed record VersionOrigin(ProcedureSource Source, string? Ref = null, DateTime? UpdatedAt = null, DateTime? ImportedAt = null, string? CatalogueHash = null, string? DetailHash = null);

internal static class VersionMaking
{
    public const string SearchScope = "procedure";
    /// <summary>A series raised whenever the catalogue changes, so that every node knows when to read it again.</summary>
    public const string Series = "procedure.catalogue";

    public static ProcedureVersion Of(Guid id, Guid procedureId, int number, string code, string name, string agency, VersionState state, DateOnly? from, DateOnly? to,
        ProcedureContent content, VersionOrigin origin)
    {
        var version = new ProcedureVersion
        {
            Id = id,
            ProcedureId = procedureId,
            Number = number,
            Code = code,
            Name = name,
            Field = "",
            Agency = agency,
            ValidFrom = from,
            ValidTo = to,
            State = state,
            Content = content,
            ContentHash = ContentJson.Hash(content),
            Source = origin.Source,
            SourceRef = origin.Ref,
            SourceUpdatedAt = origin.UpdatedAt,
            ImportedAt = origin.ImportedAt,
            CatalogueHash = origin.CatalogueHash,
            DetailHash = origin.DetailHash,
        };
        version.Summarise();
        return version;
    }

    /// <summary>Found by the national code too where it goes by a mark of ours.</summary>
    public static SearchEntry Entry(ProcedureVersion version, int popularity) => new(SearchScope, version.Id, Procedure.NationalCodeOf(version.Code), version.Name,
        $"{version.Content.Keywords} {string.Join(' ', version.Content.Fields)} {string.Join(' ', version.Content.Results.Select(result => result.Name).Take(3))}", popularity);
}
