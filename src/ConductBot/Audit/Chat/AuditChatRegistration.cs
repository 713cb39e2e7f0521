using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Storage.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.Audit.Chat;

/// <summary>Puts the audit into the chat of a host that has audit, conversations and the organisation.</summary>
public static class AuditChatRegistration
{
    /// <summary>Register it before what takes every text.</summary>
    public static IServiceCollection AddAuditChat(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Localized<AuditTexts>.Load(typeof(AuditTexts).Assembly, "ConductBot.Audit.Chat.Texts"));
        services.TryAddSingleton(provider => new AuditReading(
            (provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<AuditChain>()), provider.GetRequiredService<AuditPseudonyms>(), provider.GetRequiredService<AuditTrail>(), provider.GetServices<IAuditSubjects>()));
        services.TryAddSingleton<AuditCard>();
        services.AddSingleton<ITurnHandler>(provider => new AuditHandler(Audit(provider), provider.GetServices<IAuditSubjects>(), provider.GetRequiredService<Speakers>()));
        services.AddSingleton<ICardActionHandler>(provider => new AuditPresses(Audit(provider), provider.GetRequiredService<Speakers>()));
        return services;
    }

    private static (AuditReading Reading, AuditCard Card) Audit(IServiceProvider provider) => (provider.GetRequiredService<AuditReading>(), provider.GetRequiredService<AuditCard>());
}
