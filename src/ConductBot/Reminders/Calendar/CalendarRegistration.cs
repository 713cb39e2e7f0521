using ConductBot.Directives;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Calendar;

/// <summary>Puts the working calendar into a host that has the library.</summary>
public static class CalendarRegistration
{
    /// <summary>Registers <see cref="WorkingCalendar"/>: the law's rules, <c>calendar.yaml</c> of the library folder, and the sending hours.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section <see cref="CalendarOptions.Section"/>.</param>
    public static IServiceCollection AddWorkingCalendar(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<CalendarOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CalendarOptions>, CalendarOptionsValidator>());
        services.TryAddSingleton(provider => new WorkingCalendar(
            CalendarData.ReadFolder(provider.GetRequiredService<IOptions<DirectivesOptions>>().Value.FullLibraryFolder),
            SendingHours.Read(provider.GetRequiredService<IOptions<CalendarOptions>>().Value.SendingHours)!));
        return services;
    }
}
