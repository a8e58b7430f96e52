namespace MotCua.Petitions;

/// <summary>A step that the law gives a time, and for which the rooms ask.</summary>
public enum PetitionStep
{
    /// <summary>Sort it: propose acceptance, guide, transfer, return, shelve.</summary>
    Triage,
    /// <summary>Tell whoever came to a reception what becomes of it.</summary>
    FirstAnswer,
    /// <summary>Look after a petition that was passed on: has the other body answered?</summary>
    AwaitReply,
    /// <summary>Keep a shelved petition; then the head decides on destruction.</summary>
    KeepShelved,
    /// <summary>Answer a recommendation or feedback of one's own competence.</summary>
    Answer,
    /// <summary>Complain for the first time, from the day on which the decision became known.</summary>
    Lodge,
    /// <summary>Accept the complaint, or say why not.</summary>
    Accept,
    Settle,
    SendRuling,
    PublishRuling,
    /// <summary>A ruling stays posted at least so long.</summary>
    KeepPosted,
    /// <summary>Tell the parties of a dialogue so long before.</summary>
    AnnounceDialogue,
    /// <summary>Tell of the meeting that publishes a ruling so long before.</summary>
    AnnounceMeeting,
    /// <summary>Complain for the second time.</summary>
    LodgeAgain,
    /// <summary>From then on the ruling holds.</summary>
    InForce,
    SendSuspension,
    SendResumption,
}

/// <summary>Which kind of matter it is: its times differ.</summary>
public enum ComplaintField { General, Discipline, Labour }

/// <summary>What decides which rows a step asks for.</summary>
/// <param name="Level">2 for the second time; anything else is the first.</param>
/// <param name="IsRemote">Vùng sâu, vùng xa, đi lại khó khăn.</param>
/// <param name="IsDismissal">Kỷ luật buộc thôi việc.</param>
public readonly record struct StepMatter(int Level = 1, ComplaintField Field = ComplaintField.General, bool IsRemote = false, bool IsDismissal = false);

/// <summary>
/// The ids of the rules a step may rest on. Several may hold on one day (a law in days, a decree in working days): then the one
/// that ends first governs, and both are shown.
/// </summary>
internal static class StepRules
{
    public static IReadOnlyList<string> Of(PetitionStep step, StepMatter matter) => step switch
    {
        PetitionStep.Triage => ["xld-01", "xld-04"],
        PetitionStep.FirstAnswer => ["tcd-03"],
        PetitionStep.AwaitReply => ["xld-05"],
        PetitionStep.KeepShelved => ["xld-02", "xld-03"],
        PetitionStep.Answer => ["kp-01"],
        PetitionStep.Lodge => matter.Field switch { ComplaintField.Discipline => ["kn-02"], ComplaintField.Labour => ["kn-20"], _ => ["kn-01"] },
        PetitionStep.Accept => matter.Field == ComplaintField.Labour ? ["kn-24"] : ["kn-03a", "kn-03b", "kn-03c", "kn-03d"],
        PetitionStep.Settle => (matter.Level == 2, matter.Field == ComplaintField.Labour, matter.IsRemote) switch
        {
            (false, false, false) => ["kn-04"],
            (false, false, true) => ["kn-05"],
            (false, true, false) => ["kn-21"],
            (false, true, true) => ["kn-21b"],
            (true, false, false) => ["kn-08"],
            (true, false, true) => ["kn-09"],
            (true, true, false) => ["kn-23"],
            _ => ["kn-23b"],
        },
        PetitionStep.SendRuling => matter.Level == 2 ? ["kn-10"] : ["kn-06"],
        PetitionStep.PublishRuling => ["kn-11a", "kn-11b"],
        PetitionStep.KeepPosted => ["kn-12"],
        PetitionStep.AnnounceDialogue => ["kn-16"],
        PetitionStep.AnnounceMeeting => ["kn-13"],
        PetitionStep.LodgeAgain => matter.Field switch
        {
            ComplaintField.Discipline => matter.IsDismissal ? ["kn-02c"] : ["kn-02b"],
            ComplaintField.Labour => ["kn-22"],
            _ => matter.IsRemote ? ["kn-07b"] : ["kn-07"],
        },
        PetitionStep.InForce => (matter.Level == 2, matter.IsRemote) switch { (false, false) => ["kn-14"], (false, true) => ["kn-14b"], (true, false) => ["kn-15"], _ => ["kn-15b"] },
        PetitionStep.SendSuspension => ["kn-17", "kn-18b"],
        PetitionStep.SendResumption => ["kn-18", "kn-18b"],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
