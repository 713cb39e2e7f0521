using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.DirectLine;

/// <summary>A refusal: its status, a code for programs and a sentence that says what to do.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message)
{
    public static readonly DirectLineError MissingToken = new(
        StatusCodes.Status401Unauthorized, "MissingToken", "Send the header \"Authorization: Bearer <token>\" with a token from tokens/generate.");

    public static readonly DirectLineError BadToken = new(
        StatusCodes.Status401Unauthorized, "BadToken", "The token was not made by this server. Get a new one from tokens/generate.");

    public static readonly DirectLineError TokenExpired = new(
        StatusCodes.Status403Forbidden, "TokenExpired", "The token's time is over. Get a new one from tokens/generate.");

    public static readonly DirectLineError TokenRefused = new(
        StatusCodes.Status403Forbidden, "Forbidden", "This server gives the caller no token.");

    public static readonly DirectLineError OtherConversation = new(
        StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.");

    public static readonly DirectLineError ForeignOrigin = new(
        StatusCodes.Status403Forbidden, "ForbiddenOrigin", "Pages of this origin may not call. The page's own origin, or one in DirectLine:TrustedOrigins, may.");

    public static readonly DirectLineError BadStreamTicket = new(
        StatusCodes.Status403Forbidden, "BadStreamTicket", "The stream address is spent or too old. Get a new one from GET conversations/{id}.");

    public static readonly DirectLineError NoConversation = new(
        StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation. Start it with POST conversations.");

    public static readonly DirectLineError NotWebSocket = new(
        StatusCodes.Status400BadRequest, "BadArgument", "A stream is opened with a WebSocket handshake.");

    public static readonly DirectLineError BadWatermark = new(
        StatusCodes.Status400BadRequest, "BadArgument", "The watermark is not one that this server gave. Send it back as it came, or leave it out.");

    public static readonly DirectLineError NoType = new(StatusCodes.Status400BadRequest, "MissingProperty", "The activity has no type.");

    public static readonly DirectLineError TypeNotTaken = new(
        StatusCodes.Status400BadRequest, "BadArgument", "Clients send activities of type message, event or typing.");

    public static readonly DirectLineError TooMany = new(
        StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages at once. Wait a moment and send again.");

    public static readonly DirectLineError TooManyTokens = new(
        StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many tokens were asked for. Wait a moment and ask again.");

    public static readonly DirectLineError TooManyStreams = new(
        StatusCodes.Status429TooManyRequests, "TooManyStreams", "This conversation has too many open streams. Close one, or poll.");

    public static readonly DirectLineError NoUploads = new(
        StatusCodes.Status415UnsupportedMediaType, "UploadNotSupported", "This bot takes no files. Write the message as text.");

    public static readonly DirectLineError Unavailable = new(
        StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The message could not be stored just now. Send it again.");

    public static DirectLineError TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body may have {limit} bytes. Send a shorter message.");

    public static DirectLineError Malformed(string why) => new(StatusCodes.Status400BadRequest, "BadSyntax", why);
}
