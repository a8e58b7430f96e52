using System.Text.RegularExpressions;
using Xunit;

namespace MotCua.Tests.Boundaries;

/// <summary>What a document points at in this repository is there.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "data", ".state", ".git"];

    [Fact]
    public void Every_relative_link_of_every_document_resolves()
    {
        var documents = Documents(new DirectoryInfo(Sources.Root)).ToList();
        Assert.True(documents.Count >= 10, "The documents were hardly found.");
        Assert.Empty(documents.SelectMany(document => Broken(document, File.ReadAllText(document)).Select(link => $"{Path.GetRelativePath(Sources.Root, document)}: {link}")));
    }

    [Theory]
    [InlineData("[law](law/README.md) and ![door](law/nothing.png)", "law/nothing.png")]
    [InlineData("[here](#a-heading-that-is-not-there)", "#a-heading-that-is-not-there")]
    [InlineData("[row](law/README.md#no-such-row)", "law/README.md#no-such-row")]
    [InlineData("[`law/rules.json`](law/rules.json) [row](law/README.md#a-row) <https://example.org> [out](https://example.org/x)", null)]
    [InlineData("```\n[not a link](nowhere.md)\n```\n`[nor this](nowhere.md)`", null)]
    public void A_broken_link_would_be_seen(string text, string? broken) =>
        Assert.Equal(broken is null ? [] : [broken], Broken(Path.Combine(Sources.Root, "A.md"), text));

    private static IEnumerable<string> Documents(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.md").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Documents));

    private static IEnumerable<string> Broken(string document, string text) =>
        Link().Matches(Quoted().Replace(text, "")).Select(match => match.Groups["target"].Value)
            .Where(target => !Absolute().IsMatch(target) && !Resolves(document, text, target));

    private static bool Resolves(string document, string text, string target)
    {
        var (path, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
        var full = path.Length == 0 ? document : Path.GetFullPath(Uri.UnescapeDataString(path), Path.GetDirectoryName(document)!);
        if (path.Length > 0 && !File.Exists(full) && !Directory.Exists(full)) return false;
        return heading is null || Heading().Matches(path.Length == 0 ? text : File.ReadAllText(full)).Any(match => Anchor(match.Groups["words"].Value) == heading);
    }

    /// <summary>As the hosts of repositories make anchors of headings: small letters, hyphens, nothing else.</summary>
    private static string Anchor(string words) => NotInAnchor().Replace(words.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|(?<!\\[)`[^`\\n]*`", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^([a-z]+:|//)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Absolute();

    [GeneratedRegex("^#+ (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NotInAnchor();
}
