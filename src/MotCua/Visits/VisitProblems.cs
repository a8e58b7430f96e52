namespace MotCua.Visits;

/// <summary>The room's part of the catalogue of problems: 3800–3899.</summary>
public static class VisitProblems
{
    public static readonly Problem NoGate = new(3801, 409,
        "Anh chị chưa mở quầy nào. Mời chọn quầy và mở quầy trước khi gọi số.", "Open a gate first.");
    public static readonly Problem GateClosed = new(3802, 409,
        "Quầy này đang đóng.", "The gate is closed.");
    public static readonly Problem GateTaken = new(3803, 409,
        "Quầy này đã có người mở. Mời chọn quầy khác.", "Somebody else is at this gate.");
    public static readonly Problem GateBusy = new(3804, 409,
        "Quầy đang phục vụ một số. Mời kết thúc lượt này rồi gọi số tiếp theo.", "The gate is serving a number.");
    public static readonly Problem NobodyWaits = new(3805, 409,
        "Không còn ai đang chờ.", "Nobody is waiting.");
    public static readonly Problem NotWaiting = new(3806, 409,
        "Số này không còn ở trạng thái cho phép việc đó.", "The number is no longer in that state.");
    public static readonly Problem ClosedNow = new(3807, 409,
        "Bộ phận Một cửa chưa mở cửa hoặc đã hết giờ nhận số hôm nay. Mời xem giờ làm việc, hoặc đặt lịch hẹn.", "No numbers are given out now.");
    public static readonly Problem DeskUnknown = new(3808, 400,
        "Mời chọn một Bộ phận Một cửa đang hoạt động.", "Choose a desk in being.");
    public static readonly Problem PriorityUnknown = new(3809, 400,
        "Mời chọn diện ưu tiên trong danh mục.", "The priority is not one of the list.");
    public static readonly Problem TicketUnknown = new(3810, 404,
        "Không có phiếu số mang mã này. Mời xem lại mã trên phiếu.", "There is no such ticket.");
    public static readonly Problem SlotFull = new(3811, 409,
        "Khung giờ này vừa hết chỗ hoặc không nhận hẹn. Mời chọn khung giờ khác.", "The slot is full or not offered.");
    public static readonly Problem NameNeeded = new(3812, 400,
        "Mời ghi họ tên và số điện thoại để cơ quan liên hệ khi cần.", "Name and telephone are needed.");
    public static readonly Problem AppointmentGone = new(3813, 409,
        "Lịch hẹn này đã hủy hoặc đã dùng.", "The appointment was cancelled or used.");
    public static readonly Problem AppointmentUnknown = new(3814, 404,
        "Không có lịch hẹn như vậy, hoặc đường dẫn đã dùng. Mời xem lại mã hẹn.", "There is no such appointment, or the link was used.");
    public static readonly Problem NotToday = new(3815, 409,
        "Lịch hẹn này không phải của hôm nay tại Bộ phận Một cửa này.", "The appointment is not for today at this desk.");
    public static readonly Problem OutcomeNeeded = new(3816, 400,
        "Mời chọn lượt này kết thúc thế nào.", "Say how the visit ended.");
    public static readonly Problem ReasonNeeded = new(3817, 400,
        "Từ chối cần lý do trong danh mục và lời giải thích cho người dân.", "A refusal needs a reason of the list and words.");
    public static readonly Problem DossierNotHere = new(3818, 400,
        "Không có hồ sơ mang mã này tại Bộ phận Một cửa của anh chị. Mời kiểm tra lại, hoặc để trống.", "There is no such dossier at this desk.");
    public static readonly Problem DossierNeeded = new(3819, 400,
        "Mời ghi mã hồ sơ đã nhận, bổ sung hoặc trả kết quả.", "The dossier's code is needed.");
    public static readonly Problem GateInvalid = new(3820, 400,
        "Số quầy là số từ 1 đến 99, chưa dùng ở Bộ phận Một cửa này.", "The gate's number must be new, from 1 to 99.");
    public static readonly Problem SlotInvalid = new(3821, 400,
        "Mời chọn ngày trong tuần, giờ bắt đầu và số chỗ từ 0 đến 200.", "Weekday, time and a capacity from 0 to 200 are needed.");
    public static readonly Problem OneGateEach = new(3822, 409,
        "Anh chị đang mở một quầy khác. Mời đóng quầy đó trước.", "You have another gate open.");
}
