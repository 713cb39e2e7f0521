using ConductBot.SelfReports.Files.Staging;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<ITimerHandler, FileTimer>();
        services.AddSingleton<ITimerHandler, UploadTimer>();
        return services;
    }
}
