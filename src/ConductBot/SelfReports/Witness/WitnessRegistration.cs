using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.SelfReports.Witness;

/// <summary>What has colleagues confirm.</summary>
internal static class WitnessRegistration
{
    /// <summary>Registers the desk, its cards and who acts on them.</summary>
    public static IServiceCollection AddReportWitnesses(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => Localized<WitnessTexts>.Load(typeof(WitnessTexts).Assembly, "ConductBot.SelfReports.Witness.Texts"));
        services.TryAddSingleton<WitnessCards>();
        services.TryAddSingleton<WitnessDesk>();
        services.AddSingleton<ITurnHandler>(provider => new WitnessHandler(provider.GetRequiredService<ReportDesk>(), Cards(provider), provider.GetRequiredService<Speakers>()));
        services.AddSingleton<ICardActionHandler>(provider => new WitnessPresses(provider.GetRequiredService<WitnessDesk>(), Cards(provider), provider.GetRequiredService<Speakers>()));
        return services;
    }

    private static (WitnessCards Witness, ReportCard Report) Cards(IServiceProvider provider) => (provider.GetRequiredService<WitnessCards>(), provider.GetRequiredService<ReportCard>());
}
