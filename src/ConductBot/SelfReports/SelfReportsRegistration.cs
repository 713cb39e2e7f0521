using ConductBot.Audit.Chat;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Organization.Chat;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Anonymous;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Figures;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.SelfReports.Telling;
using ConductBot.SelfReports.Watching;
using ConductBot.SelfReports.Witness;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports;

/// <summary>Puts self-reports into a host that has storage, timers, the library, the organisation, conversations, deliveries, tasks and the audit.</summary>
public static class SelfReportsRegistration
{
    /// <summary>Registers all of it. Register it before what takes every text.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="SelfReportsOptions.Section"/>; null for what is usual.</param>
    public static IServiceCollection AddSelfReports(this IServiceCollection services, IConfiguration? section = null)
    {
        services.AddReportWatching(section);
        services.AddReportKeeping();
        services.TryAddSingleton<ReportDesk>();
        services.TryAddSingleton(provider => new FormOffers(
            FormFolder.Read(provider.GetRequiredService<IOptions<DirectivesOptions>>().Value.FullLibraryFolder), provider.GetRequiredService<DirectiveLibrary>(), provider.GetRequiredService<IOptions<DirectivesOptions>>()));
        services.TryAddSingleton(_ => Localized<ReportTexts>.Load(typeof(ReportTexts).Assembly, "ConductBot.SelfReports.Texts"));
        services.TryAddSingleton<FormCard>();
        services.TryAddSingleton<ReportCard>();
        services.TryAddSingleton<ReportCards>();
        services.AddReportFigures();
        services.AddSingleton<IAuditSubjects, ReportSubjects>();
        services.TryAddSingleton(_ => Localized<KeepingTexts>.Load(typeof(KeepingTexts).Assembly, "ConductBot.SelfReports.Keeping.Texts"));
        services.AddSingleton<ITurnHandler, HoldHandler>();
        services.TryAddSingleton<NamelessDesk>();
        services.TryAddSingleton<NamelessTalk>();
        services.AddSingleton<ITurnHandler>(provider => new ReportHandler(
            (provider.GetRequiredService<ReportDesk>(), provider.GetRequiredService<FileDesk>()), (provider.GetRequiredService<ReportCards>(), provider.GetRequiredService<ReportCard>(), provider.GetRequiredService<NamelessTalk>()), provider.GetRequiredService<Speakers>(), provider.GetRequiredService<WorkingCalendar>()));
        services.AddSingleton<ICardActionHandler>(provider => new ReportPresses((provider.GetRequiredService<ReportDesk>(), provider.GetRequiredService<FileDesk>()), Cards(provider), provider.GetRequiredService<Speakers>()));
        services.AddSingleton<ICardActionHandler, NamelessPresses>();
        services.AddReportFiles(provider => provider.GetRequiredService<FormOffers>().Known).AddReportFilesInChat().AddReportWitnesses();
        services.AddSingleton<IDeliveryContent, ReportMessages>();
        services.AddSingleton<ITimerHandler, ReportTimer>();
        services.AddSingleton<ITimerHandler, KeepingTimer>().AddSingleton<ITimerHandler, RewriteTimer>();
        services.TryAddSingleton<EarlierReports>();
        services.AddSingleton<ITimerHandler>(provider => provider.GetRequiredService<EarlierReports>()).AddHostedService<EarlierReportsStart>();
        return services;
    }

    /// <summary>Registers the reports' rows and what destroys, holds and keeps them: enough for commands.</summary>
    public static IServiceCollection AddReportKeeping(this IServiceCollection services)
    {
        services.TryAddSingleton<ReportStore>();
        services.TryAddSingleton<ReportHolds>();
        services.TryAddSingleton<ReportPurge>();
        services.TryAddSingleton<EmptyMedium>();
        services.TryAddSingleton<ReportKeeper>();
        services.TryAddSingleton<HoldDesk>();
        services.TryAddSingleton(provider => new HoldsOfOperator(provider.GetRequiredService<HoldDesk>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static (ReportCards Cards, ReportCard Report) Cards(IServiceProvider provider) => (provider.GetRequiredService<ReportCards>(), provider.GetRequiredService<ReportCard>());
}
