using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Deliveries;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Storing;
using ConductBot.PersonalData.Erasing;
using ConductBot.PersonalData.Exporting;
using ConductBot.Reminders.Storing;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConductBot.PersonalData;

/// <summary>Puts the export and erasure of a person into a host that has storage, organisation, conversations, deliveries, audit and directives.</summary>
public static class PersonalDataRegistration
{
    /// <summary>Registers <see cref="PersonData"/> and <see cref="PersonErasure"/>: enough for commands.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services)
    {
        services.AddReportKeeping();
        services.TryAddSingleton(provider => new TaskStore(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<AuditTrail>()));
        services.TryAddSingleton(provider => new TaskHints(provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<PersonAccounts>();
        services.TryAddSingleton<PersonAudit>();
        services.TryAddSingleton(_ => Localized<ReportTexts>.Load(typeof(ReportTexts).Assembly, "ConductBot.SelfReports.Texts"));
        services.TryAddSingleton<ExportedReports>();
        services.TryAddSingleton<ExportedWork>();
        services.TryAddSingleton(provider => new ExportedTraces(
            provider.GetRequiredService<PersonAccounts>(), provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<IDeliveries>(), provider.GetRequiredService<PersonLanguages>(),
            (provider.GetRequiredService<AuditChain>(), provider.GetRequiredService<AuditPseudonyms>())));
        services.TryAddSingleton<PersonExport>();
        services.TryAddSingleton(provider => new PersonData(
            provider.GetRequiredService<PersonExport>(), provider.GetRequiredService<PersonAudit>(), (provider.GetRequiredService<IOrganization>(), provider.GetRequiredService<TimeProvider>()),
            (provider.GetService<IDataProtectionProvider>() is { } protection ? new PersonTokens(protection, provider.GetRequiredService<TimeProvider>()) : null, provider.GetRequiredService<AnswerLinks>())));
        services.TryAddSingleton(provider => new ErasedTraces(
            provider.GetRequiredService<PersonAccounts>(), (provider.GetRequiredService<RecordStore>(), provider.GetRequiredService<ITableStore>()),
            (provider.GetRequiredService<DirectLineLog>(), provider.GetRequiredService<BindingRows>(), provider.GetRequiredService<AbsenceRows>()), provider.GetRequiredService<IDeliveries>()));
        services.TryAddSingleton(provider => new PersonErasure(
            (provider.GetRequiredService<ReportStore>(), provider.GetRequiredService<ReportHolds>(), provider.GetRequiredService<ReportKeeper>(), provider.GetRequiredService<EmptyMedium>()),
            (provider.GetRequiredService<ErasedTraces>(), provider.GetRequiredService<ExportedWork>()), (provider.GetRequiredService<PersonAudit>(), provider.GetRequiredService<AuditPseudonyms>()),
            (provider.GetRequiredService<IOrganization>(), () => FormFolder.Read(provider.GetRequiredService<IOptions<DirectivesOptions>>().Value.FullLibraryFolder), provider.GetRequiredService<TimeProvider>())));
        return services;
    }

    /// <summary>Adds what answers "dữ liệu về tôi". Register it before what takes every text.</summary>
    public static IServiceCollection AddPersonalDataChat(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddPersonalData();
        services.TryAddSingleton(_ => Localized<PersonTexts>.Load(typeof(PersonTexts).Assembly, "ConductBot.PersonalData.Texts"));
        services.AddSingleton<ITurnHandler, PersonDataHandler>();
        return services;
    }
}
