using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Ics;
using ConductBot.Reminders.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.Reminders.Cards;

/// <summary>Puts the cards of tasks into a host that has directives, organisation and answers.</summary>
internal static class CardsRegistration
{
    /// <summary>Registers <see cref="TaskCard"/> and <see cref="TaskWords"/>.</summary>
    public static IServiceCollection AddTaskCards(this IServiceCollection services)
    {
        services.AddDateWords();
        services.TryAddSingleton(_ => Localized<TaskCardTexts>.Load(typeof(TaskCardTexts).Assembly, "ConductBot.Reminders.Cards.Texts"));
        services.TryAddSingleton<TaskWords>();
        services.TryAddSingleton<TaskCard>();
        return services;
    }

    /// <summary>Adds what acts on presses of tasks' cards. It takes an <see cref="ITasks"/>.</summary>
    public static IServiceCollection AddTaskPresses(this IServiceCollection services)
    {
        services.AddTaskCards();
        services.TryAddSingleton<TaskPresser>();
        services.TryAddSingleton<TaskActReader>();
        services.TryAddSingleton<TaskDesk>();
        services.TryAddSingleton<TaskBasis>();
        services.AddDataProtection();
        services.TryAddSingleton(provider => new TaskCalendar(
            (provider.GetRequiredService<ITasks>(), provider.GetRequiredService<IOrganization>()),
            new IcsTokens(provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()),
            new IcsFile(provider.GetRequiredService<TaskWords>()),
            (provider.GetRequiredService<AnswerLinks>(), provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton<TaskLooks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICardActionHandler, TaskPresses>());
        return services;
    }
}
