namespace ConductBot.Protocol.Credentials;

/// <summary>The bot's credential can't be read. The message says what to do and holds nothing of it.</summary>
internal sealed class CredentialException(string message, Exception? inner = null) : Exception(message, inner);
