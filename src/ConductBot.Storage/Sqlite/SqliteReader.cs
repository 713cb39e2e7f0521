namespace ConductBot.Storage.Sqlite;

/// <summary>One read connection. Each read is finished, and its lock released, before it returns.</summary>
internal sealed class SqliteReader : IDisposable
{
    // Above every key: no key has a character beyond '~'.
    private const string End = "\x7f";

    // Below every key: none has a character below '!'. A key followed by it is the first place after that key.
    private const string Gap = " ";

    private readonly SqliteSession _session;
    private readonly SqliteStatement _row;
    private readonly SqliteStatement _range;
    private readonly SqliteStatement _scan;
    private readonly SqliteStatement _nextTable;

    public SqliteReader(SqliteSession session)
    {
        _session = session;
        session.Execute("PRAGMA query_only=ON");

        // Each commit makes its pages old, so that more than a look-up's own are kept for nothing.
        session.Execute("PRAGMA cache_size=-256");
        _row = session.Prepare("SELECT etag, version, payload FROM rows WHERE tbl = ?1 AND partition = ?2 AND row = ?3");
        _range = session.Prepare(
            """
            SELECT partition, row, etag, version, payload FROM rows
            WHERE tbl = ?1 AND partition = ?2 AND row >= ?3 AND row < ?4 ORDER BY row LIMIT ?5
            """);
        _scan = session.Prepare(
            """
            SELECT partition, row, etag, version, payload FROM rows
            WHERE tbl = ?1 AND (partition, row) >= (?2, ?3) ORDER BY partition, row LIMIT ?4
            """);
        _nextTable = session.Prepare("SELECT tbl FROM rows WHERE tbl > ?1 ORDER BY tbl LIMIT 1");
    }

    public StoredRow? Read(RowAddress address)
    {
        if (!_row.Bind(1, address.Table).Bind(2, address.Partition).Bind(3, address.Row).Step()) return null;

        var row = new StoredRow(address.Partition, address.Row, ETags.Format(_row.Int64(0)), (int)_row.Int64(1), _row.Blob(2));
        _row.Reset();
        return row;
    }

    public RowPage ReadRange(RowRange range)
    {
        var from = range.Continuation is { } last ? last + Gap : NonEmpty(range.From);
        _range.Bind(1, range.Table).Bind(2, range.Partition).Bind(3, from).Bind(4, range.Before is null ? End : NonEmpty(range.Before)).Bind(5, range.PageRows + 1);
        var rows = Page(_range, range.PageRows, out var more);
        return new RowPage(rows, more ? rows[^1].Row : null);
    }

    public RowPage Scan(string table, string? continuation, int pageRows)
    {
        var (partition, row) = ScanPosition.Parse(continuation);
        _scan.Bind(1, table).Bind(2, partition ?? Gap).Bind(3, row + Gap).Bind(4, pageRows + 1);
        var rows = Page(_scan, pageRows, out var more);
        return new RowPage(rows, more ? ScanPosition.After(rows[^1]) : null);
    }

    public IReadOnlyList<string> Tables()
    {
        var tables = new List<string>();
        for (var last = Gap; _nextTable.Bind(1, last).Step(); tables.Add(last))
        {
            last = _nextTable.Text(0);
            _nextTable.Reset();
        }

        return tables;
    }

    public void Dispose() => _session.Dispose();

    private static string NonEmpty(string? bound) => string.IsNullOrEmpty(bound) ? Gap : bound;

    private static List<StoredRow> Page(SqliteStatement statement, int pageRows, out bool more)
    {
        var rows = new List<StoredRow>();
        var bytes = 0;
        more = false;
        while (statement.Step())
        {
            if (more = rows.Count == pageRows || (rows.Count > 0 && bytes + statement.Bytes(4) > StorageLimits.PageBytes)) break;

            bytes += statement.Bytes(4);
            rows.Add(new StoredRow(statement.Text(0), statement.Text(1), ETags.Format(statement.Int64(2)), (int)statement.Int64(3), statement.Blob(4)));
        }

        statement.Reset();
        return rows;
    }
}
