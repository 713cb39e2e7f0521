using ConductBot.SelfReports.Figures;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Reports;

/// <summary>Serves a file of figures to whoever has the link that the bot gave: it says for whom and until when it is good.</summary>
internal static class FiguresEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapResult($"/{FigureFiles.Folder}/{{token}}.{{format}}", ReadAsync);

    // One answer for every link that is no good: nothing is told of what there may be.
    private static async Task<IResult> ReadAsync(HttpContext http)
    {
        var format = http.RouteValue("format");
        http.Response.Headers.CacheControl = "no-store";
        if (await http.Service<FigureFiles>().FindAsync(http.RouteValue("token"), format, http.RequestAborted) is not { } file) return Results.NotFound();
        return format == FigureFiles.Csv ? Results.File(file, "text/csv; charset=utf-8", "thong-ke.csv") : Results.File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "thong-ke.xlsx");
    }
}
