namespace ConductBot.Protocol.DirectLine;

/// <summary>The transcript's store is out of reach for now: the caller should try again.</summary>
public sealed class DirectLineLogUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
