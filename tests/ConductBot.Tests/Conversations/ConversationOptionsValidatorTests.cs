using ConductBot.Conversations;

namespace ConductBot.Tests.Conversations;

public sealed class ConversationOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_valid() => new ConversationOptionsValidator().Validate(null, new ConversationOptions()).Succeeded.ShouldBeTrue();

    [Fact]
    public void Each_failure_names_its_key_and_its_rule()
    {
        var options = new ConversationOptions
        {
            TextLimit = 10, ParallelConversations = 0, TurnAttempts = 99, TranscriptDays = 0, StateDays = 31,
            TurnTimeout = TimeSpan.Zero, TypingAfter = TimeSpan.FromHours(1), SendingGivesUpAfter = TimeSpan.Zero,
        };
        for (var i = 0; i < 7; i++) options.SuggestedQuestions.Add("câu hỏi");
        options.SuggestedQuestionsEnglish.Add("");

        var failures = new ConversationOptionsValidator().Validate(null, options).Failures!.ToList();
        failures.Count.ShouldBe(10);
        failures.ShouldAllBe(failure => failure.StartsWith("Conversations:", StringComparison.Ordinal) && failure.Contains("must", StringComparison.Ordinal));
    }
}
