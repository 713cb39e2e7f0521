namespace ConductBot.EndToEnd.Machine;

/// <summary>One server for the tests of a class that do not kill it. Each opens a browser window of its own, and so a conversation of its own.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    internal Server Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await Server.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
