using MotCua.Dossiers.Acts;
using MotCua.Kernel.Search;

namespace MotCua.Dossiers;

/// <summary>What officers find a dossier by: code, names, procedure.</summary>
internal static class DossierSearch
{
    public const string Scope = "dossier";

    public static SearchEntry Entry(Dossier dossier, Submission submission) => new(Scope, dossier.Id, dossier.Code,
        string.Join(' ', new[] { submission.Submitter.Name, submission.Owner?.Name }.Where(name => name is not null)), dossier.ProcedureName);
}
