using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Digests;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Reminding;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders;

/// <summary>Puts tasks and their reminders into a host that has storage, calendar, organisation, directives, answers, timers and deliveries.</summary>
public static class RemindersRegistration
{
    /// <summary>Registers <see cref="ITasks"/>, what its timers do and how its messages are worded. Register it before the deliveries' lanes.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="RemindersOptions.Section"/>.</param>
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<RemindersOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RemindersOptions>, RemindersOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton(provider => new TaskStore(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<AuditTrail>()));
        services.TryAddSingleton(provider => new TaskHints(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<TaskPost>();
        services.TryAddSingleton<TaskGiving>();
        services.TryAddSingleton<TaskActs>();
        services.TryAddSingleton<SeriesActs>();
        services.TryAddSingleton<TaskLists>();
        services.TryAddSingleton<ITasks, StoredTasks>();
        return AddMessages(services);
    }

    private static IServiceCollection AddMessages(IServiceCollection services)
    {
        services.AddTaskCards();
        services.TryAddSingleton(_ => Localized<ReminderTexts>.Load(typeof(ReminderTexts).Assembly, "ConductBot.Reminders.Reminding.Texts"));
        services.TryAddSingleton<MessageLead>();
        services.TryAddSingleton<MessageCards>();
        services.TryAddSingleton<SeriesTimerParts>();
        services.AddSingleton<IDeliveryContent, TaskContent>();
        services.AddSingleton<ITimerHandler, TaskTimer>();
        services.AddSingleton<ITimerHandler, SeriesTimer>();
        services.TryAddSingleton(_ => Localized<DigestTexts>.Load(typeof(DigestTexts).Assembly, "ConductBot.Reminders.Digests.Texts"));
        services.TryAddSingleton<DigestTasks>();
        services.TryAddSingleton<DigestCard>();
        services.AddSingleton<IDeliveryContent, DigestContent>();
        services.TryAddSingleton<DigestTimer>();
        services.AddSingleton<ITimerHandler>(provider => provider.GetRequiredService<DigestTimer>());
        services.AddHostedService(provider => provider.GetRequiredService<DigestTimer>());
        return services;
    }
}
