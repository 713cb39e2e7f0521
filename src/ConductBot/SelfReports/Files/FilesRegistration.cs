using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Files;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Files.Chat;
using ConductBot.SelfReports.Files.Opening;
using ConductBot.SelfReports.Files.Receiving;
using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports.Files;

/// <summary>What attaches files to reports.</summary>
internal static class FilesRegistration
{
    /// <summary>Registers the rows of files, those that wait, and what takes away what nobody came back for.</summary>
    public static IServiceCollection AddReportFiles(this IServiceCollection services, Func<IServiceProvider, Func<string, ReportForm?>> forms)
    {
        services.TryAddSingleton<FileStore>();
        services.TryAddSingleton<FileStaging>();
        services.TryAddSingleton(provider => new FileDesk(provider.GetRequiredService<ReportDesk>(), (provider.GetRequiredService<FileStore>(), provider.GetRequiredService<FileStaging>()), forms(provider)));
        services.TryAddSingleton<FileRemoval>();
        services.AddSingleton<ITimerHandler, FileTimer>();
        services.AddSingleton<ITimerHandler, UploadTimer>();
        return services;
    }

    /// <summary>Registers how files come in by chat and how they are opened.</summary>
    public static IServiceCollection AddReportFilesInChat(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton(_ => Localized<FileTexts>.Load(typeof(FileTexts).Assembly, "ConductBot.SelfReports.Files.Texts"));
        services.TryAddSingleton(provider => new ReportFiles(
            (provider.GetRequiredService<ReportDesk>(), provider.GetRequiredService<ReportStore>(), provider.GetRequiredService<FileStore>()), (provider.GetRequiredService<IOrganization>(), provider.GetRequiredService<AnswerLinks>()),
            new FileTokens(provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<FileLines>();
        services.TryAddSingleton<FileOffers>();
        services.TryAddSingleton(provider => new FileArrivals(
            provider.GetRequiredService<FileStaging>(), provider.GetService<IChannelFiles>(), provider.GetRequiredService<IOptions<ConversationOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IUploadTaker, ReportUploads>();
        services.AddSingleton<ITurnHandler>(provider => new FileHandler(
            (provider.GetRequiredService<FileDesk>(), provider.GetRequiredService<FileArrivals>(), provider.GetRequiredService<ReportDesk>()), (provider.GetRequiredService<FileOffers>(), provider.GetRequiredService<ReportCard>()),
            provider.GetRequiredService<Speakers>(), provider.GetRequiredService<Localized<FileTexts>>()));
        services.AddSingleton<ICardActionHandler>(provider => new FilePresses(
            (provider.GetRequiredService<FileDesk>(), provider.GetRequiredService<FileRemoval>(), provider.GetRequiredService<ReportDesk>()), (provider.GetRequiredService<FileLines>(), provider.GetRequiredService<ReportCard>()), provider.GetRequiredService<Speakers>(), provider.GetRequiredService<Localized<FileTexts>>()));
        return services;
    }
}
