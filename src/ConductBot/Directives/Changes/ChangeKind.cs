namespace ConductBot.Directives.Changes;

/// <summary>What became of something from one version to the next.</summary>
public enum ChangeKind
{
    /// <summary>It stayed.</summary>
    Same,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is there in both, otherwise.</summary>
    Changed,

    /// <summary>The same words under another number.</summary>
    Renumbered,
}
