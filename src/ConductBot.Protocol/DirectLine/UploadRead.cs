using ConductBot.Protocol.Reading;

namespace ConductBot.Protocol.DirectLine;

/// <summary>What an upload holds: a closed set.</summary>
internal abstract record UploadRead
{
    private UploadRead() { }

    /// <summary>No file after all.</summary>
    public sealed record ActivityOnly(ActivityRead Activity) : UploadRead;

    /// <summary>A file.</summary>
    public sealed record HasFile : UploadRead;

    /// <summary>More than the limit.</summary>
    public sealed record TooLarge : UploadRead;

    /// <summary>Neither.</summary>
    public sealed record Malformed : UploadRead;
}
