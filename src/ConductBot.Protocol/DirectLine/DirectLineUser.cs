namespace ConductBot.Protocol.DirectLine;

/// <summary>Who speaks through a Direct Line token.</summary>
/// <param name="Id">Opaque, stable; becomes <c>from.id</c>.</param>
/// <param name="Name">Shown; becomes <c>from.name</c>.</param>
/// <param name="Claims">What the host says of the person; the bot finds it in <see cref="Schema.ChannelAccount.DirectLineClaims"/>.</param>
public sealed record DirectLineUser(string Id, string Name, IReadOnlyDictionary<string, string> Claims);
