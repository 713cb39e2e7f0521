using ConductBot.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Calendar;

/// <summary>The calendar as it ships.</summary>
internal static class Shipped
{
    public static SendingHours Hours { get; } = SendingHours.Read(new CalendarOptions().SendingHours)!;

    public static WorkingCalendar Calendar { get; } = new(CalendarData.ReadFolder(Folder()), Hours);

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ConductBot.sln"))) return Path.Combine(folder.FullName, "library");
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
