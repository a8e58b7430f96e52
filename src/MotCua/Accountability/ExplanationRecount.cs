namespace MotCua.Accountability;

/// <summary>The same figures from nothing but the steps, each request walked from its arrival: what <c>check</c> holds the records to.</summary>
internal static class ExplanationRecount
{
    public static ExplanationFigures Of(Guid unit, string name, IReadOnlyList<(ExplanationRequest Request, IReadOnlyList<ExplanationStep> Steps)> all, DateTime now)
    {
        int noticeDue = 0, noticeInTime = 0, refused = 0, accepted = 0, answered = 0, inTime = 0, extended = 0, overdue = 0, judged = 0, satisfied = 0, reviews = 0, overturned = 0, published = 0;
        foreach (var (request, steps) in all)
        {
            var noticeDueAt = steps.LastOrDefault(step => step.Kind == ExplanationStepKind.Supplemented)?.DueAfter ?? request.NoticeDueAt;
            DateTime? noticed = null, answerDue = null, answeredAt = null;
            bool isRefused = false, isAccepted = false, waits = true, works = false, isExtended = false;
            string? verdict = null;
            foreach (var step in steps.OrderBy(step => step.At).ThenBy(step => step.Id))
                switch (step.Kind)
                {
                    case ExplanationStepKind.SupplementAsked: waits = false; break;
                    case ExplanationStepKind.Supplemented: waits = true; break;
                    case ExplanationStepKind.Accepted: (noticed, isAccepted, works, waits, answerDue) = (step.At, true, true, false, step.DueAfter); break;
                    case ExplanationStepKind.Refused: (noticed, isRefused, waits) = (step.At, true, false); break;
                    case ExplanationStepKind.Guided: (noticed, waits) = (step.At, false); break;
                    case ExplanationStepKind.Suspended: (works, answerDue) = (false, null); break;
                    case ExplanationStepKind.Resumed: (works, answerDue) = (true, step.DueAfter); break;
                    case ExplanationStepKind.Extended: (answerDue, isExtended) = (step.DueAfter, true); break;
                    case ExplanationStepKind.Answered: (answeredAt, works) = (step.At, false); break;
                    case ExplanationStepKind.Verdict: verdict = step.ReasonCode; break;
                    case ExplanationStepKind.ReviewAsked: reviews++; break;
                    case ExplanationStepKind.ReviewOverturned: (isRefused, isAccepted, works, answeredAt, verdict, isExtended, answerDue) = (false, true, true, null, null, false, step.DueAfter); overturned++; break;
                    case ExplanationStepKind.Published: published++; break;
                    case ExplanationStepKind.Withdrawn or ExplanationStepKind.Terminated: (waits, works) = (false, false); break;
                    default: break;
                }
            var noticeLate = noticeDueAt is { } due && (noticed is not null || waits) && (noticed ?? now) >= due;
            if (noticed is not null || noticeLate) noticeDue++;
            if (noticed is not null && !noticeLate) noticeInTime++;
            if (isRefused) refused++;
            if (isAccepted) accepted++;
            if (isExtended) extended++;
            if (answeredAt is not null) answered++;
            if (answeredAt is { } at && !(at >= answerDue)) inTime++;
            if (answeredAt is null && works && now >= answerDue) overdue++;
            if (verdict is not null) judged++;
            if (verdict == nameof(ExplanationVerdict.Satisfied)) satisfied++;
        }
        return new ExplanationFigures(unit, name, all.Count, noticeDue, noticeInTime, refused, accepted, answered, inTime, extended, overdue, judged, satisfied, reviews, overturned, published);
    }
}
