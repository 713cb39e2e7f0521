using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Somebody asks for a Direct Line token.</summary>
/// <param name="Http">The request; its body is read already.</param>
/// <param name="UserId">The id that the client would like; nothing vouches for it.</param>
/// <param name="UserName">The name that the client would like; nothing vouches for it.</param>
public sealed record DirectLineTokenRequest(HttpContext Http, string? UserId, string? UserName);
