namespace ConductBot.Storage;

/// <summary>Reads a whole table in key order. For maintenance commands only (export, erase, rewrap, copy, verify): an architecture test refuses it elsewhere.</summary>
public interface ITableScan
{
    /// <summary>The names of all tables that hold rows, in ordinal order.</summary>
    ValueTask<IReadOnlyList<string>> TablesAsync(CancellationToken cancellationToken);

    /// <summary>One page in order of (partition, row); null continuation starts, a null continuation in the page ends.</summary>
    ValueTask<RowPage> ScanAsync(string table, string? continuation, int pageRows, CancellationToken cancellationToken);
}
