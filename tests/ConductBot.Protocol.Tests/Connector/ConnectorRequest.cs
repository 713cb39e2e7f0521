namespace ConductBot.Protocol.Tests.Connector;

/// <summary>What a connector was asked, its target as it stood on the wire.</summary>
internal sealed record ConnectorRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body);
