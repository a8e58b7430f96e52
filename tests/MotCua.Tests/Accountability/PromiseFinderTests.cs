using MotCua.Accountability;
using MotCua.Kernel;
using MotCua.Kernel.Law;
using Xunit;

namespace MotCua.Tests.Accountability;

/// <summary>What sounds like a promise, and how one stands on a day.</summary>
public sealed class PromiseFinderTests
{
    private static readonly LawBook Law = LawBook.Load();

    [Theory]
    [InlineData("Sở đã xem xét. Danh sách sẽ công bố sau.", "Danh sách sẽ công bố sau.", null)]
    [InlineData("Chúng tôi cam kết trả lời chậm nhất ngày 30/11/2021.", "Chúng tôi cam kết trả lời chậm nhất ngày 30/11/2021.", "2021-11-30")]
    [InlineData("Sẽ hoàn thành trong tháng 02/2024.", "Sẽ hoàn thành trong tháng 02/2024.", "2024-02-29")]
    [InlineData("Từ 01.10.2021 đến 15.10.2021 phòng sẽ rà soát.", "Từ 01.10.2021 đến 15.10.2021 phòng sẽ rà soát.", "2021-10-15")]
    [InlineData("Việc này sẽ giải quyết trước ngày 5 tháng 12 năm 2021; mời theo dõi.", "Việc này sẽ giải quyết trước ngày 5 tháng 12 năm 2021;", "2021-12-05")]
    [InlineData("SẼ TRẢ LỜI SAU", "SẼ TRẢ LỜI SAU", null)]
    [InlineData("Đã công bố danh sách ngày 01/10/2021. Số tiền là 1.500.000 đồng.", null, null)]
    [InlineData("Hồ sơ sẻ công bố", null, null)]
    [InlineData("Sẽ công bố ngày 31/02/2021.", "Sẽ công bố ngày 31/02/2021.", null)]
    public void A_sentence_is_pointed_at_by_its_phrase_and_day(string text, string? sentence, string? day)
    {
        var found = PromiseFinder.Find(text, Law.Codes(PromiseFinder.List));
        Assert.Equal(sentence is null ? [] : [sentence], found.Select(hint => hint.Sentence));
        if (sentence is not null) Assert.Equal(day, found[0].Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_promise_is_kept_late_or_broken_by_its_day()
    {
        var actor = new Actor(ActorKind.Staff, Guid.CreateVersion7(), null, "Trưởng phòng", []);
        var (made, due) = (new DateOnly(2021, 11, 1), new DateOnly(2021, 11, 30));
        PublicPromise New() => new() { Id = Guid.CreateVersion7(), Text = "Sẽ công bố", Source = PromiseSource.Other, UnitId = Guid.CreateVersion7(), HeadName = "Trưởng phòng", MadeOn = made, DueOn = due };
        static DateTime At(DateOnly day) => OfficeClock.ToUtc(day.ToDateTime(new TimeOnly(9, 0)));
        Assert.Equal([PromiseStanding.Running, PromiseStanding.Overdue, PromiseStanding.Overdue, PromiseStanding.Broken],
            new[] { due, due.AddDays(1), due.AddDays(60), due.AddDays(61) }.Select(day => New().Standing(day)));
        var kept = New();
        Assert.Equal(AccountabilityProblems.WordsNeeded, Assert.Throws<Refused>(() => kept.Keep(Guid.CreateVersion7(), due, " ", null, actor, At(due))).Problem);
        Assert.Equal(AccountabilityProblems.PromiseDayWrong, Assert.Throws<Refused>(() => kept.Keep(Guid.CreateVersion7(), due.AddDays(1), "Đã làm", null, actor, At(due))).Problem);
        Assert.Equal(AccountabilityProblems.LinkInvalid, Assert.Throws<Refused>(() => New().Keep(Guid.CreateVersion7(), due, "Đã làm", "javascript:alert(1)", actor, At(due))).Problem);
        Assert.Equal(AccountabilityProblems.LinkInvalid, Assert.Throws<Refused>(() => New().Keep(Guid.CreateVersion7(), due, "Đã làm", "//ac.vn", actor, At(due))).Problem);
        kept.Keep(Guid.CreateVersion7(), due, "Đã làm", "/thu-tuc", actor, At(due));
        Assert.Equal(PromiseStanding.Kept, kept.Standing(due.AddDays(100)));
        var broken = New();
        broken.Break(Guid.CreateVersion7(), "Không có kinh phí", actor, At(made));
        Assert.Equal(PromiseStanding.Broken, broken.Standing(made));
        Assert.Equal(AccountabilityProblems.PromiseSettled, Assert.Throws<Refused>(() => broken.Break(Guid.CreateVersion7(), "x", actor, At(made))).Problem);
        broken.Keep(Guid.CreateVersion7(), due.AddDays(5), "Cuối cùng đã làm", null, actor, At(due.AddDays(5)));
        Assert.Equal(PromiseStanding.Late, broken.Standing(due.AddDays(5)));
    }
}
