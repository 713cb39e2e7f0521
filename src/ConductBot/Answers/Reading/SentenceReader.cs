using System.Text.RegularExpressions;
using ConductBot.Directives;

namespace ConductBot.Answers.Reading;

/// <summary>
/// Reads a clause's sentences and, per conjunct, what they say of which act. Conjuncts are parted by semicolons and by a comma before a new ban or duty;
/// in "… thì …" the norm stands after "thì". The first operator of a norm decides.
/// </summary>
internal static partial class SentenceReader
{
    /// <summary>The sentences of a clause, in order.</summary>
    public static IReadOnlyList<Sentence> Read(Clause clause)
    {
        var text = clause.Text;
        var orders = IsOrder(clause) && !IsHeading(clause);
        var sentences = new List<Sentence>();
        foreach (var span in Split(text))
        {
            var continues = sentences.Count > 0 && Continuation().IsMatch(span.Of(text));
            sentences.Add(new Sentence(span, [.. Conjuncts(text, span).Select(part => ReadConjunct(text, part, orders))], continues));
        }

        return sentences;
    }

    /// <summary>Where sentences begin and end: a full stop, question or exclamation mark before a capital, and the end.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            yield return TextSpan.Between(start, end.Index + end.Groups["stop"].Length);
            start = end.Index + end.Length;
        }

        if (start < text.Length) yield return TextSpan.Between(start, text.Length);
    }

    // Preamble and closing words tell and urge; the numbered clauses between them are what the issuer orders.
    private static bool IsOrder(Clause clause) =>
        !(clause.IsPreamble || clause.Path is "end" || clause.Path.StartsWith("end.", StringComparison.Ordinal));

    // "Đối với cán bộ, công chức, viên chức:", "Văn phòng UBND tỉnh": whom what stands below is for, no act that could be ordered.
    private static bool IsHeading(Clause clause) =>
        string.Equals(clause.Text.TrimEnd(':', ' '), clause.Addressee.Name, StringComparison.OrdinalIgnoreCase)
        || (clause.Text.EndsWith(':') && clause.Text.StartsWith("Đối với", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<TextSpan> Conjuncts(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        var words = sentence.Of(text);
        foreach (Match gap in ConjunctGap().Matches(words))
        {
            if (gap.Index + gap.Length == words.Length || InParentheses(words, gap.Index) || (gap.Value[0] == ',' && LeansOn(words[(start - sentence.Start)..gap.Index], words[(gap.Index + gap.Length)..]))) continue;
            yield return TextSpan.Between(start, sentence.Start + gap.Index);
            start = sentence.Start + gap.Index + gap.Length;
        }

        yield return TextSpan.Between(start, sentence.End);
    }

    // "Đối với …, phải …": the comma follows a circumstance. "không được tiết lộ …, không trung thực": the bare "không" goes on in the list that is banned.
    private static bool LeansOn(string before, string after) =>
        (Circumstance().IsMatch(before) && after.StartsWith("phải", StringComparison.Ordinal)) || (ExplicitBan().IsMatch(before) && BareNot().IsMatch(after));

    private static bool InParentheses(string words, int at) => words.AsSpan(0, at).Count('(') > words.AsSpan(0, at).Count(')');

    private static Conjunct ReadConjunct(string text, TextSpan span, bool orders)
    {
        var words = span.Of(text);
        var exception = ExceptionWords().Match(words);
        var bodyEnd = exception.Success ? exception.Index : words.Length;
        var body = words[..bodyEnd];
        var then = Then().Match(body);
        var norm = then.Success ? then.Index + then.Length : 0;
        var found = Operator().Match(body, norm);
        while (found.Success && InParentheses(body, found.Index)) found = found.NextMatch();
        if (SubjectNot().Match(body) is { Success: true } not && (!found.Success || not.Index < found.Index)) found = not;
        TextSpan? exceptionSpan = exception.Success ? Trimmed(words, exception.Index, words.Length, span.Start) : null;
        if (!found.Success)
        {
            var modality = orders && !Urging().IsMatch(body, norm) ? Modality.Required : Modality.None;
            return new Conjunct(span, modality, Trimmed(words, 0, bodyEnd, span.Start), exceptionSpan, null);
        }

        var kind = found.Groups["no"].Success ? Modality.Prohibited : found.Groups["must"].Success ? Modality.Required : Modality.Permitted;
        var actStart = found.Index + found.Length;

        // "Cơ quan chủ trì cuộc họp phải chuẩn bị …": who must is part of what is said; a duty at the start and any ban name only the act, or the ban would be said twice.
        var act = found.Index == 0 || (kind == Modality.Prohibited && actStart < bodyEnd) ? Trimmed(words, actStart, bodyEnd, span.Start) : Trimmed(words, 0, bodyEnd, span.Start);
        return new Conjunct(span, kind, act.Length > 0 ? act : span, exceptionSpan, new TextSpan(span.Start + found.Index, found.Value.TrimEnd().Length))
        {
            Condition = then.Success ? Trimmed(words, 0, then.Index, span.Start) : null,
        };
    }

    private static TextSpan Trimmed(string words, int start, int end, int offset)
    {
        while (start < end && (char.IsWhiteSpace(words[start]) || words[start] is ',' or ';')) start++;
        while (end > start && (char.IsWhiteSpace(words[end - 1]) || words[end - 1] is ',' or ';' or '.' or ':' or '/')) end--;
        return TextSpan.Between(offset + start, offset + end);
    }

    [GeneratedRegex(@"(?<stop>(?<!\b(?:TT|TP|Tp|số|Số|KT|TM))[.!?]+)\s+(?=[\p{Lu}“""]|\d+%)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@";\s*(?:đồng thời\s+)?|,\s+(?=(?:không được|không (?!được|thể|phải|chỉ|có|đúng|đáp|liên|cần|dám|trung thực|đủ|hoàn thành|rõ|phù hợp|kịp|hợp lệ)\p{Ll}+ |nghiêm cấm|tuyệt đối không|phải (?!được)))", RegexOptions.IgnoreCase)]
    private static partial Regex ConjunctGap();

    [GeneratedRegex(@"^(?:đối với|khi|nếu|trường hợp|trong|để|nhằm)\b[^,;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Circumstance();

    [GeneratedRegex(@"\b(?:không được|cấm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExplicitBan();

    [GeneratedRegex(@"^không (?!được|để)", RegexOptions.IgnoreCase)]
    private static partial Regex BareNot();

    [GeneratedRegex(@",?\s*\b(?:ngoại trừ|trừ)\s+(?:trường hợp|khi|các|những|việc|trừ)?", RegexOptions.IgnoreCase)]
    private static partial Regex ExceptionWords();

    [GeneratedRegex(@"\bthì\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Then();

    [GeneratedRegex(@"\G\s*(?<no>không\b(?! chỉ| những)(?: được phép| được)?)\s*|\b(?<no>(?:nghiêm )?cấm(?: việc)?|(?:tuyệt đối|kiên quyết) không(?: được phép| được)?|không được(?: phép)?)\b|\b(?<must>phải|có trách nhiệm|bắt buộc|cần(?= \p{Ll})|giao(?= Sở| Ủy| UBND)|yêu cầu(?= các))\b|\b(?<may>được phép|được quyền|có quyền|có thể)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Operator();

    // "Cán bộ, công chức không hút thuốc …": a bare ban after the people it binds, who stand at the beginning.
    [GeneratedRegex(@"(?<=^(?:các |mọi |những )?(?:cán bộ|công chức|viên chức|người lao động|đảng viên|thủ trưởng|người đứng đầu)(?:(?!\b(?:phải|được|không|cấm|thì)\b)[^;:]){0,80})\b(?<no>không)\b(?! chỉ| phải| thể| có| còn| được)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectNot();

    [GeneratedRegex(@"\G\s*(?:phấn đấu|tránh|có ý thức|sâu sát|hạn chế|khuyến khích|nêu cao|nâng cao ý thức)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Urging();

    [GeneratedRegex(@"^(?:sau đó|trường hợp|trong trường hợp|khi đó|trong đó|nếu)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Continuation();
}
