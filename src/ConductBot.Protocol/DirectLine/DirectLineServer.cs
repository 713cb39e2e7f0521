using System.Text.Json;
using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>The calls of Direct Line 3.0, except the stream. Every conversation call has passed <see cref="DirectLineDoor"/>.</summary>
/// <remarks>Source: microsoft/botframework-sdk, specs/botframework-protocol/directline-3.0.json; BotFramework-DirectLineJS, src/directLine.ts.</remarks>
internal sealed class DirectLineServer(
    IDirectLineLog log, DirectLineTokens tokens, StreamTickets streamTickets, SendingRates rates, HandOver handOver, DirectLineStreams streams,
    IOptions<DirectLineOptions> options, TimeProvider time, IUploadTaker? uploads = null)
{
    /// <summary>Activities an answer or a frame holds at most.</summary>
    internal const int Page = 100;

    private const int SmallBody = 16 * 1024;
    private const int MaxClientActivityId = 256;

    /// <summary>POST tokens/generate: does not start the conversation.</summary>
    public async Task GenerateAsync(HttpContext http)
    {
        if (!rates.TakeToken())
        {
            await Answer.RefuseAsync(http, DirectLineError.TooManyTokens);
            return;
        }

        var (body, error) = await StartBodyAsync(http);
        if (error is not null)
        {
            await Answer.RefuseAsync(http, error);
            return;
        }

        var grant = await options.Value.Authorize(new(http, body?.User?.Id, body?.User?.Name), http.RequestAborted);
        if (grant is null || !await MayGoOnAsync(grant, http.RequestAborted))
        {
            await Answer.RefuseAsync(http, DirectLineError.TokenRefused);
            return;
        }

        await WriteTokenAsync(http, grant.ConversationId ?? DirectLineTokens.NewConversationId(), grant.User);
    }

    /// <summary>POST tokens/refresh: the same conversation and user, more time.</summary>
    public Task RefreshAsync(HttpContext http, DirectLineTicket ticket) => WriteTokenAsync(http, ticket.ConversationId, DirectLineTokens.UserOf(ticket));

    /// <summary>POST conversations: 201 when it starts, 200 when it had.</summary>
    public async Task StartAsync(HttpContext http, DirectLineTicket ticket)
    {
        var (body, error) = await StartBodyAsync(http);
        if (error is not null)
        {
            await Answer.RefuseAsync(http, error);
            return;
        }

        var user = await log.UserAsync(ticket.ConversationId, http.RequestAborted);
        if (user is not null && user != ticket.UserId)
        {
            await Answer.RefuseAsync(http, DirectLineError.OtherConversation);
            return;
        }

        if (user is null) await log.StartAsync(ticket.ConversationId, ticket.UserId, http.RequestAborted);

        // Said again while nobody has spoken: the process may have stopped between the start and this.
        if (user is null || (await log.ReadAsync(ticket.ConversationId, 0, 1, http.RequestAborted)).Count == 0)
        {
            if (await handOver.StartAsync(ticket, body?.Locale, http.RequestAborted) == AcceptOutcome.Unavailable)
            {
                await Answer.RefuseAsync(http, DirectLineError.Unavailable);
                return;
            }
        }

        await WriteConversationAsync(http, ticket, user is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, Watermark.Of(0));
    }

    /// <summary>GET conversations/{id}: a fresh token and stream address.</summary>
    public async Task ReconnectAsync(HttpContext http, DirectLineTicket ticket)
    {
        if (Watermark.Parse(http.Request.Query["watermark"]) is not { } after) await Answer.RefuseAsync(http, DirectLineError.BadWatermark);
        else await WriteConversationAsync(http, ticket, StatusCodes.Status200OK, Watermark.Of(after));
    }

    /// <summary>GET conversations/{id}/activities.</summary>
    public async Task ReadAsync(HttpContext http, DirectLineTicket ticket)
    {
        if (Watermark.Parse(http.Request.Query["watermark"]) is not { } after)
        {
            await Answer.RefuseAsync(http, DirectLineError.BadWatermark);
            return;
        }

        var read = await log.ReadAsync(ticket.ConversationId, after, Page, http.RequestAborted);
        await handOver.CatchUpAsync(ticket, read, http.RequestAborted);
        var set = new ActivitySet([.. read.Select(one => one.Activity)], Watermark.Of(read.Count == 0 ? after : read[^1].Position));
        await Answer.WriteAsync(http, StatusCodes.Status200OK, set, DirectLineJson.Wire.ActivitySet);
    }

    /// <summary>POST conversations/{id}/activities.</summary>
    public async Task PostAsync(HttpContext http, DirectLineTicket ticket)
    {
        // Before the body is read: a flood costs as little as it can.
        if (!rates.Take(ticket.ConversationId)) await Answer.RefuseAsync(http, DirectLineError.TooMany);
        else await PostAsync(http, ticket, (await ActivityReader.ReadAsync(http.Request.BodyReader, options.Value.MaxActivityBytes, http.RequestAborted), []));
    }

    /// <summary>POST conversations/{id}/upload: the activity with what the host's <see cref="IUploadTaker"/> makes of its files; without one files are refused with a word why.</summary>
    public async Task UploadAsync(HttpContext http, DirectLineTicket ticket)
    {
        if (!rates.Take(ticket.ConversationId))
        {
            await Answer.RefuseAsync(http, DirectLineError.TooMany);
            return;
        }

        switch (await UploadReader.ReadAsync(http.Request, options.Value, uploads is null ? null : (message, file, content) => TakeAsync(ticket, message, file, content), http.RequestAborted))
        {
            case UploadRead.Message message:
                await PostAsync(http, ticket, (message.Activity, message.Attachments));
                break;
            case UploadRead.TooLarge:
                await Answer.RefuseAsync(http, DirectLineError.TooLarge(options.Value.MaxUploadBytes));
                break;
            case UploadRead.Malformed:
                await Answer.RefuseAsync(http, DirectLineError.Malformed("The body is not multipart/form-data with an activity part and file parts."));
                break;
            default:
                await Answer.RefuseAsync(http, DirectLineError.NoUploads);
                break;
        }
    }

    /// <summary>GET session/getsessionid: asked for before a sign-in card, of which there is none here.</summary>
    public static Task SessionAsync(HttpContext http, DirectLineTicket ticket) =>
        Answer.WriteAsync(http, StatusCodes.Status200OK, new SessionAnswer(ticket.ConversationId), DirectLineJson.Wire.SessionAnswer);

    // A file sent with what is no message is sent with nothing: the refusal follows.
    private ValueTask<UploadTaken> TakeAsync(DirectLineTicket ticket, Activity message, (int Index, string? Name) file, Stream content) => message.Type == ActivityTypes.Message
        ? uploads!.TakeAsync(new Upload { ConversationId = ticket.ConversationId, UserId = ticket.UserId, Key = KeyOf(message), Index = file.Index, Name = file.Name, Content = content }, CancellationToken.None)
        : ValueTask.FromResult(new UploadTaken(new Attachment(), IsWhole: false));

    private async Task PostAsync(HttpContext http, DirectLineTicket ticket, (ActivityRead Read, IReadOnlyList<Attachment> Files) posted)
    {
        var read = posted.Read;
        var refusal = read switch
        {
            ActivityRead.TooLarge tooLarge => DirectLineError.TooLarge(tooLarge.Limit),
            ActivityRead.Malformed malformed => DirectLineError.Malformed(malformed.Why),
            ActivityRead.Read { Activity.Type: null or "" } => DirectLineError.NoType,
            ActivityRead.Read { Activity.Type: not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing) } => DirectLineError.TypeNotTaken,
            _ => null,
        };
        if (refusal is not null)
        {
            await Answer.RefuseAsync(http, refusal);
            return;
        }

        var sent = ((ActivityRead.Read)read).Activity;
        if (sent.Type == ActivityTypes.Typing)
        {
            await WriteIdAsync(http, $"{ticket.ConversationId}|typing");
            return;
        }

        // From here on the client's going away stops nothing: what is begun is finished.
        var stamped = InboundStamp.ForLog(sent, ticket, time.GetUtcNow());
        stamped.Attachments = posted.Files.Count > 0 ? [.. posted.Files] : null;
        var position = await log.AppendAsync(ticket.ConversationId, KeyOf(sent), stamped, CancellationToken.None);
        stamped.Id = LoggedActivity.IdOf(ticket.ConversationId, position);
        var logged = new LoggedActivity(position, stamped);
        var outcome = await handOver.OfferAsync(ticket, logged, CancellationToken.None);
        streams.Publish(ticket.ConversationId, logged);
        if (outcome == AcceptOutcome.Unavailable) await Answer.RefuseAsync(http, DirectLineError.Unavailable);
        else await WriteIdAsync(http, stamped.Id);
    }

    /// <summary>A message that the client sends again, because it did not get the answer, carries the same clientActivityID.</summary>
    private static string KeyOf(Activity sent) =>
        sent.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= MaxClientActivityId } given
            ? "user:" + given
            : "post:" + Guid.CreateVersion7();

    private async ValueTask<bool> MayGoOnAsync(DirectLineGrant grant, CancellationToken cancellationToken) =>
        grant.ConversationId is null || await log.UserAsync(grant.ConversationId, cancellationToken) is not { } user || user == grant.User.Id;

    private async ValueTask<(StartBody? Body, DirectLineError? Error)> StartBodyAsync(HttpContext http)
    {
        switch (await BoundedBody.ReadAsync(http.Request.BodyReader, SmallBody, http.RequestAborted))
        {
            case BodyRead.Whole { Bytes.Length: 0 }:
                return (null, null);
            case BodyRead.Whole whole:
                try
                {
                    return (JsonSerializer.Deserialize(whole.Bytes, DirectLineJson.Wire.StartBody), null);
                }
                catch (JsonException)
                {
                    return (null, DirectLineError.Malformed("The body may be empty or {\"user\":{\"id\":\"…\",\"name\":\"…\"},\"locale\":\"vi-VN\"}."));
                }

            case BodyRead.TooLarge:
                return (null, DirectLineError.TooLarge(SmallBody));
            default:
                return (null, DirectLineError.Malformed("The body broke off."));
        }
    }

    private Task WriteTokenAsync(HttpContext http, string conversationId, DirectLineUser user) => Answer.WriteAsync(
        http,
        StatusCodes.Status200OK,
        new ConversationAnswer(conversationId, tokens.Issue(conversationId, user), (int)options.Value.TokenLifetime.TotalSeconds),
        DirectLineJson.Wire.ConversationAnswer);

    private Task WriteConversationAsync(HttpContext http, DirectLineTicket ticket, int status, string watermark) => Answer.WriteAsync(
        http,
        status,
        new ConversationAnswer(
            ticket.ConversationId,
            tokens.Issue(ticket.ConversationId, DirectLineTokens.UserOf(ticket)),
            (int)options.Value.TokenLifetime.TotalSeconds,
            StreamAddress.For(http, ticket.ConversationId, watermark, streamTickets.Issue(ticket))),
        DirectLineJson.Wire.ConversationAnswer);

    private static Task WriteIdAsync(HttpContext http, string id) =>
        Answer.WriteAsync(http, StatusCodes.Status200OK, new ResourceAnswer(id), DirectLineJson.Wire.ResourceAnswer);
}
