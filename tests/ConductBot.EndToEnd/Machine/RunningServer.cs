using ConductBot.EndToEnd.Machine;

[assembly: AssemblyFixture(typeof(RunningServer))]

namespace ConductBot.EndToEnd.Machine;

/// <summary>One server for all tests that neither kill, set nor flood it. Each begins conversations of its own, and counts nothing that others file or give too.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    internal Server Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await Server.StartAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server is not null) await Server.DisposeAsync();
    }
}
