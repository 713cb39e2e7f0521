using System.Collections.Concurrent;
using System.Text;
using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Text;

/// <summary>Turns what somebody typed into a query: normalised, abbreviations written out, typing slips mended, everyday words joined by the directives' words.</summary>
internal sealed class QuestionReader(Vocabulary vocabulary, Lexicon lexicon, Spelling spelling, QuestionReaderOptions options)
{
    // What a phrase of the vocabulary adds, under sequence 0: looked up in the lexicon at its first use.
    private readonly ConcurrentDictionary<VocabularyPhrase, QueryTerm[]> _added = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads one question. Any text is fine; the empty query is the answer to one without a word.</summary>
    public ReadQuestion Read(string question)
    {
        var typed = Words.Of(Words.Normal(question)).Take(options.MostWords).Select(word => word.Text.Length > options.LongestWord ? word.Text[..options.LongestWord] : word.Text).ToList();
        var english = IsEnglish(typed);
        var marked = !english && typed.Exists(static token => !Ascii.IsValid(token));
        var tokens = new List<string>(typed.Count);
        var unknown = 0;
        for (var i = 0; i < typed.Count; i++) unknown += Write(tokens, typed, i, english) ? 0 : 1;

        var folded = tokens.ConvertAll(Syllable.Fold);
        var exact = tokens.ConvertAll(Syllable.Exact);
        var weights = Weights(exact, folded, english, marked);
        var terms = new List<QueryTerm>(tokens.Count * 2);
        for (var i = 0; i < tokens.Count; i++) terms.Add(Term(tokens[i], weights[i], 0, marked));
        var added = Expand(terms, exact, folded, english);
        return new ReadQuestion(typed, tokens, terms, english, marked) { Added = added, Left = Left(exact, folded), Unknown = typed.Count == 0 ? 0 : (float)unknown / typed.Count };
    }

    // Whether the token is known or could be made known.
    private bool Write(List<string> tokens, List<string> typed, int at, bool english)
    {
        var token = typed[at];
        if (!english && vocabulary.Abbreviation(token) is { } written && !(token.Length == 1 && at > 0 && IsCitationWord(typed[at - 1])))
        {
            tokens.AddRange(written);
            return true;
        }

        if (lexicon.Folded(token) >= 0 || vocabulary.Starts(Syllable.Fold(token)))
        {
            tokens.Add(token);
            return true;
        }

        if (english || !options.MendsSpelling)
        {
            tokens.Add(token);
            return vocabulary.IsEnglish(token) || vocabulary.IsEnglishStop(token);
        }

        var before = tokens.Count;
        tokens.AddRange(spelling.Mend(token, tokens.Count > 0 ? tokens[^1] : null, at + 1 < typed.Count ? typed[at + 1] : null));
        return tokens.Skip(before).All(mended => lexicon.Folded(mended) >= 0);
    }

    // "điểm e" is a point, not a younger sibling.
    private static bool IsCitationWord(string token) => Syllable.Fold(token) is "diem" or "khoan" or "point" or "clause" or "muc";

    // A word with diacritics in an English sentence is a name ("Phú Yên").
    private bool IsEnglish(List<string> tokens)
    {
        var names = tokens.Count(static token => !Ascii.IsValid(token));
        if (tokens.Count == 0 || names * 4 > tokens.Count) return false;
        var known = tokens.Count(token => vocabulary.IsEnglishStop(token) || vocabulary.IsEnglish(token));
        var foreign = tokens.Count(token => Ascii.IsValid(token) && lexicon.Folded(token) < 0 && !vocabulary.IsEnglishStop(token));
        return (known * 2) + foreign > tokens.Count + (names * 2);
    }

    private float[] Weights(List<string> exact, List<string> folded, bool english, bool marked)
    {
        var weights = new float[exact.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var stop = english ? vocabulary.IsEnglishStop(folded[i]) : marked ? vocabulary.IsStop(exact[i]) : vocabulary.IsFoldedStop(folded[i]);
            weights[i] = stop ? options.StopWeight : 1;
        }

        Quiet(weights, exact, folded);
        if (english) return weights;
        var words = marked ? exact : folded;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var phrase in marked ? vocabulary.StopPhrases(words[i]) : vocabulary.FoldedStopPhrases(words[i]))
            {
                if (PhraseFinder.StandsAt(words, phrase, i)) Array.Fill(weights, options.StopWeight, i, phrase.Length);
            }
        }

        return weights;
    }

    // Whose rules are asked for is decided by the name of a place; what is asked is not.
    private void Quiet(float[] weights, List<string> exact, List<string> folded)
    {
        for (var i = 0; i < folded.Count; i++)
        {
            if (!options.Places.TryGetValue(folded[i], out var places)) continue;
            foreach (var (exactName, foldedName) in places)
            {
                if (Fits(exactName, foldedName, (exact, folded), i)) Array.Fill(weights, options.StopWeight, i, foldedName.Length);
            }
        }
    }

    private List<string[]> Expand(List<QueryTerm> terms, List<string> exact, List<string> folded, bool english)
    {
        var phrases = new List<string[]>();
        var added = new HashSet<string>(StringComparer.Ordinal);
        string? all = null;
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var entry in vocabulary.StartingAt(folded, i))
            {
                if (!Applies(entry, english) || !Fits(entry.Exact, entry.Folded, (exact, folded), i)) continue;
                if (entry.With.Length > 0 && !IsWith(entry, all ??= $" {string.Join(' ', folded)} ")) continue;
                foreach (var phrase in entry.Means)
                {
                    if (!added.Add(phrase.Text)) continue;
                    phrases.Add(phrase.Folded);
                    foreach (var term in _added.GetOrAdd(phrase, TermsOf)) terms.Add(term with { Sequence = phrases.Count });
                }
            }
        }

        return phrases;
    }

    private IReadOnlyList<string> Left(List<string> exact, List<string> folded)
    {
        List<string>? left = null;
        string? all = null;
        for (var at = 0; at < folded.Count; at++)
        {
            foreach (var entry in vocabulary.Outside(folded[at]))
            {
                if (!Fits(entry.Exact, entry.Folded, (exact, folded), at)) continue;
                all ??= $" {string.Join(' ', folded)} ";
                if (!Array.Exists(entry.Unless, phrase => IsSaid(all, phrase))) (left ??= []).AddRange(entry.Cases);
            }
        }

        return left ?? [];
    }

    // "không phải trực", "not on duty": said, but denied.
    private static bool IsSaid(string all, string phrase)
    {
        var at = all.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0 && !all[..(at + 1)].EndsWith(" khong phai ", StringComparison.Ordinal) && !all[..(at + 1)].EndsWith(" khong ", StringComparison.Ordinal) && !all[..(at + 1)].EndsWith(" not on ", StringComparison.Ordinal) && !all[..(at + 1)].EndsWith(" not at the ", StringComparison.Ordinal);
    }

    private static bool IsWith(VocabularyEntry entry, string all)
    {
        foreach (var with in entry.With)
        {
            if (all.Contains(with, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool Applies(VocabularyEntry entry, bool english) => entry.Kind switch
    {
        VocabularyKind.English => english || entry.Folded.Length > 1 || entry.Folded[0].Length > 4,
        VocabularyKind.General => options.GeneralSynonyms,
        _ => !english,
    };

    // A token typed with diacritics must agree in them; one typed without agrees with every form.
    private static bool Fits(string[] entryExact, string[] entryFolded, (List<string> Exact, List<string> Folded) tokens, int at)
    {
        if (at + entryFolded.Length > tokens.Folded.Count) return false;
        for (var i = 0; i < entryFolded.Length; i++)
        {
            var (typed, folded) = (tokens.Exact[at + i], tokens.Folded[at + i]);
            if (!string.Equals(typed, entryExact[i], StringComparison.Ordinal) && !(string.Equals(typed, folded, StringComparison.Ordinal) && string.Equals(typed, entryFolded[i], StringComparison.Ordinal))) return false;
        }

        return true;
    }

    private QueryTerm[] TermsOf(VocabularyPhrase phrase) => Array.ConvertAll(phrase.Tokens, token => Term(token, options.ExpansionWeight, 0, true));

    private QueryTerm Term(string token, float weight, int sequence, bool marked)
    {
        var exact = lexicon.Exact(token);
        return new QueryTerm(exact, lexicon.Folded(token), weight, marked && exact >= 0, sequence);
    }
}
