using ConductBot.Protocol.Readiness;

namespace ConductBot.Web.Hosting.Health;

/// <summary>How it stood with all parts at a time.</summary>
internal sealed record BoardState(DateTimeOffset At, IReadOnlyList<BoardPart> Parts)
{
    public bool IsReady => Parts.All(static part => part.Readiness is PartReadiness.Ready);
}
