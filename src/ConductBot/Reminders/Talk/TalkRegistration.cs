using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Creating;
using ConductBot.Reminders.Lists;
using ConductBot.Reminders.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.Reminders.Talk;

/// <summary>Puts tasks into conversation, in a host that has <see cref="ITasks"/>, directives, organisation, answers and deliveries.</summary>
public static class TalkRegistration
{
    /// <summary>Adds cards, presses, words and lists. Register it before what takes every text.</summary>
    public static IServiceCollection AddTaskTalk(this IServiceCollection services)
    {
        services.AddTaskPresses();
        services.TryAddSingleton(_ => Localized<CreationTexts>.Load(typeof(CreationTexts).Assembly, "ConductBot.Reminders.Creating.Texts"));
        services.TryAddSingleton(_ => Localized<TaskListTexts>.Load(typeof(TaskListTexts).Assembly, "ConductBot.Reminders.Lists.Texts"));
        services.TryAddSingleton<BasisFinder>();
        services.TryAddSingleton<DraftWords>();
        services.TryAddSingleton<DraftCard>();
        services.TryAddSingleton<DraftFormReader>();
        services.TryAddSingleton<GivenCard>();
        services.TryAddSingleton<TaskCreation>();
        services.TryAddSingleton<TaskListCards>();
        services.TryAddSingleton<SeriesCard>();
        services.TryAddSingleton<SeriesDesk>();
        services.TryAddSingleton<ListParts>();
        services.TryAddSingleton<ListDesk>();
        services.AddSingleton<ICardActionHandler, CreationPresses>();
        services.AddSingleton<ICardActionHandler, ListPresses>();
        services.AddSingleton<ITurnHandler, TaskHandler>();
        return services;
    }
}
