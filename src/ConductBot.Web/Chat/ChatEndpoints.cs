using ConductBot.Organization;
using ConductBot.Protocol;
using ConductBot.Protocol.DirectLine;
using ConductBot.Web.Hosting;
using ConductBot.Web.Html;

namespace ConductBot.Web.Chat;

/// <summary>The chat page and the Direct Line it talks to. In local mode only.</summary>
internal static class ChatEndpoints
{
    private const string DirectLine = "/v3/directline";

    // Five files of 10 MB, and what is around them.
    private const int MostUploadBytes = 64 * 1024 * 1024;

    /// <summary>Adds the embedded Direct Line, which makes out tokens for the people of the organisation.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<ChatPage>();
        services.AddSingleton<ChatPeople>();
        return services.AddDirectLine(static options =>
        {
            options.BotName = "Hỏi đáp chỉ thị";
            options.MaxUploadBytes = MostUploadBytes;
            options.Authorize = static (request, _) => ValueTask.FromResult(Grant(request, request.Http.RequestServices.GetRequiredService<ChatPeople>()));
        });
    }

    /// <summary>Maps both.</summary>
    public static void MapChat(this WebApplication app)
    {
        app.MapResult("/", static http => new HtmlResult(http.Service<ChatPage>().Render(http)));
        app.MapDirectLine(DirectLine);
    }

    // Nobody signs in on the own machine: whoever asks is given the person named, with a claim that the bot can rely on. The conversation asked
    // for is checked against its own user.
    private static DirectLineGrant? Grant(DirectLineTokenRequest request, ChatPeople people)
    {
        if (people.Find(ChatIdentity.PersonId(request.UserId)) is not { } person) return null;

        var conversation = (string?)request.Http.Request.Query["conversation"];
        var claims = new Dictionary<string, string> { [ChatIdentity.Claim] = person.Id };
        return new DirectLineGrant(new DirectLineUser(ChatIdentity.UserId(person), person.Name, claims), IsConversation(conversation) ? conversation : null);
    }

    private static bool IsConversation(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);
}
