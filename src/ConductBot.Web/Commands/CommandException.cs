namespace ConductBot.Web.Commands;

/// <summary>A command could not do what it was asked; the message says why and what to do.</summary>
internal sealed class CommandException(string message, Exception? inner = null) : Exception(message, inner);
