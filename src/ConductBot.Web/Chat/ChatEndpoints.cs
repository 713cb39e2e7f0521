using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.DirectLine;
using ConductBot.Web.Html;

namespace ConductBot.Web.Chat;

/// <summary>The chat page and the Direct Line it talks to. In local mode only.</summary>
internal static class ChatEndpoints
{
    private const string DirectLine = "/v3/directline";

    /// <summary>Adds the embedded Direct Line, which makes out tokens for the sample people.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<ChatPage>();
        return services.AddDirectLine(options =>
        {
            options.BotName = "Hỏi đáp chỉ thị";
            options.Authorize = static (request, _) => ValueTask.FromResult(Grant(request));
        });
    }

    /// <summary>Maps both.</summary>
    public static void MapChat(this WebApplication app)
    {
        app.MapGet("/", (HttpContext http, ChatPage page) => new HtmlResult(page.Render(http)));
        app.MapDirectLine(DirectLine);
    }

    // Nobody signs in on the own machine: whoever asks is given the sample person named, with a claim that the bot can rely on. The conversation asked
    // for is checked against its own user.
    private static DirectLineGrant? Grant(DirectLineTokenRequest request)
    {
        if (SamplePerson.All.FirstOrDefault(one => string.Equals(one.UserId, request.UserId, StringComparison.Ordinal)) is not { } person) return null;

        var conversation = (string?)request.Http.Request.Query["conversation"];
        var claims = new Dictionary<string, string> { [SamplePerson.Claim] = person.Key };
        return new DirectLineGrant(new DirectLineUser(person.UserId, person.Name, claims), IsConversation(conversation) ? conversation : null);
    }

    private static bool IsConversation(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);
}
