using System.Globalization;
using ConductBot.Directives;
using ConductBot.Protocol.Readiness;

namespace ConductBot.Health;

/// <summary>Whether there are directives to answer from.</summary>
internal sealed class LibraryReadiness(DirectiveLibrary library) : IReadinessPart
{
    public string Name => "library";

    public ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken)
    {
        var current = library.Current;
        return ValueTask.FromResult<PartReadiness>(current.Directives.Count > 0
            ? new PartReadiness.Ready($"version {current.Version.ToString(CultureInfo.InvariantCulture)}")
            : new PartReadiness.NotReady("No directive is loaded: look at Directives:LibraryFolder, or import one."));
    }
}
