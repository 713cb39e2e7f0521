using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using ConductBot.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConductBot.Benchmarks.Teams;

/// <summary>Servers that this program is itself, each in a process of its own: the yardstick without any protocol, and the protocol with nothing behind it.</summary>
internal static class EchoServers
{
    public const string Bare = "serve-bare";
    public const string Protocol = "serve-echo";
    private static readonly Option<int> Port = new("--port") { Required = true };
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static IEnumerable<Command> Commands()
    {
        yield return Create(Bare, static app =>
        {
            var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null });
            app.MapPost("/api/messages", request => EchoAsync(request, http));
        });
        yield return Create(Protocol, static app => app.MapBotEndpoint("/api/messages"), static services => services.AddBot(static bot => bot.AllowLocalAnonymous = true).AddSingleton<IActivityReceiver, EchoBot>());
    }

    private static Command Create(string name, Action<WebApplication> map, Action<IServiceCollection>? add = null)
    {
        var command = new Command(name) { Port };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(parsed.GetValue(Port)));
            add?.Invoke(builder.Services);
            await using var app = builder.Build();
            map(app);
            await app.StartAsync(cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        });
        return command;
    }

    // What somebody would write who knows nothing of bots: the body read once, the reply written by hand.
    private static async Task EchoAsync(HttpContext context, HttpClient http)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var from = activity.RootElement;
        var (conversation, id) = (from.GetProperty("conversation").GetProperty("id").GetString()!, from.GetProperty("id").GetString()!);
        using var body = new MemoryStream(1024);
        await using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("replyToId", id);
            json.WriteString("text", "Echo: " + from.GetProperty("text").GetString());
            foreach (var (name, value) in new[] { ("from", "recipient"), ("recipient", "from"), ("conversation", "conversation") })
            {
                json.WritePropertyName(name);
                from.GetProperty(value).WriteTo(json);
            }

            json.WriteEndObject();
        }

        using var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length) { Headers = { ContentType = Json } };
        using var sent = await http.PostAsync(new Uri($"{from.GetProperty("serviceUrl").GetString()!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(id)}"), content, context.RequestAborted);
        context.Response.StatusCode = sent.IsSuccessStatusCode ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway;
    }
}
