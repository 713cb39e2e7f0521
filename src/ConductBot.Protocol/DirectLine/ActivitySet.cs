using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>A piece of a transcript and the watermark after it.</summary>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);
