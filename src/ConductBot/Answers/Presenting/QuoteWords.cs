using ConductBot.Answers.Composing;

namespace ConductBot.Answers.Presenting;

/// <summary>A quotation with its citation in words, remarks on it, and where to read it.</summary>
internal sealed record QuoteWords(Quotation Quotation, string Citation, IReadOnlyList<string> Remarks, Uri? Link);
