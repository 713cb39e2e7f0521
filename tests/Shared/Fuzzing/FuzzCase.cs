namespace ConductBot.Shared.Fuzzing;

/// <summary>One request, made from its seed alone.</summary>
internal sealed record FuzzCase
{
    public required int Seed { get; init; }

    /// <summary>In a word how it was made.</summary>
    public required string How { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public string Path { get; init; } = "/api/messages";

    public byte[]? Body { get; init; }

    /// <summary>Sent as it is, whatever it says; null for none.</summary>
    public string? ContentType { get; init; } = "application/json; charset=utf-8";

    public string? ContentEncoding { get; init; }

    public string? Authorization { get; init; }

    /// <summary>Whether the length is left unsaid.</summary>
    public bool Chunked { get; init; }

    /// <summary>Whether its connection serves no other.</summary>
    public bool Alone { get; init; }

    /// <summary>How often it is sent at once.</summary>
    public int Copies { get; init; } = 1;
}
