namespace MotCua.Kernel;

/// <summary>
/// The catalogue of every problem shown to a user. Numbers are never reused.
/// 1000 general · 1100 people and sign-in · 1200 organisation and calendar · 1300 files · 1400 operation (OperationProblems) · 1500 signatures · 2000 procedures · 3000 dossiers ·
/// 3400 statistics · 3500 papers and printing · 3600 correspondence · 3700 the officer's day · 3800 visits · 3900 inspections ·
/// 4000 decision tables and forms · 4100 ratings and what is a citizen's own · 4200 petitions · 4300 reception, remarks on rules · 4400 denunciations, tips ·
/// 4500 accountability · 4600 feedback · 4700 plans · 4900 questionnaires.
/// </summary>
public static class Problems
{
    public static readonly Problem NotFound = new(1001, 404,
        "Không tìm thấy nội dung này. Mời kiểm tra lại địa chỉ hoặc tìm từ trang chủ.", "Nothing was found at this address.");
    public static readonly Problem NotAllowed = new(1002, 403,
        "Tài khoản của anh chị không được giao việc này. Nếu cần, mời liên hệ quản trị hệ thống của đơn vị.", "This account may not do this.");
    public static readonly Problem SignInNeeded = new(1003, 401,
        "Mời đăng nhập để tiếp tục.", "Please sign in to continue.");
    public static readonly Problem ChangedMeanwhile = new(1004, 409,
        "Có người vừa thay đổi nội dung này. Mời xem lại rồi thực hiện tiếp.", "Somebody else has just changed this.");
    public static readonly Problem InputInvalid = new(1005, 400,
        "Có thông tin chưa đúng. Mời xem các dòng được đánh dấu.", "Some of the input is not valid.");
    public static readonly Problem TooManyRequests = new(1006, 429,
        "Có quá nhiều yêu cầu trong thời gian ngắn. Mời đợi một phút rồi thử lại.", "Too many requests; wait a minute.");
    public static readonly Problem StoreUnavailable = new(1007, 503,
        "Hệ thống tạm thời chưa ghi được dữ liệu. Thông tin anh chị nhập chưa được lưu; mời thử lại sau ít phút.", "The store is not available for the moment.");
    public static readonly Problem KeyReused = new(1008, 422,
        "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Mời dùng khóa mới.", "This Idempotency-Key was used for another request.");
    public static readonly Problem Unexpected = new(1009, 500,
        "Có lỗi ngoài dự kiến. Chúng tôi đã ghi lại để xử lý; mời thử lại.", "Something went wrong on our side.");
    public static readonly Problem StoreNewer = new(1010, 409,
        "Dữ liệu thuộc phiên bản mới hơn chương trình này. Mời dùng phiên bản mới của chương trình.", "The store was made by a newer version of the program.");
    public static readonly Problem StoreInUse = new(1011, 409,
        "Một máy chủ hoặc một lệnh khác đang dùng dữ liệu này. Mời dừng máy chủ hoặc đợi lệnh đó xong, rồi thử lại.", "A server, or another command, is using this store.");
    public static readonly Problem StoreNotEmpty = new(1012, 409,
        "Nơi này đã có dữ liệu.", "There is data here already.");
    public static readonly Problem BackupBroken = new(1013, 422,
        "Bản sao lưu bị hỏng hoặc không đầy đủ.", "The backup is damaged or incomplete.");

    public static readonly Problem SettingInvalid = new(1014, 500,
        "Có thiết lập chưa đúng. Mời quản trị hệ thống xem docs/operate/settings.md.", "A setting cannot be read.");
    public static readonly Problem ImportUnreadable = new(1015, 422,
        "Không đọc được tệp dữ liệu để nhập. Mời kiểm tra lại tệp.", "The data to import cannot be read.");

    public static readonly Problem FileEmpty = new(1301, 400,
        "Tệp không có nội dung. Mời mở tệp kiểm tra rồi chọn lại.", "The file is empty.");
    public static readonly Problem FileTooLarge = new(1302, 413,
        "Tệp quá lớn. Mời giảm dung lượng hoặc chia thành nhiều tệp.", "The file is too large.");
    public static readonly Problem FileKindRefused = new(1303, 415,
        "Loại tệp này không được nhận. Mời gửi PDF, ảnh JPG hoặc PNG, Word (.docx), Excel (.xlsx), OpenDocument (.odt).", "Files of this kind are not taken.");
    public static readonly Problem FileUnreadable = new(1304, 422,
        "Tệp bị hỏng hoặc chưa tải lên đủ nên không mở được. Mời kiểm tra rồi gửi lại.", "The file is damaged or incomplete.");
    public static readonly Problem FileLocked = new(1305, 422,
        "Tệp được đặt mật khẩu nên không mở được. Mời bỏ mật khẩu rồi gửi lại.", "The file is protected by a password.");
    public static readonly Problem FileHarmful = new(1306, 422,
        "Tệp chứa nội dung không an toàn. Mời in hoặc xuất lại thành PDF thường rồi gửi lại.", "The file carries active or harmful content.");
    public static readonly Problem FileInfected = new(1307, 422,
        "Tệp có mã độc nên không được nhận. Mời quét vi-rút máy của anh chị rồi gửi tệp khác.", "A virus was found in the file.");
    public static readonly Problem FileTooManyPages = new(1308, 422,
        "Tệp có quá nhiều trang. Mời chia thành nhiều tệp.", "The file has too many pages.");
    public static readonly Problem ScannerAway = new(1309, 503,
        "Chưa quét được vi-rút nên tệp chưa được nhận. Mời thử lại sau ít phút.", "The virus scanner does not answer; the file was not taken.");
    public static readonly Problem UploadGone = new(1310, 404,
        "Không tìm thấy tệp đã tải lên. Tệp chưa đính kèm chỉ được giữ 7 ngày; mời tải lên lại.", "There is no such upload of yours; uploads are kept for seven days.");
    public static readonly Problem FileLost = new(1311, 500,
        "Kho tệp không có nội dung của tệp này. Mời báo quản trị hệ thống để khôi phục từ bản sao lưu.", "The content of this file is missing from the store.");

    public static readonly Problem SignInRefused = new(1101, 400,
        "Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa. Mời kiểm tra rồi thử lại, hoặc chọn “Quên mật khẩu”.",
        "The name or password is not right, or the account is locked for a while.");
    public static readonly Problem CodeRefused = new(1102, 400,
        "Mã xác thực chưa đúng hoặc đã hết hiệu lực. Mời nhập mã mới.", "The code is not right or no longer valid.");
    public static readonly Problem PersonInvalid = new(1103, 400,
        "Thông tin cá nhân chưa đúng. Mời kiểm tra lại.", "The personal details are not valid.");
    public static readonly Problem PasswordInvalid = new(1104, 400,
        "Mật khẩu cần ít nhất 10 ký tự. Mời đặt mật khẩu khác.", "The password must have at least 10 characters.");
    public static readonly Problem RecoveryLinkDead = new(1105, 400,
        "Đường dẫn đặt lại mật khẩu đã dùng hoặc đã hết hiệu lực. Mời yêu cầu đường dẫn mới.", "This recovery link was used or has expired.");
    public static readonly Problem StaffInvalid = new(1106, 400,
        "Thông tin cán bộ chưa đúng. Mời kiểm tra lại.", "The staff details are not valid.");
    public static readonly Problem RoleInvalid = new(1107, 400,
        "Vai trò chưa đúng. Mời chọn lại vai trò, đơn vị và thời gian.", "The role, unit or period is not valid.");
    public static readonly Problem MemberInvalid = new(1108, 400,
        "Thông tin người đại diện chưa đúng. Mời kiểm tra lại.", "The representative's details are not valid.");
    public static readonly Problem ScopeMissing = new(1109, 403,
        "Khóa ứng dụng này không được cấp quyền cho việc này. Mời liên hệ quản trị hệ thống.", "This client key does not have the scope needed.");
    public static readonly Problem KeyInvalid = new(1110, 400,
        "Khóa ứng dụng cần có tên và ít nhất một quyền trong danh mục.", "A client key needs a name and at least one known scope.");

    public static readonly Problem UnitInvalid = new(1201, 400,
        "Thông tin đơn vị chưa đúng. Mời kiểm tra lại.", "The unit's details are not valid.");
    public static readonly Problem PostingInvalid = new(1202, 400,
        "Việc cử cán bộ đến Bộ phận Một cửa chưa đúng. Mời kiểm tra lại.", "The posting to the desk is not valid.");
    public static readonly Problem CalendarChangeInvalid = new(1203, 400,
        "Ngày hoán đổi chưa đúng. Mời kiểm tra lại.", "The change to the calendar is not valid.");
    public static readonly Problem DueQuestionInvalid = new(1204, 400,
        "Câu hỏi tính thời hạn chưa đúng. Mời kiểm tra lại các tham số.", "The parameters of the question are not valid.");
}
