using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.SelfReports.Figures;

/// <summary>Puts managers' figures into a host that has reports.</summary>
internal static class FiguresRegistration
{
    /// <summary>Before the handler of reports.</summary>
    public static IServiceCollection AddReportFigures(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton(_ => Localized<FigureTexts>.Load(typeof(FigureTexts).Assembly, "ConductBot.SelfReports.Figures.Texts"));
        services.TryAddSingleton<FigureDesk>();
        services.TryAddSingleton<FigureTokens>();
        services.TryAddSingleton(provider => new FigureFiles(
            (provider.GetRequiredService<FigureDesk>(), provider.GetRequiredService<FigureTokens>()), provider.GetRequiredService<IOrganization>(), provider.GetRequiredService<Localized<FigureTexts>>(),
            (provider.GetRequiredService<AnswerLinks>(), provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton<FigureCard>();
        services.AddSingleton<ITurnHandler>(provider => new FigureHandler(provider.GetRequiredService<FigureDesk>(), provider.GetRequiredService<FigureCard>(), provider.GetRequiredService<Speakers>()));
        return services;
    }
}
