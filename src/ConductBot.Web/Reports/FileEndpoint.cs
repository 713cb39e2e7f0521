using ConductBot.SelfReports.Files.Opening;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Reports;

/// <summary>Gives a report's file to whoever has the link that the bot gave: it says for whom and until when it is good. The browser is to save it, not to show or run it.</summary>
internal static class FileEndpoint
{
    private const string NotThere = "Liên kết này đã hết hạn hoặc không dùng được. Anh/chị mở lại báo cáo trong khung chat để lấy liên kết mới.\nThis link is over or no good. Open the report in the chat again for a new one.\n";

    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapResult($"/{ReportFiles.Folder}/{{token}}", ReadAsync);

    // One answer for every link that is no good: nothing is told of what there may be.
    private static async Task<IResult> ReadAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store, private";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return await http.Service<ReportFiles>().OpenAsync(http.RouteValue("token"), http.RequestAborted) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.Text(NotThere, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }
}
