using System.Text;
using ConductBot.Reminders.Ics;
using ConductBot.Web.Hosting;

namespace ConductBot.Web.Tasks;

/// <summary>Serves the calendar file of a task to whoever has the link that the bot gave: it says for whom and until when it is good.</summary>
internal static class CalendarEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(WebApplication app) => app.MapResult($"/{TaskCalendar.Folder}/{{token}}.ics", ReadAsync);

    // One answer for every link that is no good: nothing is told of what there may be.
    private static async Task<IResult> ReadAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await http.Service<TaskCalendar>().FindAsync(http.RouteValue("token"), http.RequestAborted) is { } file ? Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "task.ics") : Results.NotFound();
    }
}
