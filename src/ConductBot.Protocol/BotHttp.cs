using ConductBot.Protocol.Files;

namespace ConductBot.Protocol;

/// <summary>The bot's ways out: pooled connections, no cookies, no redirects followed, answers bounded.</summary>
internal sealed class BotHttp : IDisposable
{
    private const int LargestDocument = 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);

    public BotHttp()
        : this(_ => { })
    {
    }

    /// <summary>With something else about its connections, such as whom they trust.</summary>
    public BotHttp(Action<SocketsHttpHandler> configure)
    {
        Metadata = new(Handler(configure)) { MaxResponseContentBufferSize = LargestDocument, Timeout = Timeout.InfiniteTimeSpan };
        SignIn = new(Handler(configure)) { MaxResponseContentBufferSize = LargestDocument };
        Connector = new(Handler(configure));
        Files = new(Handler(handler =>
        {
            handler.ConnectCallback = FileConnection.OpenAsync;
            handler.MaxResponseDrainSize = 0;
            configure(handler);
        }));
    }

    /// <summary>For issuers' documents. Its callers bring the time limit.</summary>
    public HttpClient Metadata { get; }

    /// <summary>For the token endpoint.</summary>
    public HttpClient SignIn { get; }

    /// <summary>For connectors. Its callers bring the time limit.</summary>
    public HttpMessageInvoker Connector { get; }

    /// <summary>For hosts of files, at public addresses only. Its callers bring the time limit and bound what they read.</summary>
    public HttpMessageInvoker Files { get; }

    public void Dispose()
    {
        Metadata.Dispose();
        SignIn.Dispose();
        Connector.Dispose();
        Files.Dispose();
    }

    private static SocketsHttpHandler Handler(Action<SocketsHttpHandler> configure)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Connecting, PooledConnectionLifetime = Lifetime, ActivityHeadersPropagator = null };
        configure(handler);
        return handler;
    }
}
