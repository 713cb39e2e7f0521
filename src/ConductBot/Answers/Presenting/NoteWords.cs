namespace ConductBot.Answers.Presenting;

/// <summary>A note of the policy owner in words.</summary>
/// <param name="Whole">All of it as one line.</param>
/// <param name="Heading">What it is, and whether the owner has confirmed it.</param>
/// <param name="On">On which of the quoted clauses it is; "" where that is not said.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">What it rests on.</param>
internal sealed record NoteWords(string Whole, string Heading, string On, string Text, string Source);
