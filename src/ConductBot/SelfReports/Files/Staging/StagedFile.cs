using ConductBot.SelfReports.Files.Checking;

namespace ConductBot.SelfReports.Files.Staging;

/// <summary>A file that came in and is not attached to anything yet. It goes with <see cref="Until"/>, attached or not.</summary>
internal sealed record StagedFile
{
    /// <summary>Its id, derived from what brought it.</summary>
    public required string Id { get; init; }

    /// <summary>Who sent it, as <c>Turn.PersonId</c> has it.</summary>
    public required string Owner { get; init; }

    /// <summary>Its name, cleaned.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>How large it is.</summary>
    public required int Bytes { get; init; }

    /// <summary>Of its content.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>When it goes.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The form being filled to which it belongs; null while nobody said.</summary>
    public string? Draft { get; init; }

    /// <summary>In how many rows it stands.</summary>
    public int Chunks => Storing.FileChunks.CountOf(Bytes);

    /// <summary>As a file of a report.</summary>
    public ReportFile As(string id, DateTimeOffset at) => new(id, Name, Kind, Bytes, Chunks, Sha256, at);
}
