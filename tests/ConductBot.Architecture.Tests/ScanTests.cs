namespace ConductBot.Architecture.Tests;

public sealed class ScanTests
{
    // Maintenance commands that read whole tables (export, erase, rewrap, copy, verify): a new one is added here by name.
    private static readonly string[] Maintenance = [];

    [Fact]
    public void Only_the_storage_room_and_maintenance_commands_scan_tables() =>
        Repository.Sources.Where(file => file.Code.Contains("ITableScan", StringComparison.Ordinal) || file.Code.Contains(".ScanAsync(", StringComparison.Ordinal))
            .Select(file => file.Path)
            .Where(path => !path.StartsWith("src/ConductBot.Storage/", StringComparison.Ordinal) && !Maintenance.Contains(path))
            .ShouldBeEmpty();
}
