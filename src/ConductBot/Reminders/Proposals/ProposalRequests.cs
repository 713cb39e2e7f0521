using ConductBot.Answers.References;
using ConductBot.Answers.Text;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Proposals;

/// <summary>Reads "đề xuất nhiệm vụ từ …", "việc cần làm theo công văn …", "propose tasks from …": the whole message has to say that and name a text. A question about a text's contents is none.</summary>
internal static class ProposalRequests
{
    private const int MostWords = 30;
    private static readonly PhraseTable<bool> Verbs = new(("hãy đề xuất|đề xuất|gợi ý|liệt kê|lập danh sách|xem|rút ra|trích|tạo|propose|suggest|list|show", true));
    private static readonly PhraseTable<bool> Plurals = new(("các|những|danh sách|the|all", true));
    private static readonly PhraseTable<bool> Tasks = new(("nhiệm vụ cần làm|nhiệm vụ được giao|nhiệm vụ|công việc cần làm|công việc|việc cần làm|việc phải làm|đầu việc|việc|tasks to do|tasks|duties", true));
    private static readonly PhraseTable<bool> From = new(("từ|theo|trong|của|ở|tại|from|in|of|under", true));
    private static readonly PhraseTable<bool> For = new(("cho|giao cho|của|for", true));
    private static readonly PhraseTable<bool> Fillers = new(("số|của|ubnd|tỉnh|th|văn bản|này|the|no|,|.|?|/|-", true));

    /// <summary>What is asked for; null when it is something else.</summary>
    public static ProposalRequest? Read(string text, Func<ReferenceReader> references)
    {
        var normal = Words.Normal(text);
        var tokens = DateTokens.Of(normal);
        if (tokens.Count > MostWords || Start(tokens) is not { } from) return null;

        var rest = Words.Of(normal.AsSpan(tokens[from].Start));
        string[] words = [.. rest.Select(word => word.Text)];
        var named = references().Read(words);
        if (named.Directives is not [var directive] || named.Tokens.Count == 0) return null;

        // After the name nothing may follow but whose tasks are wanted.
        var end = tokens[from].Start + rest[named.Tokens.Max()].End;
        var after = DateTokens.Of(normal[end..]);
        var at = 0;
        while (at < after.Count && For.At(after, at) is null && Fillers.At(after, at) is { } filler) at = filler.End;
        if (at >= after.Count) return new ProposalRequest(directive, null);
        if (For.At(after, at) is not { } whose || whose.End >= after.Count) return null;
        var body = normal[(end + after[whose.End].Start)..].Trim(' ', '.', '?', '!');
        return body.Length > 0 ? new ProposalRequest(directive, body) : null;
    }

    /// <summary>Where the name of the text may begin.</summary>
    private static int? Start(IReadOnlyList<DateToken> tokens)
    {
        var at = Verbs.At(tokens, 0)?.End ?? 0;
        at = Plurals.At(tokens, at)?.End ?? at;
        if (Tasks.At(tokens, at) is not { } noun) return null;
        at = From.At(tokens, noun.End)?.End ?? -1;
        return at > 0 && at < tokens.Count ? at : null;
    }
}
