using ConductBot.Organization.Storing;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Importing;

/// <summary>Looks at files against the published organisation, and publishes what was planned.</summary>
internal sealed class OrganizationImport(OrganizationStore store, OrganizationStart start, TimeProvider time)
{
    /// <summary>What storing the files would do.</summary>
    public async ValueTask<ImportOutcome> PlanAsync(IReadOnlyList<OrganizationFile> files, CancellationToken cancellationToken)
    {
        var (_, content) = await store.CurrentAsync(cancellationToken);
        return Plan(content, files);
    }

    /// <summary>Plans anew against what is published at that moment and stores it; somebody may have published in between.</summary>
    public async ValueTask<(ImportOutcome Plan, PublishOutcome? Published)> StoreAsync(IReadOnlyList<OrganizationFile> files, CancellationToken cancellationToken)
    {
        ImportOutcome plan = null!;
        var published = await store.PublishAsync(
            content =>
            {
                plan = Plan(content, files);
                return plan is ImportOutcome.Planned { Diff.IsEmpty: false } planned ? new OrganizationPart(planned.Units, planned.People) : null;
            },
            cancellationToken);
        await start.RefreshAsync(cancellationToken);
        return (plan, plan is ImportOutcome.Planned ? published : null);
    }

    private ImportOutcome Plan(OrganizationPart content, IReadOnlyList<OrganizationFile> files) => new ImportPlan(content, VietnamClock.DayOf(time.GetUtcNow())).Make(files);
}
