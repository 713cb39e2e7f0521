using ConductBot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConductBot.Reminders.Dates;

/// <summary>Puts the words for days and times into a host.</summary>
internal static class DatesRegistration
{
    /// <summary>Registers <see cref="DateWords"/>. Reading needs no registration: <see cref="DateReader"/>.</summary>
    public static IServiceCollection AddDateWords(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new DateWords(Localized<DateTexts>.Load(typeof(DateTexts).Assembly, "ConductBot.Reminders.Dates.Texts")));
        return services;
    }
}
