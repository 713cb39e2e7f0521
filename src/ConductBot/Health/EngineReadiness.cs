using System.Globalization;
using ConductBot.Answers;
using ConductBot.Directives;
using ConductBot.Protocol.Readiness;

namespace ConductBot.Health;

/// <summary>Whether questions can be answered now, and from the newest library.</summary>
internal sealed class EngineReadiness(AnswerLibrary answers, DirectiveLibrary library) : IReadinessPart
{
    public string Name => "engine";

    public ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult<PartReadiness>(answers.Version switch
    {
        null => new PartReadiness.NotReady("The index is being built; wait some seconds."),
        { } version when version != library.Current.Version =>
            new PartReadiness.Ready($"answers from library version {version.ToString(CultureInfo.InvariantCulture)} until the index of the newest is built"),
        _ => new PartReadiness.Ready(),
    });
}
