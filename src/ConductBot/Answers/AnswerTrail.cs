using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;

namespace ConductBot.Answers;

/// <summary>
/// Pure: what is kept after a turn, as JSON, from what was kept before it as it stands there. Only what is new is put into JSON; the questions before are copied, neither read nor written anew with every turn.
/// </summary>
internal static class AnswerTrail
{
    private const int UsualCharacters = 512;

    /// <summary>The JSON of a turn's state after another's.</summary>
    /// <param name="last">The turn's own state, without earlier questions.</param>
    /// <param name="before">The JSON kept before it; null at first.</param>
    /// <returns>What <see cref="AnswerState.After"/> and <see cref="AnswerState.ToJson"/> give, to the letter where they wrote <paramref name="before"/> too.</returns>
    public static string After(AnswerState last, string? before)
    {
        // The first, or written by a program that put it otherwise: read, and written as it is now.
        if (before is null || !KeptTrail.TryRead(before, out var kept)) return last.After(AnswerState.Read(before)).ToJson();

        // All at once: it is never longer than both together.
        var json = new DefaultInterpolatedStringHandler(before.Length + last.Question.Length + UsualCharacters, 0, CultureInfo.InvariantCulture);
        json.AppendLiteral(KeptTrail.Question);
        json.AppendFormatted(Escaped(last.Question));
        json.AppendLiteral("\",\"clauses\":[");
        for (var at = 0; at < last.Clauses.Count; at++)
        {
            json.AppendLiteral(at == 0 ? "\"" : ",\"");
            json.AppendFormatted(Escaped(last.Clauses[at]));
            json.AppendLiteral("\"");
        }

        json.AppendLiteral("],\"kind\":\"");
        json.AppendLiteral(last.Kind.ToString());
        json.AppendLiteral("\",\"turn\":\"");
        json.AppendLiteral(last.Turn);
        json.AppendLiteral("\",\"earlier\":[");
        var count = 0;
        if (!kept.Turn.SequenceEqual(last.Turn))
        {
            json.AppendLiteral(KeptTrail.Question);
            json.AppendFormatted(kept.Asked);
            json.AppendLiteral("\",\"clauses\":[");
            json.AppendFormatted(kept.Clauses);
            json.AppendLiteral("],\"turn\":\"");
            json.AppendFormatted(kept.Turn);
            json.AppendLiteral("\"}");
            count++;
        }

        while (count < AnswerState.MostEarlier && kept.TryNext(out var question, out var turn))
        {
            if (turn.SequenceEqual(last.Turn)) continue;
            if (count++ > 0) json.AppendLiteral(",");
            json.AppendFormatted(question);
        }

        json.AppendLiteral("]}");
        return json.ToStringAndClear();
    }

    // The same text where nothing is to be escaped.
    private static string Escaped(string text) => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
}
