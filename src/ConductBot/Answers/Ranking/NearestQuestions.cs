using System.Numerics;

namespace ConductBot.Answers.Ranking;

/// <summary>
/// Picks from thousands of similarities the few greatest, greatest first; of equals the one that comes first. The greatest of each block of 64 says at once from where
/// on one counts, and which few blocks are worth a look.
/// </summary>
internal static class NearestQuestions
{
    private const int Block = 64;

    /// <summary>The greatest above 0 among those in question.</summary>
    /// <param name="similarities">All similarities.</param>
    /// <param name="most">How many are picked.</param>
    /// <param name="has">Whether a place is in question.</param>
    public static List<(int Place, float Similarity)> Among(ReadOnlySpan<float> similarities, int most, Func<int, bool> has)
    {
        Span<float> greatest = new float[(similarities.Length + Block - 1) / Block];
        for (var block = 0; block < greatest.Length; block++) greatest[block] = Greatest(similarities[(block * Block)..Math.Min((block + 1) * Block, similarities.Length)]);
        var nearest = new List<(int Place, float Similarity)>(most + 1);
        var least = LeastOf(greatest, most);
        Look(similarities, greatest, least, (nearest, most, has));

        // Some of the greatest were not in question: then any may be among the nearest.
        if (nearest.Count < most && least > 0)
        {
            nearest.Clear();
            Look(similarities, greatest, 0, (nearest, most, has));
        }

        return nearest;
    }

    private static void Look(ReadOnlySpan<float> similarities, ReadOnlySpan<float> greatest, float least, (List<(int Place, float Similarity)> Nearest, int Most, Func<int, bool> Has) pick)
    {
        for (var block = 0; block < greatest.Length; block++)
        {
            if (greatest[block] < least || greatest[block] <= 0) continue;
            for (var at = block * Block; at < Math.Min((block + 1) * Block, similarities.Length); at++)
            {
                var similarity = similarities[at];
                if (similarity < least || similarity <= 0 || (pick.Nearest.Count == pick.Most && similarity <= pick.Nearest[^1].Similarity) || !pick.Has(at)) continue;
                var place = pick.Nearest.Count;
                while (place > 0 && pick.Nearest[place - 1].Similarity < similarity) place--;
                pick.Nearest.Insert(place, (at, similarity));
                if (pick.Nearest.Count > pick.Most) pick.Nearest.RemoveAt(pick.Most);
            }
        }
    }

    private static float Greatest(ReadOnlySpan<float> block)
    {
        var wide = Vector<float>.Zero;
        var at = 0;
        for (; at + Vector<float>.Count <= block.Length; at += Vector<float>.Count) wide = Vector.Max(wide, new Vector<float>(block[at..]));
        var greatest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++) greatest = Math.Max(greatest, wide[i]);
        for (; at < block.Length; at++) greatest = Math.Max(greatest, block[at]);
        return greatest;
    }

    // So many blocks have one at least as great: fewer than that can't be among the nearest.
    private static float LeastOf(ReadOnlySpan<float> greatest, int most)
    {
        if (greatest.Length < most) return 0;
        Span<float> top = stackalloc float[most];
        foreach (var one in greatest)
        {
            if (one <= top[^1]) continue;
            var place = most - 1;
            for (; place > 0 && top[place - 1] < one; place--) top[place] = top[place - 1];
            top[place] = one;
        }

        return top[^1];
    }
}
