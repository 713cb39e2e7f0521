namespace ConductBot.Directives.Changes;

/// <summary>Compares the clauses of two versions.</summary>
internal static class ClauseDiff
{
    public static IReadOnlyList<ClauseChange> Between(IReadOnlyList<Clause> before, IReadOnlyList<Clause> after)
    {
        var old = before.ToDictionary(clause => clause.Path, StringComparer.Ordinal);
        var paths = after.Select(clause => clause.Path).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(clause => !paths.Contains(clause.Path)).ToList();
        var changes = new List<ClauseChange>();
        foreach (var clause in after)
        {
            if (old.TryGetValue(clause.Path, out var was))
            {
                if (!SameToReader(was, clause)) changes.Add(new ClauseChange(ChangeKind.Changed, was, clause, WordDiff.Between(was.Text, clause.Text)));
            }
            else if (gone.FirstOrDefault(candidate => string.Equals(candidate.Text, clause.Text, StringComparison.Ordinal)) is { } moved)
            {
                gone.Remove(moved);
                changes.Add(new ClauseChange(ChangeKind.Renumbered, moved, clause, [new WordChange(ChangeKind.Same, clause.Text)]));
            }
            else
            {
                changes.Add(new ClauseChange(ChangeKind.Added, null, clause, [new WordChange(ChangeKind.Added, clause.Text)]));
            }
        }

        return Insert(changes, gone, before);
    }

    private static bool SameToReader(Clause before, Clause after) =>
        string.Equals(before.Text, after.Text, StringComparison.Ordinal) &&
        string.Equals(before.Heading, after.Heading, StringComparison.Ordinal) &&
        before.Addressee with { Evidence = "" } == after.Addressee with { Evidence = "" } &&
        before.Repairs.SequenceEqual(after.Repairs);

    /// <summary>Puts what went after the change that stands before it in the old text.</summary>
    private static List<ClauseChange> Insert(List<ClauseChange> changes, List<Clause> gone, IReadOnlyList<Clause> before)
    {
        var place = before.Select((clause, index) => (clause.Path, index)).ToDictionary(pair => pair.Path, pair => pair.index, StringComparer.Ordinal);
        foreach (var clause in gone)
        {
            var at = changes.FindIndex(change => change.Before is { } was && place[was.Path] > place[clause.Path]);
            var removed = new ClauseChange(ChangeKind.Removed, clause, null, [new WordChange(ChangeKind.Removed, clause.Text)]);
            changes.Insert(at < 0 ? changes.Count : at, removed);
        }

        return changes;
    }
}
