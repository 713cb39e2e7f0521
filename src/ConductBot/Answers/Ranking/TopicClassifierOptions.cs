namespace ConductBot.Answers.Ranking;

/// <summary>Constants of the training.</summary>
internal sealed record TopicClassifierOptions
{
    /// <summary>Passes over the examples. More than six change nothing for the better on the development questions.</summary>
    public int Passes { get; init; } = 6;

    /// <summary>Step at first.</summary>
    public float Rate { get; init; } = 4f;

    /// <summary>How fast the step shrinks from pass to pass.</summary>
    public float Decay { get; init; } = 0.2f;

    /// <summary>Order of the examples.</summary>
    public int Seed { get; init; } = 20121228;
}
