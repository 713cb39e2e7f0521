using ConductBot.PersonalData;

namespace ConductBot.Web.PersonFiles;

/// <summary>Serves what is stored about a person to whoever has the link that the bot gave that person.</summary>
internal static class PersonDataEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapGet($"/{PersonData.Folder}/{{token}}.json", ReadAsync);

    // One answer for every link that is no good.
    private static async Task<IResult> ReadAsync(HttpContext http, string token, PersonData data)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await data.OpenAsync(token, http.RequestAborted) is { } file ? Results.File(file, "application/json; charset=utf-8", "du-lieu-ca-nhan.json") : Results.NotFound();
    }
}
