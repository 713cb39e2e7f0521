using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Reminders.Proposals.Storing;
using ConductBot.Storage.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.Reminders.Proposals;

/// <summary>Puts proposed tasks into a host that has directives, the organisation, the working calendar and what draws tasks up.</summary>
public static class ProposalsRegistration
{
    /// <summary>Adds what answers in conversations. Register it before what takes every text.</summary>
    public static IServiceCollection AddTaskProposals(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Localized<ProposalTexts>.Load(typeof(ProposalTexts).Assembly, "ConductBot.Reminders.Proposals.Texts"));
        services.TryAddSingleton(provider => new BodyUnits(provider.GetRequiredService<RecordStore>()));
        services.TryAddSingleton<ProposalCards>();
        services.TryAddSingleton<ProposalDesk>();
        services.AddSingleton<ITurnHandler, ProposalHandler>();
        services.AddSingleton<ICardActionHandler, ProposalPresses>();
        return services;
    }
}
