using ConductBot.Protocol.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Reads an upload: one file as the body, or multipart with an activity part and file parts. Stops at the first file.</summary>
internal static class UploadReader
{
    private const string ActivityPart = "application/vnd.microsoft.activity";
    private const int MaxBoundary = 100;

    public static async ValueTask<UploadRead> ReadAsync(HttpRequest request, DirectLineOptions options, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxUploadBytes) return new UploadRead.TooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return new UploadRead.Malformed();
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return new UploadRead.HasFile();
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= MaxBoundary }) return new UploadRead.Malformed();
        try
        {
            var parts = new MultipartReader(boundary, request.Body) { BodyLengthLimit = options.MaxUploadBytes };
            ActivityRead? activity = null;
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                if (activity is not null || part.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) != true) return new UploadRead.HasFile();
                activity = await ActivityReader.ReadAsync(System.IO.Pipelines.PipeReader.Create(part.Body), options.MaxActivityBytes, cancellationToken);
            }

            return activity is null ? new UploadRead.Malformed() : new UploadRead.ActivityOnly(activity);
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
}
