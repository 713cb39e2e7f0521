using ConductBot.Protocol.Reading;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>What an upload holds: a closed set.</summary>
internal abstract record UploadRead
{
    private UploadRead() { }

    /// <summary>A message, with what stands in the place of its files.</summary>
    public sealed record Message(ActivityRead Activity, IReadOnlyList<Attachment> Attachments) : UploadRead;

    /// <summary>A file, where none are taken.</summary>
    public sealed record FileNotTaken : UploadRead;

    /// <summary>More than the limit.</summary>
    public sealed record TooLarge : UploadRead;

    /// <summary>Neither.</summary>
    public sealed record Malformed : UploadRead;
}
