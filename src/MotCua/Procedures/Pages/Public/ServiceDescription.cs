using System.Text.Json.Nodes;
using MotCua.WorkingTime;

namespace MotCua.Procedures.Pages.Public;

/// <summary>A version in the words of schema.org, for search engines and assistants.</summary>
internal static class ServiceDescription
{
    public static JsonObject Of(ProcedureVersion version, string address)
    {
        var content = version.Content;
        var service = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "GovernmentService",
            ["name"] = version.Name,
            ["identifier"] = version.Code,
            ["serviceType"] = version.Field,
            ["inLanguage"] = "vi",
            ["url"] = address,
            ["provider"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = version.Agency },
            ["availableChannel"] = new JsonArray([.. content.Channels.Select(terms => (JsonNode)Channel(terms, address))]),
        };
        if (content.NameEnglish is { } english) service["alternateName"] = english;
        if (content.Description is { } description) service["description"] = description;
        if (content.SubjectNames.Count > 0) service["audience"] = new JsonObject { ["@type"] = "Audience", ["audienceType"] = string.Join(", ", content.SubjectNames) };
        if (content.Results.Count > 0) service["serviceOutput"] = new JsonArray([.. content.Results.Select(result => (JsonNode)new JsonObject { ["@type"] = "GovernmentPermit", ["name"] = result.Name })]);
        return service;
    }

    private static JsonObject Channel(ChannelTerms terms, string address)
    {
        var channel = new JsonObject { ["@type"] = "ServiceChannel", ["name"] = Terms.Channel(terms.Channel) };
        if (terms.Channel == Procedures.Channel.Online) channel["serviceUrl"] = address;
        // ISO 8601 knows no working days; those stay unsaid rather than wrong.
        var duration = terms.Limit switch
        {
            { Unit: LimitUnit.Day } limit => $"P{limit.Amount}D",
            { Unit: LimitUnit.Month } limit => $"P{limit.Amount}M",
            { Unit: LimitUnit.Hour } limit => $"PT{limit.Amount}H",
            _ => null,
        };
        if (duration is not null) channel["processingTime"] = duration;
        return channel;
    }
}
