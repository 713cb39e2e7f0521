using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Each failure names the key, the rule and what stands there.</summary>
internal sealed class ConversationOptionsValidator : IValidateOptions<ConversationOptions>
{
    private const int MostSuggestions = 6;
    private const int LongestSuggestion = 120;

    public ValidateOptionsResult Validate(string? name, ConversationOptions options)
    {
        var failures = new List<string>();
        Number(nameof(options.TextLimit), options.TextLimit, 200, 8000);
        Number(nameof(options.ParallelConversations), options.ParallelConversations, 1, 1024);
        Number(nameof(options.TurnAttempts), options.TurnAttempts, 1, 10);
        Number(nameof(options.TranscriptDays), options.TranscriptDays, 1, 3650);
        Number(nameof(options.StateDays), options.StateDays, 1, 30);
        Span(nameof(options.TurnTimeout), options.TurnTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Span(nameof(options.TypingAfter), options.TypingAfter, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(30));
        Span(nameof(options.SendingGivesUpAfter), options.SendingGivesUpAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
        Suggestions(nameof(options.SuggestedQuestions), options.SuggestedQuestions);
        Suggestions(nameof(options.SuggestedQuestionsEnglish), options.SuggestedQuestionsEnglish);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Number(string key, int value, int least, int most)
        {
            if (value < least || value > most) failures.Add($"{ConversationOptions.Section}:{key} must be {least} to {most}; it is {value}. Correct it in appsettings.json or the environment.");
        }

        void Span(string key, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most) failures.Add($"{ConversationOptions.Section}:{key} must be {least} to {most} (d.hh:mm:ss); it is {value}. Correct it in appsettings.json or the environment.");
        }

        void Suggestions(string key, IList<string> values)
        {
            if (values.Count > MostSuggestions || values.Any(value => string.IsNullOrWhiteSpace(value) || value.Length > LongestSuggestion))
                failures.Add($"{ConversationOptions.Section}:{key} must hold at most {MostSuggestions} questions of 1 to {LongestSuggestion} characters; it holds {values.Count}. Shorten the list in appsettings.json.");
        }
    }
}
