using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// Reads an upload: one file as the body, or multipart with an activity part first and file parts after it, each handed on while it comes in. Nothing is put down on the way.
/// </summary>
internal static class UploadReader
{
    private const string ActivityPart = "application/vnd.microsoft.activity";
    private const int MaxBoundary = 100;
    private const int MostFiles = 10;

    /// <summary>Takes a file of the message that was read before it; null where none are taken.</summary>
    public delegate ValueTask<UploadTaken> Take(Activity message, (int Index, string? Name) file, Stream content);

    public static async ValueTask<UploadRead> ReadAsync(HttpRequest request, DirectLineOptions options, Take? take, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxUploadBytes) return new UploadRead.TooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return new UploadRead.Malformed();

        // The host's general limit is for messages.
        if (take is not null && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.MaxUploadBytes;
        try
        {
            if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return take is null ? new UploadRead.FileNotTaken() : await AloneAsync(request, take);
            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
            return boundary is { Length: > 0 and <= MaxBoundary } ? await PartsAsync(new MultipartReader(boundary, request.Body) { BodyLengthLimit = options.MaxUploadBytes }, options, take, cancellationToken) : new UploadRead.Malformed();
        }
        catch (InvalidDataException)
        {
            // MultipartReader's word for a part or its headers over the limit.
            return new UploadRead.TooLarge();
        }
        catch (IOException)
        {
            return new UploadRead.Malformed();
        }
    }

    private static async ValueTask<UploadRead> AloneAsync(HttpRequest request, Take take)
    {
        var message = new Activity { Type = ActivityTypes.Message };
        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameOf(disposition) : null;
        var taken = await take(message, (0, name), request.Body);
        return new UploadRead.Message(new ActivityRead.Read(message), [taken.Attachment]);
    }

    private static async ValueTask<UploadRead> PartsAsync(MultipartReader parts, DirectLineOptions options, Take? take, CancellationToken cancellationToken)
    {
        ActivityRead? activity = null;
        var attachments = new List<Attachment>();
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (activity is null && part.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) == true)
            {
                activity = await ActivityReader.ReadAsync(System.IO.Pipelines.PipeReader.Create(part.Body), options.MaxActivityBytes, cancellationToken);
                if (activity is not ActivityRead.Read) return new UploadRead.Message(activity, []);
                continue;
            }

            if (take is null) return new UploadRead.FileNotTaken();
            if (activity is not ActivityRead.Read { Activity: var message }) return new UploadRead.Malformed();
            var taken = await take(message, (attachments.Count, NameOf(part.GetContentDispositionHeader())), part.Body);
            attachments.Add(taken.Attachment);
            if (!taken.IsWhole || attachments.Count == MostFiles) break;
        }

        return activity is null ? new UploadRead.Malformed() : new UploadRead.Message(activity, attachments);
    }

    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        HeaderUtilities.RemoveQuotes(disposition?.FileNameStar is { HasValue: true, Length: > 0 } star ? star : disposition?.FileName ?? default).Value;
}
