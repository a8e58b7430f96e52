using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Kernel.Law;

namespace MotCua.Petitions.Reception.Pages.Paper;

/// <summary>01/TCD: the notice of a refusal, numbered once it is signed.</summary>
internal sealed class RefusalModel(ActorAccess actors, TurnFile file, ReceptionLaw law, Installation installation) : PageModel
{
    public WholeTurn Whole { get; private set; } = null!;
    public TurnRefusal Refusal { get; private set; } = null!;
    public LawCode? Ground { get; private set; }
    public LawRow Form { get; private set; } = null!;
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Whole = await file.ReadAsync(actors.Required, code, cancellation);
        Refusal = Whole.Refusal ?? throw ReceptionProblems.TurnUnknown.Because();
        Ground = law.Grounds(Whole.Turn.Day).FirstOrDefault(ground => ground.Code == Refusal.Ground);
        Form = law.Form("01", Whole.Turn.Day);
    }
}

/// <summary>02/TCD: what papers were handed in.</summary>
internal sealed class ReceiptModel(ActorAccess actors, TurnFile file, ReceptionLaw law, Installation installation) : PageModel
{
    public WholeTurn Whole { get; private set; } = null!;
    public LawRow Form { get; private set; } = null!;
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Whole = await file.ReadAsync(actors.Required, code, cancellation);
        if (Whole.Papers.Count == 0) throw ReceptionProblems.TurnUnknown.Because("Lượt tiếp này không nhận giấy tờ nào.");
        Form = law.Form("02", Whole.Turn.Day);
    }
}

/// <summary>The record as it is read back and signed.</summary>
internal sealed class RecordModel(ActorAccess actors, TurnFile file, Installation installation) : PageModel
{
    public WholeTurn Whole { get; private set; } = null!;
    public TurnRecord Record { get; private set; } = null!;
    public string Agency => installation.AgencyName;
    public bool IsDemonstration => installation.IsDemonstration;

    public async Task OnGetAsync(string code, CancellationToken cancellation)
    {
        Whole = await file.ReadAsync(actors.Required, code, cancellation);
        Record = Whole.Record ?? throw ReceptionProblems.TurnUnknown.Because("Lượt tiếp này chưa ghi nội dung.");
    }
}
