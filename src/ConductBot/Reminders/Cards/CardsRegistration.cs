using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
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
}
