using Xunit;

namespace Browser.Tests;

/// <summary>In large type a page is read aloud by a voice of the device; by a voice that needs a speech service, not a word is read.</summary>
public sealed class ReadAloudJourney(House house)
{
    private const string Voices =
        """
        const voice = { lang: "vi-VN", localService: LOCAL, name: "Thử" };
        window.spoken = [];
        Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [voice], speak: (said) => window.spoken.push(said.voice.name + ": " + said.text), cancel: () => {}, speaking: false, addEventListener: () => {} } });
        window.SpeechSynthesisUtterance = function (text) { this.text = text; };
        """;

    [Theory(SkipWhen = nameof(House.IsMissing), SkipType = typeof(House), Skip = House.Missing)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_voice_of_the_device_reads(bool isLocal)
    {
        await using var reader = await house.VisitAsync(House.Phone);
        await reader.Page.Context.AddInitScriptAsync(Voices.Replace("LOCAL", isLocal ? "true" : "false", StringComparison.Ordinal));
        await reader.GoAsync("/lay-so?doc=lon");
        if (isLocal) await reader.Page.ClickAsync(".read-aloud button");
        else await reader.ReadsAsync("Máy này không có sẵn giọng đọc tiếng Việt");
        var spoken = await reader.Page.EvaluateAsync<string[]>("() => window.spoken");
        if (isLocal) Assert.StartsWith("Thử: ", Assert.Single(spoken), StringComparison.Ordinal);
        else Assert.Empty(spoken);
    }
}
