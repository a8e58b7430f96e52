namespace MotCua.Indices.Rounds;

/// <summary>How rounds are spoken of on screens.</summary>
internal static class RoundWords
{
    public static string State(RoundUnitState state) => state switch
    {
        RoundUnitState.Scoring => "đang tự chấm",
        RoundUnitState.Submitted => "chờ thẩm định",
        RoundUnitState.Appraised => "chờ đơn vị có ý kiến",
        RoundUnitState.Objected => "đề nghị xem lại, chờ chốt",
        _ => "đã chốt điểm",
    };

    public static string Tone(RoundUnitState state) => state switch { RoundUnitState.Settled => "ok", RoundUnitState.Objected => "warn", _ => "info" };

    public static string State(RoundState state) => state == RoundState.Open ? "đang chấm" : "đã công bố";

    public static string Step(RoundStepKind kind) => kind switch
    {
        RoundStepKind.Opened => "Mở kỳ chấm",
        RoundStepKind.Submitted => "Nộp điểm tự chấm",
        RoundStepKind.Appraised => "Thẩm định xong",
        RoundStepKind.Accepted => "Đồng ý điểm thẩm định",
        RoundStepKind.Objected => "Đề nghị xem lại",
        RoundStepKind.Settled => "Chốt điểm",
        _ => "Công bố",
    };
}
