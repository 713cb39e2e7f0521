namespace ConductBot.Protocol.Connector;

/// <summary>One call to a connector.</summary>
/// <param name="Operation">A word for logs.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="ServiceUrl">Whose connector; checked before anything goes out.</param>
/// <param name="Path">What is appended, its segments percent-encoded.</param>
/// <param name="Body">UTF-8 JSON, or null.</param>
internal sealed record ConnectorCall(string Operation, HttpMethod Method, string? ServiceUrl, string Path, CallBody? Body);
