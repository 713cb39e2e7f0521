using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Organization.Storing;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.PersonalData.Exporting;

/// <summary>What a person is to do and gave, and when they are away.</summary>
internal sealed class ExportedWork(TaskHints hints, TaskStore tasks, AbsenceRows absences)
{
    public async ValueTask<JsonArray> ToDoAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        foreach (var hint in await hints.MineAsync(new TaskAssignee.OnePerson(person), cancellationToken))
        {
            if (await tasks.SeriesAsync(hint.Value.Series, cancellationToken) is not { } series) continue;
            foreach (var view in series.View.Views.Where(view => view.Task.Id.Number == hint.Value.Number && view.Task.Assignee is TaskAssignee.OnePerson one && one.Id == person))
                all.Add((JsonNode)new JsonObject { ["title"] = view.Series.Title, ["detail"] = view.Series.Detail, ["givenBy"] = view.Series.GivenBy, ["given"] = PersonExport.Time(view.Series.Given), ["deadline"] = PersonExport.Time(view.Deadline.At), ["state"] = view.Task.State.ToString(), ["ended"] = view.Task.Ended is { } ended ? PersonExport.Time(ended) : null });
        }

        return all;
    }

    public async ValueTask<JsonArray> GivenAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        foreach (var hint in await hints.GivenAsync(person, cancellationToken))
        {
            if (await tasks.SeriesAsync(hint.Value.Series, cancellationToken) is not { } series || series.View.Series.GivenBy != person) continue;
            all.Add((JsonNode)new JsonObject { ["title"] = series.View.Series.Title, ["detail"] = series.View.Series.Detail, ["given"] = PersonExport.Time(series.View.Series.Given), ["deadline"] = PersonExport.Time(series.View.Series.Deadline.At), ["tasks"] = series.View.Tasks.Count });
        }

        return all;
    }

    public async ValueTask<JsonArray> AbsencesAsync(string person, CancellationToken cancellationToken) => new([.. (await absences.AllAsync(cancellationToken)).Select(stored => stored.Value)
        .Where(absence => absence.PersonId == person || absence.StandInId == person)
        .Select(absence => (JsonNode)new JsonObject { ["person"] = absence.PersonId == person ? "self" : "other", ["from"] = Day(absence.From), ["until"] = Day(absence.Until), ["standIn"] = absence.StandInId, ["setBy"] = absence.SetById })]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
