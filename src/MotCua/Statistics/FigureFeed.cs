using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using MotCua.Web;

namespace MotCua.Statistics;

/// <summary>What was laid down or published, newest first, as an Atom feed (RFC 4287); addresses in it never change.</summary>
internal static class FigureFeed
{
    private const int Most = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    private sealed record Entry(string Path, string Title, DateTime At, string Summary);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/thong-ke/thay-doi.atom", AnswerAsync).AllowAnonymous().RequireRateLimiting(Limits.PublicApi);

    private static async Task<IResult> AnswerAsync(HttpContext context, Store store, OfficeClock clock, Installation installation, CancellationToken cancellation)
    {
        var entries = new List<Entry>();
        foreach (var snapshot in await store.DaySnapshots.AsNoTracking().OrderByDescending(row => row.Day).Take(Most).ToListAsync(cancellation))
        {
            var total = SnapshotContent.Read(snapshot.Content).YearTotal;
            entries.Add(new Entry(string.Create(CultureInfo.InvariantCulture, $"/thong-ke/ngay/{snapshot.Day:yyyy-MM-dd}"), $"Số liệu ngày {Say.Day(snapshot.Day)}", snapshot.TakenAt,
                $"Từ đầu năm nhận {Say.Number(total.Received)}, đang giải quyết {Say.Number(total.InProcess)}, quá hạn {Say.Number(total.LateInProcess)}."));
        }
        foreach (var row in await store.QuarterPublications.AsNoTracking().OrderByDescending(row => row.At).Take(Most).Select(row => new { row.Year, row.Quarter, row.Edition, row.At }).ToListAsync(cancellation))
            entries.Add(new Entry($"/thong-ke/danh-gia/{row.Year}/{row.Quarter}?lan={row.Edition}", $"Đánh giá quý {row.Quarter} năm {row.Year}, lần công bố {row.Edition}", row.At, "Kết quả đánh giá việc giải quyết thủ tục hành chính theo chín chỉ số."));
        return Results.Bytes(Write([.. entries.OrderByDescending(entry => entry.At).Take(Most)], PublicAddress.Of(context), installation.AgencyName, clock.UtcNow), "application/atom+xml; charset=utf-8");
    }

    private static byte[] Write(IReadOnlyList<Entry> entries, string host, string agency, DateTime now)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "Thống kê hồ sơ: số liệu mới");
            xml.WriteElementString("id", Atom, host + "/thong-ke/thay-doi.atom");
            xml.WriteElementString("updated", Atom, Time(entries.Count > 0 ? entries[0].At : now));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, agency);
            xml.WriteEndElement();
            Link(xml, "self", host + "/thong-ke/thay-doi.atom");
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("title", Atom, entry.Title);
                xml.WriteElementString("id", Atom, host + entry.Path);
                xml.WriteElementString("updated", Atom, Time(entry.At));
                Link(xml, "alternate", host + entry.Path);
                xml.WriteElementString("summary", Atom, entry.Summary);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return body.ToArray();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
