using System.Text;
using ConductBot.Directives.Changes;

namespace ConductBot.Directives.Reports;

/// <summary>What differs between two versions, as text: [-words that went-] {+words that came+}.</summary>
internal static class DiffReport
{
    public static string Of(DirectiveDiff diff)
    {
        if (diff.IsEmpty) return "Không có gì khác.\n";
        var text = new StringBuilder();
        foreach (var field in diff.Fields) text.Append($"{field.Field}: “{field.Before}” → “{field.After}”\n");
        foreach (var change in diff.Clauses) text.Append(Clause(change));
        return text.ToString();
    }

    private static string Clause(ClauseChange change) => change.Kind switch
    {
        ChangeKind.Added => $"+ {change.After!.Citation}: {change.After.Text}\n",
        ChangeKind.Removed => $"- {change.Before!.Citation}: {change.Before.Text}\n",
        ChangeKind.Renumbered => $"= {change.Before!.Citation} nay là {change.After!.Citation}\n",
        ChangeKind.Changed when change.Before!.Text == change.After!.Text => $"~ {change.After.Citation}: chữ không đổi; khác về người phải thực hiện, đề mục hoặc sửa lỗi quét\n",
        ChangeKind.Changed => $"~ {change.After!.Citation}: {string.Concat(change.Words.Select(Word))}\n",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Word(WordChange word) => word.Kind switch
    {
        ChangeKind.Added => $"{{+{word.Text.TrimEnd()}+}} ",
        ChangeKind.Removed => $"[-{word.Text.TrimEnd()}-] ",
        _ => word.Text.Length > 160 ? $"{word.Text[..60]}… …{word.Text[^60..]}" : word.Text,
    };
}
