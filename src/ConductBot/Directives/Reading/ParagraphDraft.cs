using System.Text;

namespace ConductBot.Directives.Reading;

/// <summary>A paragraph that lines are still added to.</summary>
internal sealed class ParagraphDraft(Label? label, RepairedText first, int firstLine, string chapter)
{
    private readonly List<RepairedText> _parts = [first];
    private int? _lastLine;

    /// <summary>What was added last: how the paragraph ends so far.</summary>
    public string Ending => _parts[^1].Text;

    public void Add(RepairedText part, int number)
    {
        _parts.Add(part);
        _lastLine = number;
    }

    public Paragraph Build()
    {
        var text = new StringBuilder();
        var repairs = new List<Repair>();
        foreach (var part in _parts.Where(part => part.Text.Length > 0))
        {
            if (text.Length > 0) text.Append(' ');
            repairs.AddRange(part.Repairs.Select(repair => repair with { At = repair.At + text.Length }));
            text.Append(part.Text);
        }

        return new Paragraph(label, new RepairedText(text.ToString(), repairs), firstLine, _lastLine ?? firstLine, chapter);
    }
}
