using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>library/notes.yaml: the policy owner's notes on clauses, and what became of the documents that the texts cite.</summary>
internal sealed class NoteData
{
    public List<NoteEntry> Notes { get; set; } = [];

    public List<CitedEntry> Cited { get; set; } = [];

    public IReadOnlyList<Note> ToNotes(string name)
    {
        var notes = Notes.Select(entry => entry.ToNote(name)).ToArray();
        return notes.GroupBy(note => note.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new LibraryDataException($"{name}: two notes have the id '{twice.Key}'. Give one another 'about' or an 'id'.")
            : notes;
    }

    public IReadOnlyList<CitedDocument> ToCited(string name) => [.. Cited.Select(entry => entry.ToCited(name))];

    /// <summary>A note.</summary>
    internal sealed class NoteEntry
    {
        public string Id { get; set; } = "";

        public string Clause { get; set; } = "";

        public string About { get; set; } = "";

        public string Text { get; set; } = "";

        public string TextEn { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Verified { get; set; }

        public Note ToNote(string file) => Text.Length > 0 && TextEn.Length > 0 && Source.Length > 0
            ? new Note(Id.Length > 0 ? Id : $"{Clause}:{About}", ClauseIdData.Parse(Clause, file), About, Text, TextEn, Source, Verified)
            : throw new LibraryDataException($"{file}: the note on {Clause} needs 'text', 'text_en' and 'source'.");
    }

    /// <summary>A cited document.</summary>
    internal sealed class CitedEntry
    {
        public string Number { get; set; } = "";

        public string Date { get; set; } = "";

        public string Issuer { get; set; } = "";

        public string Title { get; set; } = "";

        public List<string> Clauses { get; set; } = [];

        public string Validity { get; set; } = "unknown";

        public List<string> ReplacedBy { get; set; } = [];

        public string Note { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Verified { get; set; }

        public CitedDocument ToCited(string file) => new(
            Number, Date, Issuer, Title, [.. Clauses.Select(clause => ClauseIdData.Parse(clause, file))], ValidityOf(file), ReplacedBy, Note, Source, Verified);

        private CitedValidity ValidityOf(string file) => Validity switch
        {
            "unknown" => CitedValidity.Unknown,
            "in-force-stated" => CitedValidity.InForceStated,
            "replaced" => CitedValidity.Replaced,
            "replaced-reported" => CitedValidity.ReplacedReported,
            "period-over" => CitedValidity.PeriodOver,
            "not-applicable" => CitedValidity.NotApplicable,
            _ => throw new LibraryDataException($"{file}: '{Validity}' of {Number} is no validity. Write unknown, in-force-stated, replaced, replaced-reported, period-over or not-applicable."),
        };
    }
}
