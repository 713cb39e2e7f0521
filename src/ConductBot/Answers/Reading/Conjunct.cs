namespace ConductBot.Answers.Reading;

/// <summary>A part of a sentence with a modality of its own.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Modality">What it says of its act.</param>
/// <param name="Act">The act it names, without the words of modality and without the exception.</param>
/// <param name="Exception">From "trừ" on; null where it has none.</param>
/// <param name="Operator">The words that make the modality; null for a plain instruction or statement.</param>
internal sealed record Conjunct(TextSpan Span, Modality Modality, TextSpan Act, TextSpan? Exception, TextSpan? Operator)
{
    /// <summary>Whom or which case a "… thì …" is about, without "thì"; null where the sentence names none. Without it the act is said of too many.</summary>
    public TextSpan? Condition { get; init; }

    /// <summary>Whether the words that make the modality stand inside the act: "Cơ quan chủ trì phải chuẩn bị tài liệu".</summary>
    public bool SaysItself => Operator is { } operation && Act.Contains(operation.Start);
}
