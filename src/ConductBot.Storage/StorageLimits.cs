namespace ConductBot.Storage;

/// <summary>Limits that both engines enforce, so that what fits one fits the other.</summary>
public static class StorageLimits
{
    /// <summary>Rows in one batch.</summary>
    public const int BatchRows = 100;

    /// <summary>Encoded bytes of one batch: payloads in base64, keys and <see cref="RowOverheadBytes"/> a row. Five full payloads fit, six do not.</summary>
    public const int BatchBytes = 4 * 1024 * 1024;

    /// <summary>Counted for each row of a batch beside its keys and payload.</summary>
    public const int RowOverheadBytes = 1024;

    /// <summary>Bytes of one payload: an Azure Table entity holds 1 MiB counted in base64, so about 700 KiB raw; 512 KiB leaves room for its properties.</summary>
    public const int PayloadBytes = 512 * 1024;

    /// <summary>Characters of a partition or row key (Azurite's bound; Azure's own is 1,024).</summary>
    public const int KeyCharacters = 512;

    /// <summary>Payload bytes after which a page ends early, with a continuation.</summary>
    public const int PageBytes = 4 * 1024 * 1024;

    /// <summary>Rows of one page of a range or scan.</summary>
    public const int PageRows = 1000;
}
