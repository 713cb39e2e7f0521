namespace ConductBot.Storage.Keys;

/// <summary>A write of a rotation, done and safe on the disk: a closed set.</summary>
public abstract record RewrapStep
{
    private RewrapStep() { }

    /// <summary>A new key that wraps from now on.</summary>
    public sealed record Made(Guid Root) : RewrapStep;

    /// <summary>A data key was wrapped anew.</summary>
    public sealed record DataKey(string Name) : RewrapStep;

    /// <summary>A secret of the folder was wrapped anew.</summary>
    public sealed record Secret(string Name) : RewrapStep;

    /// <summary>Everything was opened with the new key alone.</summary>
    public sealed record Proven(int Keys) : RewrapStep;

    /// <summary>An old key was put away.</summary>
    public sealed record Retired(Guid Root) : RewrapStep;
}
