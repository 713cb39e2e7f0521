namespace ConductBot.EndToEnd.Machine;

/// <summary>One server as <c>dotnet run</c> starts it, for the tests of a class that do not kill it; each speaks as another person.</summary>
public sealed class DeveloperServer : IAsyncLifetime
{
    internal Server Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await Server.StartForDeveloperAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
    }
}
