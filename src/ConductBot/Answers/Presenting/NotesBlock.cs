using System.Globalization;
using ConductBot.Protocol.Cards;

namespace ConductBot.Answers.Presenting;

/// <summary>
/// The owner's notes below all quotations. What they say is never hidden: a note may take back what a quoted exception seems to allow. Where there are several, what they are is said once, each names its clause, and what they rest on opens at a
/// press: in all they were longer than the rules on a phone.
/// </summary>
internal static class NotesBlock
{
    private const string Sources = "sources";

    /// <summary>The notes, at least one.</summary>
    public static Container Of(IReadOnlyList<NoteWords> notes, AnswerTexts text)
    {
        var items = new List<CardElement>();
        foreach (var (at, note) in notes.Index())
        {
            if (at == 0 || note.Heading != notes[at - 1].Heading) items.Add(new RichTextBlock([new TextRun(note.Heading) { Weight = TextWeight.Bolder, Size = TextSize.Small }]));
            items.Add(new RichTextBlock(notes.Count == 1 || note.On.Length == 0 ? [new TextRun(note.Text)] : [new TextRun($"{note.On}: ") { Weight = TextWeight.Bolder }, new TextRun(note.Text)]) { Spacing = ElementSpacing.Small });
        }

        if (notes.Count == 1) items.Add(Source(string.Format(CultureInfo.InvariantCulture, text.Source, notes[0].Source)));
        else
        {
            items.Add(new ActionSet([new ToggleVisibilityButton(text.NoteSources, [Sources])]) { Spacing = ElementSpacing.Small });
            items.Add(new Container([.. notes.Select(note => Source(note.On.Length == 0 ? note.Source : $"{note.On}: {note.Source}"))]) { Id = Sources, IsVisible = false });
        }

        return new Container(items) { Style = ContainerStyle.Warning, Spacing = ElementSpacing.Medium };
    }

    private static RichTextBlock Source(string source) => new([new TextRun(source) { IsSubtle = true, Size = TextSize.Small }]) { Spacing = ElementSpacing.Small };
}
