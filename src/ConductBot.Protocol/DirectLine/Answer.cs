using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.DirectLine;

/// <summary>Writes answers.</summary>
internal static class Answer
{
    public static async Task WriteAsync<T>(HttpContext http, int status, T body, JsonTypeInfo<T> type)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(http.Response.BodyWriter, body, type, http.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext http, DirectLineError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
        if (error.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "1";
        return WriteAsync(http, error.Status, new ErrorAnswer(new(error.Code, error.Message)), DirectLineJson.Wire.ErrorAnswer);
    }
}
