using MotCua.Web.Components;
using MotCua.WorkingTime;

namespace MotCua.Petitions;

/// <summary>What is to be done, in words.</summary>
internal static partial class PetitionWords
{
    public static string Step(PetitionStep step) => step switch
    {
        PetitionStep.Triage => "Phân loại, xử lý đơn",
        PetitionStep.FirstAnswer => "Báo kết quả xử lý ban đầu",
        PetitionStep.AwaitReply => "Theo dõi trả lời của nơi nhận đơn",
        PetitionStep.KeepShelved => "Giữ đơn lưu",
        PetitionStep.Answer => "Trả lời kiến nghị, phản ánh",
        PetitionStep.Lodge => "Thời hiệu khiếu nại",
        PetitionStep.Accept => "Thụ lý hoặc không thụ lý",
        PetitionStep.Settle => "Giải quyết khiếu nại",
        PetitionStep.SendRuling => "Gửi quyết định giải quyết",
        PetitionStep.PublishRuling => "Công khai quyết định giải quyết",
        PetitionStep.KeepPosted => "Giữ niêm yết quyết định",
        PetitionStep.AnnounceDialogue => "Báo trước buổi đối thoại",
        PetitionStep.AnnounceMeeting => "Báo trước cuộc họp công bố",
        PetitionStep.LodgeAgain => "Thời hạn khiếu nại lần hai",
        PetitionStep.InForce => "Quyết định có hiệu lực",
        PetitionStep.SendSuspension => "Gửi quyết định tạm đình chỉ, đình chỉ",
        _ => "Gửi quyết định tiếp tục giải quyết",
    };

    public static string To(NoticeTo to) => to switch
    {
        NoticeTo.Author => "người gửi đơn",
        NoticeTo.Forwarder => "nơi chuyển đơn",
        NoticeTo.Body => "cơ quan có thẩm quyền",
        NoticeTo.Inspectorate => "cơ quan thanh tra cùng cấp",
        NoticeTo.Superior => "cấp trên trực tiếp",
        NoticeTo.OtherParties => "người bị khiếu nại, người liên quan",
        _ => "đơn vị được đôn đốc",
    };

    public static string Duty(PetitionDuty duty) => duty.To is { } to ? $"{Step(duty.Step)}: gửi {To(to)}" : Step(duty.Step);

    public static string Disposition(DispositionKind kind) => kind switch
    {
        DispositionKind.Accept => "Thụ lý",
        DispositionKind.Guide => "Hướng dẫn",
        DispositionKind.Transfer => "Chuyển đơn",
        DispositionKind.Return => "Trả lại nơi chuyển đến",
        DispositionKind.Urge => "Đôn đốc",
        DispositionKind.Refuse => "Không thụ lý",
        DispositionKind.Shelve => "Lưu đơn",
        DispositionKind.Join => "Nhập vào hồ sơ đã có",
        DispositionKind.Split => "Tách đơn",
        _ => "Người gửi rút đơn",
    };

    public static string Sending(SendingWay way) => way switch
    {
        SendingWay.Post => "Bưu chính",
        SendingWay.ByHand => "Giao tận tay, ký nhận",
        SendingWay.Electronic => "Văn bản điện tử, thư điện tử",
        _ => "Đăng trên trang tra cứu",
    };

    /// <summary>The days of a count; the day it begins with is an event, not a filing.</summary>
    public static IEnumerable<StripDay> Strip(ExplainedDueDate why) => DayStrip.Of(why).Select(day => day.Kind == StripDayKind.Event ? day with { Note = "mốc" } : day);
}
