using ConductBot.PersonalData;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.PersonFiles;

/// <summary>Serves what is stored about a person to whoever has the link that the bot gave that person.</summary>
internal static class PersonDataEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapResult($"/{PersonData.Folder}/{{token}}.json", ReadAsync);

    // One answer for every link that is no good.
    private static async Task<IResult> ReadAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await http.Service<PersonData>().OpenAsync(http.RouteValue("token"), http.RequestAborted) is { } file ? Results.File(file, "application/json; charset=utf-8", "du-lieu-ca-nhan.json") : Results.NotFound();
    }
}
