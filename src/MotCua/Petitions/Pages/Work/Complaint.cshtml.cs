using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Petitions.Acts;
using MotCua.Petitions.Complaints;
using MotCua.WorkingTime;

namespace MotCua.Petitions.Pages.Work;

/// <summary>One complaint with all its steps, and what may be done next.</summary>
internal sealed class ComplaintModel(Store store, ActorAccess actors, OfficeClock clock, PetitionLists lists, Competences competences, PetitionFiles files, PetitionClock steps) : PageModel
{
    public ComplaintFile Record { get; private set; } = null!;
    public Complaint Complaint => Record.Complaint;
    public IReadOnlyList<PetitionDuty> Duties { get; private set; } = [];
    public IReadOnlyList<LetterLine> Letters { get; private set; } = [];
    public string Settler => competences.Name(Complaint.CompetenceCode);
    public PetitionLists Lists => lists;
    public DateTime Now => clock.UtcNow;
    public bool Handles => actors.Required.May(PetitionPermissions.Handle);
    public bool Decides => actors.Required.May(PetitionPermissions.Decide);
    public (PetitionDuty Duty, ExplainedDueDate Why)? Why { get; private set; }

    public async Task OnGetAsync(string code, [FromQuery(Name = "vi-sao")] Guid? why, CancellationToken cancellation)
    {
        var complaint = await store.ComplaintAsync(actors.Required, code, cancellation);
        Record = await store.ComplaintFileAsync(complaint, cancellation);
        Duties = await store.PetitionDuties.AsNoTracking().Where(row => row.ComplaintId == complaint.Id).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        Letters = [.. (await files.LettersAsync(complaint.PetitionId, cancellation)).Where(line => line.Letter.ComplaintId == complaint.Id)];
        if (Duties.FirstOrDefault(duty => duty.Id == why) is { } asked && steps.Explain(asked.RowId, asked.From, asked.UnitId, asked.Step == PetitionStep.Settle ? Record.Suspensions.Pauses() : null, asked.IsComplex) is { } explained) Why = (asked, explained);
    }

    /// <summary>The steps open now: what the address calls it, and its name.</summary>
    public IEnumerable<(string Step, string Name)> Next => CaseSteps.Open(Record, Handles, Decides);
}

/// <summary>Which steps of a complaint are open.</summary>
internal static class CaseSteps
{
    public static IEnumerable<(string Step, string Name)> Open(ComplaintFile file, bool handles, bool decides)
    {
        var state = file.Complaint.State;
        var isOpen = state == ComplaintState.Open;
        if (isOpen && decides) yield return ("xac-minh", "Giao xác minh");
        if (isOpen && handles && file.Verifications.Any(row => row.ReportedOn is null)) yield return ("bao-cao", "Báo cáo xác minh");
        if (isOpen && decides && !file.Complaint.IsComplex) yield return ("phuc-tap", "Ghi nhận phức tạp");
        if (isOpen && handles) yield return ("moi-doi-thoai", "Báo đối thoại");
        if (isOpen && handles && file.Dialogues.Any(row => row.HeldOn is null)) yield return ("doi-thoai", "Ghi đối thoại");
        if (isOpen && decides) yield return ("quyet-dinh", "Ra quyết định");
        if (isOpen && decides) yield return ("tam-dinh-chi", "Tạm đình chỉ");
        if (state == ComplaintState.Suspended && decides) yield return ("tiep-tuc", "Tiếp tục giải quyết");
        if (state is ComplaintState.Open or ComplaintState.Suspended && handles) yield return ("rut", "Ghi rút khiếu nại");
        if (state is ComplaintState.Open or ComplaintState.Suspended && decides) yield return ("dinh-chi", "Đình chỉ");
        if (state is ComplaintState.Ruled or ComplaintState.Executed && handles) yield return ("cong-khai", "Công khai quyết định");
        if (state == ComplaintState.Ruled && handles) yield return ("thi-hanh", "Ghi thi hành");
        if (state is ComplaintState.Executed or ComplaintState.Discontinued && decides && file.Petition.State != PetitionState.Closed) yield return ("ket-thuc", "Kết thúc vụ việc");
    }
}
