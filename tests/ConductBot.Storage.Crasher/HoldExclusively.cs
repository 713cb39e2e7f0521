using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Crasher;

/// <summary>A foreign program that holds the file until its input ends.</summary>
internal static class HoldExclusively
{
    /// <summary>Keeps others from writing, as a long transaction does.</summary>
    public const string Writing = "BEGIN EXCLUSIVE";

    /// <summary>Keeps others from anything, as an offline tool does. Needs the file for itself when it begins.</summary>
    public const string Everything = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE counters SET value = value; COMMIT; BEGIN EXCLUSIVE";

    public static int Run(string database, string how)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = how;
        command.ExecuteNonQuery();
        Say.Line("held");
        Console.In.ReadToEnd();
        return 0;
    }
}
