namespace ConductBot.Answers.Text;

/// <summary>A lower-case token and where it stands in the text it was read from.</summary>
internal readonly record struct Word(string Text, int At, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => At + Length;
}
