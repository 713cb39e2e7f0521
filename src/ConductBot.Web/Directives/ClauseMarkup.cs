using ConductBot.Directives;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>A clause's text with its repaired words marked by what the scan has, and its doubtful readings flagged.</summary>
internal static class ClauseMarkup
{
    /// <summary>The text; without its marks it is the stored clause, character by character.</summary>
    public static Markup Text(Clause clause, DirectiveTexts texts)
    {
        var pieces = new List<Markup>();
        var from = 0;
        foreach (var repair in clause.Repairs.OrderBy(repair => repair.At))
        {
            var end = repair.At + repair.Repaired.Length;
            if (repair.At < from || end > clause.Text.Length) continue;

            pieces.Add(Markup.Of($"{clause.Text[from..repair.At]}"));
            pieces.Add(Repaired(repair, clause.Text[repair.At..end], texts));
            from = end;
        }

        pieces.Add(Markup.Of($"{clause.Text[from..]}"));
        return Markup.Join(pieces);
    }

    private static Markup Repaired(Repair repair, string shown, DirectiveTexts texts)
    {
        if (repair.Doubtful)
        {
            var doubt = DirectiveNames.Fill(texts.Doubtful, repair.Reason);
            return Markup.Of($"""<span class="doubtful" title="{doubt}" tabindex="0">{shown}<span class="unseen"> ({doubt})</span></span>""");
        }

        var scan = repair.Scanned.Length == 0 ? texts.ScannedMissing : DirectiveNames.Fill(texts.Scanned, $"“{repair.Scanned}”");
        return Markup.Of($"""<span class="repaired" title="{scan}" tabindex="0">{shown}<span class="unseen"> ({scan})</span></span>""");
    }
}
