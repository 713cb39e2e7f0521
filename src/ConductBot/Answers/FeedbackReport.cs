using System.Globalization;
using System.Text;

namespace ConductBot.Answers;

/// <summary>What was asked and not found, most often first, and how answers were received, by clause.</summary>
internal static class FeedbackReport
{
    /// <summary>The report as text, in both languages' headings.</summary>
    public static string Of(IReadOnlyList<FeedbackRecord> feedback)
    {
        var text = new StringBuilder();
        text.AppendLine("Hỏi mà văn bản không có / Asked and not found:");
        var missing = feedback.Where(static record => record is { Clauses.Count: 0, Question.Length: > 0 }).GroupBy(static record => record.Question.Trim(), StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var group in missing.OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {group.Count(),4}  {group.Key}").AppendLine();
        }

        if (missing.Count == 0) text.AppendLine("  (không có / none)");
        text.AppendLine("Phản hồi theo điều khoản / Feedback by clause:");
        var rated = feedback.Where(static record => record.Helpful is not null && record.Clauses.Count > 0).GroupBy(static record => record.Clauses[0], StringComparer.Ordinal).ToList();
        foreach (var group in rated.OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            var reasons = group.Where(static record => record.Reason is not null).GroupBy(static record => record.Reason!, StringComparer.Ordinal).Select(static reason => $"{reason.Key} {reason.Count()}");
            text.Append(CultureInfo.InvariantCulture, $"  {group.Key,-24} +{group.Count(static record => record.Helpful == true)} −{group.Count(static record => record.Helpful == false)}  {string.Join(", ", reasons)}").AppendLine();
        }

        if (rated.Count == 0) text.AppendLine("  (không có / none)");
        return text.ToString();
    }
}
