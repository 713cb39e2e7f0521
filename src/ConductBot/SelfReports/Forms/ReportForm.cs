using System.Collections.Frozen;
using ConductBot.Directives;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Talk;

namespace ConductBot.SelfReports.Forms;

/// <summary>A form as its file has it.</summary>
public sealed record ReportForm
{
    /// <summary>Its name, kept for ever: 1 to 40 lower-case letters, digits and <c>-</c>; the file's name too.</summary>
    public required string Id { get; init; }

    /// <summary>Changes with every change of the file: the first 12 digits of its SHA-256.</summary>
    public required string Version { get; init; }

    /// <summary>What it reports, in a few words.</summary>
    public required FormText Title { get; init; }

    /// <summary>What is said above the fields, or empty.</summary>
    public FormText Intro { get; init; } = new("", "");

    /// <summary>The clauses it rests on: at least one. A form none of whose clauses binds the organisation is not offered.</summary>
    public required IReadOnlyList<ClauseId> Basis { get; init; }

    /// <summary>Who gets its reports.</summary>
    public required FormReceiver Receiver { get; init; }

    /// <summary>Who reads them beside.</summary>
    public required ReportConfidentiality Confidentiality { get; init; }

    /// <summary>Whether it may be filed without a name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Days for which a report is kept after it was closed: 30 to 3,650.</summary>
    public required int KeptDays { get; init; }

    /// <summary>Whether a photo or file may be attached.</summary>
    public bool Attachments { get; init; }

    /// <summary>Whether its reports go before their time when data about their reporter are erased; otherwise they are kept until then, as records of the authority.</summary>
    public bool Erasable { get; init; }

    /// <summary>What people write when it is about this: "đi trễ", "(tới|vào) … trễ". At least one.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Whether it is about the writer alone: words about somebody else don't open it.</summary>
    public bool Oneself { get; init; }

    /// <summary><see cref="Phrases"/> as they are compared, by the words with which they may begin: every message is.</summary>
    internal FrozenDictionary<string, ReportPhrase[]> ReadPhrases => field ??= Read(Phrases);

    /// <summary>Its fields, in order: 1 to 12.</summary>
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>What must hold between fields.</summary>
    public IReadOnlyList<FormCheck> Checks { get; init; } = [];

    /// <summary>What is asked for later, or null.</summary>
    public FormFollowUp? FollowUp { get; init; }

    /// <summary>What is drafted from it, or null.</summary>
    public FormDraft? Draft { get; init; }

    /// <summary>Whether somebody types freely somewhere: then the form warns not to enter state secrets.</summary>
    public bool HasFreeText => Fields.Any(one => one.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Person);

    private static FrozenDictionary<string, ReportPhrase[]> Read(IReadOnlyList<string> phrases) => phrases.Select(ReportPhrase.Parse).OfType<ReportPhrase>()
        .SelectMany(phrase => phrase.Beginnings.Select(word => (Word: word, Phrase: phrase))).GroupBy(one => one.Word, one => one.Phrase, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
