using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>An activity and its position in the transcript.</summary>
public sealed record LoggedActivity(long Position, Activity Activity);
