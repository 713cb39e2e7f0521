using System.Collections.Concurrent;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.Tests.Credentials;

/// <summary>A sign-in service over https on this machine: remembers what it was asked, and answers as told.</summary>
internal sealed class SignInStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> requests = new();
    private LocalServer server = null!;

    public string Address => server.Address;

    public IReadOnlyList<(string Path, IReadOnlyDictionary<string, string> Form)> Requests => [.. requests];

    /// <summary>Status and body of its answer.</summary>
    public (int Status, string Body) Answer { get; set; } = (200, """{"token_type":"Bearer","expires_in":3599,"access_token":"signed-in"}""");

    public static async Task<SignInStub> StartAsync()
    {
        var stub = new SignInStub();
        stub.server = await LocalServer.StartAsync(app => app.Run(async http =>
        {
            var form = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString()) : [];
            stub.requests.Enqueue((http.Request.Path, form));
            http.Response.StatusCode = stub.Answer.Status;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(stub.Answer.Body);
        }));
        return stub;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
