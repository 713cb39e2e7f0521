namespace ConductBot.Answers.Text;

/// <summary>A phrase without a topic, in both forms of its syllables.</summary>
internal sealed record StopPhrase(string[] Exact, string[] Folded);
