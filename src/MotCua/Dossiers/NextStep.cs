using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>What somebody has to do next about their dossier, in words.</summary>
/// <param name="IsMine">Something waits for them, not for the office.</param>
internal sealed record NextStep(string Words, bool IsMine)
{
    /// <summary>States in which something waits for the person.</summary>
    public static readonly DossierState[] Mine = [DossierState.AwaitingSupplement, DossierState.AwaitingPayment, DossierState.Finished];

    /// <summary>States after which nothing more comes.</summary>
    public static readonly DossierState[] Over = [DossierState.NotAccepted, DossierState.Stopped, DossierState.Returned];

    /// <param name="mayAct">False for whoever of an organisation only reads.</param>
    public static NextStep Of(DossierState state, Channel channel, bool mayAct, bool hasElectronicOutcome)
    {
        NextStep Asked(string of, string others) => mayAct ? new(of, true) : new(others, false);
        return state switch
        {
            DossierState.Registered => new(channel == Channel.Online ? "Chờ Bộ phận Một cửa kiểm tra; chưa cần làm gì." : "Chờ Bộ phận Một cửa kiểm tra giấy tờ.", false),
            DossierState.Accepted or DossierState.InProgress => new("Chờ kết quả; chưa cần làm gì.", false),
            DossierState.AwaitingSupplement => Asked("Mời bổ sung giấy tờ: tải lên, hoặc mang đến quầy.", "Đang chờ bổ sung giấy tờ."),
            DossierState.AwaitingPayment => Asked("Mời nộp phí, lệ phí tại Bộ phận Một cửa.", "Đang chờ nộp phí, lệ phí."),
            DossierState.WithdrawalRequested => new("Chờ trả lời yêu cầu rút hồ sơ.", false),
            DossierState.NotAccepted => new("Xem lý do; chuẩn bị đủ thì nộp lại.", false),
            DossierState.Stopped => new("Xem lý do; nhận lại giấy tờ tại Bộ phận Một cửa.", false),
            DossierState.Finished => Asked(hasElectronicOutcome ? "Mời tải kết quả, hoặc nhận tại Bộ phận Một cửa." : "Mời nhận kết quả tại Bộ phận Một cửa.", "Đã có kết quả, chờ nhận."),
            _ => new("Đã xong.", false),
        };
    }
}
