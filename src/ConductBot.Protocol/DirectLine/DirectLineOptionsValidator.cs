using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Each error names the option and the values it may have.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(DirectLineOptions o)
    {
        if (o.Authorize is null) yield return "DirectLine:Authorize must be set: it decides who gets a token.";
        if (string.IsNullOrWhiteSpace(o.BotId)) yield return "DirectLine:BotId must not be empty.";
        if (string.IsNullOrWhiteSpace(o.BotName)) yield return "DirectLine:BotName must not be empty.";
        if (!Within(o.TokenLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromHours(24))) yield return "DirectLine:TokenLifetime must be 00:01:00 to 24:00:00.";
        if (!Within(o.StreamTicketLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)))
            yield return "DirectLine:StreamTicketLifetime must be 00:00:01 to 00:10:00.";
        if (o.MaxActivityBytes is < 1024 or > 128 * 1024) yield return "DirectLine:MaxActivityBytes must be 1024 to 131072.";
        if (o.MaxUploadBytes is < 1024 or > 64 * 1024 * 1024) yield return "DirectLine:MaxUploadBytes must be 1024 to 67108864.";
        if (o.Burst is < 1 or > 10_000) yield return "DirectLine:Burst must be 1 to 10000.";
        if (o.MessagesPerSecond is not (> 0 and <= 1000)) yield return "DirectLine:MessagesPerSecond must be above 0 and at most 1000.";
        if (o.TokenBurst is < 1 or > 100_000) yield return "DirectLine:TokenBurst must be 1 to 100000.";
        if (o.TokensPerSecond is not (> 0 and <= 10_000)) yield return "DirectLine:TokensPerSecond must be above 0 and at most 10000.";
        if (o.StreamsPerConversation is < 1 or > 100) yield return "DirectLine:StreamsPerConversation must be 1 to 100.";
        if (!Within(o.SlowClient, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1))) yield return "DirectLine:SlowClient must be 00:00:01 to 00:01:00.";
        foreach (var origin in o.TrustedOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
                yield return "DirectLine:TrustedOrigins must hold origins such as https://chat.example.vn, without a path or a slash at the end.";
        }
    }

    private static bool Within(TimeSpan value, TimeSpan low, TimeSpan high) => value >= low && value <= high;
}
