using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Answers;

/// <summary>Puts answering into a host that has directives and storage.</summary>
public static class AnswersRegistration
{
    /// <summary>Registers the engine and the handler of questions.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pages">Where the readable texts are served for the reader of an answer; null for citations in words only.</param>
    public static IServiceCollection AddAnswers(this IServiceCollection services, Uri? pages)
    {
        services.AddSingleton(_ => Localized<AnswerTexts>.Load(typeof(AnswerTexts).Assembly, "ConductBot.Answers.Texts"));
        services.AddSingleton(new AnswerLinks(pages));
        services.AddSingleton<AnswerLibrary>();
        services.AddHostedService<AnswerWarmup>();
        services.AddHostedService<AnswerUpkeep>();
        services.AddSingleton<AnswerRecords>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<AnswerActs>();
        services.AddSingleton<ICardActionHandler, AnswerPresses>();
        services.AddSingleton<ITurnHandler, AnswerHandler>();
        return services;
    }
}
