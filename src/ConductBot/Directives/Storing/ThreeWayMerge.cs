namespace ConductBot.Directives.Storing;

/// <summary>Brings a newly shipped list under what the owner changed: an entry that the owner touched, added or removed stays as the owner has it.</summary>
internal static class ThreeWayMerge
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> shippedBefore, IReadOnlyList<T> current, IReadOnlyList<T> shippedNow, MergeRule<T> rule)
    {
        var before = Index(shippedBefore, rule.Key);
        var own = Index(current, rule.Key);
        var merged = new List<T>();
        foreach (var entry in shippedNow)
        {
            var key = rule.Key(entry);
            if (own.TryGetValue(key, out var mine)) merged.Add(before.TryGetValue(key, out var was) && rule.Same(was, mine) ? entry : mine);
            else if (!before.ContainsKey(key)) merged.Add(entry);
        }

        var now = Index(shippedNow, rule.Key);
        merged.AddRange(current.Where(entry => !now.ContainsKey(rule.Key(entry)) && !(before.TryGetValue(rule.Key(entry), out var was) && rule.Same(was, entry))));
        return merged;
    }

    private static Dictionary<string, T> Index<T>(IReadOnlyList<T> entries, Func<T, string> key)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries) index.TryAdd(key(entry), entry);
        return index;
    }
}
