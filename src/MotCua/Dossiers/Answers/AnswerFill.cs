using MotCua.Procedures.Forms;

namespace MotCua.Dossiers.Answers;

/// <summary>Fills the boxes of a form with what is known of the parties and with earlier answers; never over what was typed.</summary>
internal static class AnswerFill
{
    /// <param name="earlier">Answers of an earlier dossier of the same procedure, in their one notation.</param>
    public static void Into(Dictionary<string, string> typed, FormContent form, DraftParty submitter, DraftParty? owner, IReadOnlyDictionary<string, string> earlier)
    {
        owner ??= submitter;
        foreach (var field in form.Fields.Where(field => field is { Fill: not null, Group: null }))
        {
            var known = field.Fill switch
            {
                "submitter.name" => submitter.Name,
                "submitter.identity" => submitter.IdentityNumber,
                "submitter.phone" => submitter.Phone,
                "submitter.email" => submitter.Email,
                "submitter.address" => submitter.Address,
                "owner.name" => owner.Name,
                "owner.identity" => owner.IdentityNumber,
                "owner.address" => owner.Address,
                FormFill.Earlier => earlier.TryGetValue(field.Question.Key, out var answer) ? Answer.Typed(field.Question, answer) : null,
                _ => null,
            };
            if (!string.IsNullOrEmpty(known) && string.IsNullOrEmpty(typed.GetValueOrDefault(field.Question.Key))) typed[field.Question.Key] = known;
        }
    }
}
