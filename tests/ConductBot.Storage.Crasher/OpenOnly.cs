using ConductBot.Storage.Sqlite;

namespace ConductBot.Storage.Crasher;

/// <summary>Tries an ordinary file beside the database, then opens the database.</summary>
internal static class OpenOnly
{
    public static int Run(string database)
    {
        Say.PlainWrite(Path.GetDirectoryName(database)!);
        try
        {
            using var store = new SqliteTableStore(new StorageOptions { DatabasePath = database });
            Say.Line("opened");
        }
        catch (StorageException exception)
        {
            Say.Fault(exception);
        }

        return 0;
    }
}
