using System.Globalization;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Force;

namespace ConductBot.Answers.Presenting;

/// <summary>Answers about a text itself: who signed it, when it was issued, whether it is in force; each with where that is known from.</summary>
internal static class MetadataWords
{
    /// <summary>The answer of one kind on one directive.</summary>
    public static AnswerWords Write(AnswerKind kind, Directive directive, Asker asker, (AnswerTexts Text, Language Language, AnswerLinks Links) words)
    {
        var (text, language, links) = words;
        var metadata = directive.Metadata;
        var name = DirectiveWords.Name(directive, language);
        return kind switch
        {
            AnswerKind.Signatory => With(
                metadata.Signatory is { } signatory ? F(text.Signatory, name, signatory.Value, metadata.SignatoryOffice?.Value ?? text.Unknown) : F(text.SignatoryUnknown, name),
                Source(metadata.Signatory, text)),
            AnswerKind.Issued => With(
                F(text.Issued, name, metadata.Issuer?.Value ?? text.Unknown, DirectiveWords.Date(directive) ?? text.Unknown),
                [.. Source(metadata.Issued, text).Union(Source(metadata.Issuer, text)), .. language == Language.English ? metadata.DoubtsForEnglish().Select(static doubt => doubt.Text) : metadata.Doubts]),
            AnswerKind.Validity => With(
                $"{name}: {Lower(Pick(language, Validity.Of(directive, asker.Today, asker.Library.Directives)))}",
                [Pick(language, Binding.Of(directive, asker.Jurisdiction, asker.Today, asker.Library.Jurisdictions)), .. Source(metadata.InForceFrom, text), .. Source(metadata.InForceTo, text)]),
            AnswerKind.Relations => With(
                metadata.Replaces.Count > 0 ? F(text.Replaces, name, Join(metadata.Replaces)) : F(text.ReplacesNothing, name),
                metadata.Implements.Count > 0 ? [F(text.Implements, Join(metadata.Implements))] : []),
            AnswerKind.Recipients => With(
                metadata.SentTo.Count > 0 ? F(text.Recipients, name, string.Join("; ", metadata.SentTo)) : F(text.RecipientsUnknown, name),
                metadata.CopiedTo.Count > 0 ? [F(text.Copied, string.Join("; ", metadata.CopiedTo))] : []),
            AnswerKind.FullText => With(
                F(text.FullText, name, metadata.Title?.Value ?? text.Unknown, directive.Clauses.Count.ToString(CultureInfo.InvariantCulture)),
                links.To(directive) is null ? [text.FullTextNoLink] : []),
            _ => throw new System.Diagnostics.UnreachableException(),
        } with { Link = links.To(directive) };
    }

    private static AnswerWords With(string headline, IReadOnlyList<string> lines) => new() { Headline = headline, Lines = lines };

    private static IReadOnlyList<string> Source<T>(Sourced<T>? value, AnswerTexts text) => value is null ? [] : value.From switch
    {
        Provenance.InText => [$"({text.ProvenanceText})"],
        Provenance.Inferred => [$"({F(text.ProvenanceInferred, value.Evidence)})"],
        Provenance.PolicyOwner => [$"({F(text.ProvenanceOwner, value.Evidence)})"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Join(IReadOnlyList<Sourced<string>> values) => string.Join("; ", values.Select(static value => value.Value));

    private static string Pick(Language language, Validity validity) => language == Language.English ? validity.English : validity.Vietnamese;

    private static string Pick(Language language, Binding binding) => language == Language.English ? binding.English : binding.Vietnamese;

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string F(string format, params string[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
