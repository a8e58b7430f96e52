using System.Diagnostics;
using System.Globalization;
using MotCua.Commands;
using MotCua.Kernel;
using MotCua.Kernel.Acts;
using MotCua.Kernel.Organisation;
using MotCua.Kernel.Search;
using MotCua.Petitions;
using MotCua.Petitions.Acts;
using MotCua.Storage;
using MotCua.Vietnamese;

namespace Bench;

/// <summary>
/// P13: what a petition may repeat, over 20,000 of them, beside the plain folded full-text query of its one line and beginning. Precision and recall on a
/// labelled set made by <see cref="PetitionMaker"/>: reworded copies, and hard negatives of the same topic, village and sentences that are another matter, or the same sender's other matter.
/// </summary>
internal static class PetitionBench
{
    private const int Stored = 20_000, Labelled = 300, Shown = 10;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"P13 duplicate suggestion over {Stored} petitions");
        foreach (var kind in Database.Kinds)
        {
            var maker = new PetitionMaker(2021);
            var originals = Enumerable.Range(0, Stored).Select(_ => maker.Original()).ToList();
            await using var database = await Database.CreateAsync(kind);
            await using var services = Work.Services(database.Settings, TimeProvider.System);
            var ids = await FillAsync(services, originals);
            var copies = Enumerable.Range(0, Labelled).Select(index => (Asked: maker.Copy(originals[index * 61]), Truth: ids[index * 61])).ToList();
            var strangers = Enumerable.Range(0, Labelled).Select(index => index % 2 == 0 ? maker.Neighbour(originals[index * 59]) : maker.OtherMatter(originals[index * 59])).ToList();

            async Task<List<Guid>> SuggestAsync(MadePetition asked)
            {
                await using var scope = services.CreateAsyncScope();
                return [.. (await scope.ServiceProvider.GetRequiredService<SimilarPetitions>().FindAsync(Actor.System, Guid.Empty, $"{asked.About} {asked.Text}", null, asked.Author, null, CancellationToken.None)).Select(found => found.Petition.Id)];
            }

            async Task<List<Guid>> SearchAsync(MadePetition asked)
            {
                await using var scope = services.CreateAsyncScope();
                var store = scope.ServiceProvider.GetRequiredService<Store>();
                return [.. await scope.ServiceProvider.GetRequiredService<SearchIndex>().FindIdsAsync(store, ReceivePetition.SearchScope, $"{asked.About} {asked.Text}", Shown, CancellationToken.None)];
            }

            await QualityAsync(output, $"prints, {kind}", SuggestAsync, copies, strangers);
            await QualityAsync(output, $"full text, {kind}", SearchAsync, copies, strangers);
            var place = 0;
            var ratio = await Rounds.CompareAsync(output, "petitions/s", ($"prints, {kind}", () => RateAsync(() => SuggestAsync(copies[place++ % Labelled].Asked))), ($"full text, {kind}", () => RateAsync(() => SearchAsync(copies[place++ % Labelled].Asked))));
            await output.WriteLineAsync($"P13 {kind}: {ratio.ToString("0.00", CultureInfo.InvariantCulture)} of the full-text query's pace (no goal set)");
        }
    }

    private static async Task QualityAsync(TextWriter output, string name, Func<MadePetition, Task<List<Guid>>> findAsync, List<(MadePetition Asked, Guid Truth)> copies, List<MadePetition> strangers)
    {
        var (hit, first, shown, alarms) = (0, 0, 0, 0);
        foreach (var (asked, truth) in copies)
        {
            var found = await findAsync(asked);
            shown += found.Count;
            if (found.Contains(truth)) hit++;
            if (found.Count > 0 && found[0] == truth) first++;
        }
        foreach (var asked in strangers)
        {
            var found = await findAsync(asked);
            shown += found.Count;
            if (found.Count > 0) alarms++;
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {name}: recall {(double)hit / copies.Count:0.000} (first line {(double)first / copies.Count:0.000}), precision of lines {(shown == 0 ? 0 : (double)hit / shown):0.000}, hard negatives with any line {(double)alarms / strangers.Count:0.000}"));
    }

    private static async Task<List<Guid>> FillAsync(ServiceProvider services, List<MadePetition> made)
    {
        var ids = new List<Guid>(made.Count);
        var unit = Guid.Empty;
        foreach (var chunk in made.Chunk(1_000))
        {
            await using var scope = services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            var clock = scope.ServiceProvider.GetRequiredService<OfficeClock>();
            if (unit == Guid.Empty) store.Set<OrgUnit>().Add(new OrgUnit { Id = unit = clock.NewId(), Code = "thu", Name = "Phòng Thử", Kind = UnitKind.Division });
            var rows = new List<object>();
            foreach (var one in chunk)
            {
                var petition = Petition.Register(clock.NewId(), $"DT-2021-{ids.Count + 1:000000}", new PetitionInput(PetitionWay.Paper, PetitionKind.Complaint, new DateOnly(2021, 11, 15), new PetitionAuthor(one.Author, "xã Mẫu"), "ncc", one.About, one.Text), unit, null, clock.UtcNow);
                ids.Add(petition.Id);
                rows.Add(petition);
                SearchIndex.AddNew(store, [ReceivePetition.Entry(petition)]);
                rows.AddRange(TextPrint.Of(petition.Id, $"{petition.About} {petition.Text}", petition.AuthorName, null));
            }
            await scope.ServiceProvider.GetRequiredService<ActLog>().CommitAsync(new Doing("petition.merge-list", Actor.System, "petition", ids[^1]) { Added = rows }, CancellationToken.None);
        }
        return ids;
    }

    private static async Task<double> RateAsync(Func<Task<List<Guid>>> ask)
    {
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(2); count++) await ask();
        return count / watch.Elapsed.TotalSeconds;
    }
}

/// <summary>A petition of the labelled set, with what it was made from.</summary>
internal sealed record MadePetition(string Author, string About, string Text, int Topic, int Village, IReadOnlyList<int> Sentences);

/// <summary>
/// Makes petitions from forty topics of eight sentences each, with villages, amounts, days and papers filled in. A copy keeps the sender seven times of ten, leaves a sentence out, shuffles the rest, adds one of its own,
/// loses the marks one time of five and has one word of ten mistyped. A neighbour has the topic, the village and the sentences, and another sender, other amounts, days and papers.
/// </summary>
internal sealed class PetitionMaker(int seed)
{
    private const int Topics = 40, Pool = 8;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Chau", "Néang"], Middles = ["Văn", "Thị", "Minh", "Ngọc", "Hữu", "Thanh"], Given = ["Ví", "Dụ", "Mẫu", "Thử", "Giả", "Định", "Họa", "Tưởng", "Ước", "Lệ", "Minh", "Nghĩa"];
    private static readonly string[] Things = ["trợ cấp", "hồ sơ", "danh sách", "quyết định", "tiền công", "chế độ", "giấy chứng nhận", "mức hưởng"], Holders = ["thương binh", "người cao tuổi", "hộ nghèo", "người khuyết tật", "lao động thất nghiệp", "trẻ mồ côi", "gia đình liệt sĩ", "học viên nghề"];
    private static readonly string[] Verbs = ["bị cắt", "chậm chi trả", "tính sai", "không được xét", "bị từ chối", "bị thất lạc", "ghi nhầm tên", "không công khai"], Ends = ["mà không có văn bản trả lời", "dù tôi đã nộp đủ giấy tờ", "khác với các hộ xung quanh", "từ khi chuyển về đơn vị mới", "sau khi tôi đổi nơi ở", "trái với hướng dẫn trước đó", "làm gia đình tôi rất khó khăn", "và cán bộ không giải thích rõ"];

    private readonly Random random = new(seed);

    public MadePetition Original()
    {
        var (topic, village) = (random.Next(Topics), random.Next(150));
        return Fill(topic, village, [.. Enumerable.Range(0, Pool).OrderBy(_ => random.Next()).Take(random.Next(4, 7))], Name());
    }

    public MadePetition Copy(MadePetition original)
    {
        var sentences = original.Text.Split(". ").OrderBy(_ => random.Next()).Skip(original.Sentences.Count > 4 ? 1 : 0).Append("Tôi đã gửi đơn trước đây nhưng chưa thấy trả lời nên gửi lại").ToList();
        var text = string.Join(' ', string.Join(". ", sentences).Split(' ').Select(word => random.Next(10) == 0 && word.Length > 3 ? word[..^1] : word));
        if (random.Next(5) == 0) text = Folding.Fold(text);
        return original with { Author = random.Next(10) < 7 ? original.Author : Name(), Text = text };
    }

    /// <summary>Hard negative: somebody else of the same village about the same kind of thing, in the same sentences.</summary>
    public MadePetition Neighbour(MadePetition like) => Fill(like.Topic, like.Village, like.Sentences, Name());

    /// <summary>Hard negative: the same sender about something else.</summary>
    public MadePetition OtherMatter(MadePetition like) => Fill((like.Topic + 1 + random.Next(Topics - 1)) % Topics, like.Village, [.. Enumerable.Range(0, 5)], like.Author);

    private MadePetition Fill(int topic, int village, IReadOnlyList<int> sentences, string author)
    {
        var (thing, holder) = (Things[topic % 8], Holders[topic / 5]);
        var text = string.Join(". ", sentences.Select(sentence => sentence switch
        {
            0 => $"Tôi ở ấp {village % 12 + 1} xã số {village} có {thing} của {holder} {Verbs[topic % 7]}",
            1 => $"Ngày {random.Next(1, 29)} tháng {random.Next(1, 13)} tôi nhận văn bản số {random.Next(1, 2_000)} về {thing} này",
            2 => $"Số tiền còn thiếu là {random.Next(2, 90) * 100} nghìn đồng trong {random.Next(2, 12)} tháng",
            3 => $"Cán bộ {Name()} nói {thing} {Verbs[(topic + sentence) % 8]} {Ends[(topic + sentence) % 8]}",
            4 => $"Giấy tờ của {holder} tôi nộp gồm {random.Next(2, 9)} bản, biên nhận số {random.Next(100, 9_999)}",
            5 => $"Trước đó gia đình {Name()} cũng có {thing} {Verbs[(topic + 3) % 8]} {Ends[(topic + 5) % 8]}",
            6 => $"Tôi đề nghị xem xét lại {thing} cho {holder} từ tháng {random.Next(1, 13)} năm {random.Next(2015, 2022)}",
            _ => $"{Ends[topic % 8]}, nên tôi làm đơn này gửi cơ quan lần thứ {random.Next(1, 5)}",
        }));
        return new MadePetition(author, $"{thing} của {holder} {Verbs[topic % 7]}", text, topic, village, sentences);
    }

    private string Name() => $"{Families[random.Next(Families.Length)]} {Middles[random.Next(Middles.Length)]} {Given[random.Next(Given.Length)]} {Given[random.Next(Given.Length)]}";
}
