using ConductBot.Answers;
using ConductBot.Audit.Chat;
using ConductBot.Broadcasts;
using ConductBot.Organization;
using ConductBot.PersonalData;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Talk;
using ConductBot.SelfReports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot;

/// <summary>Puts what answers people into a host that has conversations.</summary>
public static class CapabilitiesRegistration
{
    /// <summary>Registers every capability that listens, in the order in which they are asked about a message: leave, reminders and tasks before reports, the answers last, since they take every text.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration; each capability reads its own section.</param>
    /// <param name="pages">Where the readable texts are served for the reader of an answer; null for citations in words only.</param>
    public static IServiceCollection AddCapabilities(this IServiceCollection services, IConfiguration configuration, Uri? pages) => services
        .AddOrganizationChat()
        .AddBroadcasts(configuration.GetSection(BroadcastOptions.Section))
        .AddTaskTalk()
        .AddTaskProposals()
        .AddAuditChat()
        .AddSelfReports(configuration.GetSection(SelfReportsOptions.Section))
        .AddPersonalDataChat()
        .AddAnswers(pages);
}
