using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports.Watching;

/// <summary>What looks after open reports.</summary>
internal static class WatchRegistration
{
    /// <summary>Registers the timer that looks, and how its messages are worded.</summary>
    public static IServiceCollection AddReportWatching(this IServiceCollection services, IConfiguration? section)
    {
        var options = services.AddOptions<SelfReportsOptions>();
        if (section is not null) options.Bind(section);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SelfReportsOptions>, SelfReportsOptionsValidator>());
        services.TryAddSingleton(_ => Localized<WatchTexts>.Load(typeof(WatchTexts).Assembly, "ConductBot.SelfReports.Watching.Texts"));
        services.AddSingleton<IDeliveryContent, WatchMessages>();
        services.AddSingleton<ITimerHandler>(provider => new WatchTimer(
            (provider.GetRequiredService<ReportStore>(), provider.GetRequiredService<IDeliveries>(), provider.GetRequiredService<FormOffers>()), provider.GetRequiredService<IOrganization>(),
            (provider.GetRequiredService<WorkingCalendar>(), provider.GetRequiredService<IOptions<SelfReportsOptions>>().Value), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
