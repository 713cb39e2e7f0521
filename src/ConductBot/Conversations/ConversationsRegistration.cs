using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Invokes;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Conversations.TextForms;
using ConductBot.Protocol;
using ConductBot.Protocol.DirectLine;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Conversations;

/// <summary>Puts conversations into a host that has storage and a connector.</summary>
public static class ConversationsRegistration
{
    /// <summary>Registers the receiver of activities, the transcript of the embedded Direct Line and the upkeep of both.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="ConversationOptions.Section"/>.</param>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<ConversationOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConversationOptions>, ConversationOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts"));

        services.AddSingleton<DueRows>();
        services.AddSingleton<PendingIndex>();
        services.AddSingleton<ActiveConversations>();
        services.AddSingleton<PersonLanguages>();
        services.AddSingleton(provider => new ConversationReferences(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<DueRows>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Suggestions>();
        services.AddSingleton<Greeter>();
        services.AddSingleton<PressRouter>();
        services.AddSingleton<TextFormTurns>();
        services.AddSingleton<HiddenActivities>();
        services.AddSingleton<HiddenForms>();
        services.AddSingleton<HiddenTurns>();
        services.AddSingleton<TurnAnswerers>();
        services.AddSingleton<WaitingCalls>();
        services.AddSingleton<PrivateReplies>();
        services.AddSingleton<ReplyMaker>();
        services.AddSingleton<TurnSurroundings>();
        services.AddSingleton<TurnDoor>();
        services.AddSingleton<TurnRouter>();
        services.AddSingleton<ReplySender>();
        services.AddSingleton<TurnWorkSettings>();
        services.AddSingleton<TurnWork>();
        services.AddSingleton<ConversationReading>();
        services.AddSingleton<ConversationRunner>();
        services.AddSingleton<TurnPipeline>();
        services.AddSingleton<IActivityReceiver>(provider => provider.GetRequiredService<TurnPipeline>());

        services.AddSingleton<DirectLineLog>();
        services.AddSingleton<IDirectLineLog>(provider => provider.GetRequiredService<DirectLineLog>());
        services.AddSingleton<ConversationRetention>();
        services.AddSingleton<Retention>();
        services.AddSingleton<LateReplies>();
        services.AddHostedService<ConversationUpkeep>();
        services.AddHostedService<WakeWatcher>();
        return services;
    }
}
