using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;

namespace ConductBot.SelfReports.Figures;

/// <summary>Draws figures: a line a unit, which a phone shows whole.</summary>
internal sealed class FigureCard(FigureFiles files, Localized<FigureTexts> texts)
{
    private const int MostUnits = 15;

    public FigureTexts this[Language language] => texts[language];

    public Reply Of(FigureOutcome.Found found, (Asking Asking, Language Language) by)
    {
        var (text, table) = (texts[by.Language], found.Table);
        var units = FigureWords.Units(found);
        var period = FigureWords.Of(table.Period, text);
        if (units.Count == 0) return new Reply(FigureWords.Format(text.None, period)) { Audience = ReplyAudience.Person };

        var how = (table.Kinds, text, by.Language);
        var lines = new List<(string? Head, string? Line)>();
        if (found.Of is null)
        {
            lines.Add((text.Whole, FigureWords.Line(table.KindSums, table.Sum, how)));
            if (table.OfMonths.Count > 0) lines.Add((text.Months, null));
            lines.AddRange(table.OfMonths.Select((row, at) => ((string?)null, (string?)$"{FigureWords.Month(table.Period.First.AddMonths(at))}: {FigureWords.Line(row, table.MonthSums[at], how)}")));
            lines.Add((text.Units, null));
        }

        lines.AddRange(units.Take(MostUnits).Select(unit => ((string?)null, (string?)$"{unit.Name}: {FigureWords.Line(table.OfUnits[unit.At], table.UnitSums[unit.At], how)}")));
        if (units.Count > MostUnits) lines.Add((null, FigureWords.Format(text.More, units.Count - MostUnits)));
        var notes = table.Hides ? $"{text.HiddenNote} {text.Counted}" : text.Counted;

        var title = FigureWords.Format(text.Title, found.Of is null ? period : $"{found.Of.Name}, {period}");
        var links = files.Links(table.Period, found.Of?.Id, by.Asking.Asker!.Id);
        var body = new List<CardElement> { new TextBlock(MarkdownText.Escape(title)) { Weight = TextWeight.Bolder, Style = TextStyle.Heading } };
        foreach (var (head, line) in lines)
        {
            if (head is not null) body.Add(new TextBlock(head) { Weight = TextWeight.Bolder });
            if (line is not null) body.Add(RichTextBlock.Of(line));
        }

        body.Add(new TextBlock(MarkdownText.Escape(links is null ? notes : $"{notes} {text.FileNote}")) { IsSubtle = true, Size = TextSize.Small });
        var card = new AdaptiveCard(body) { Actions = links is { } two ? [new OpenUrlButton(text.Csv, two.Csv.AbsoluteUri), new OpenUrlButton(text.Xlsx, two.Xlsx.AbsoluteUri)] : null };
        return new Reply(string.Join('\n', [title, .. lines.Select(one => one is { Head: { } head, Line: { } said } ? $"{head}: {said}" : one.Head ?? one.Line!), notes]), card.ToElement()) { Audience = ReplyAudience.Person };
    }
}
