using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>The next page. Whether the presser is an auditor is asked anew; what the button carries only narrows what an auditor may see.</summary>
internal sealed class AuditPresses((AuditReading Reading, AuditCard Card) audit, Speakers people) : ICardActionHandler
{
    private const int MostCharacters = 100;

    /// <inheritdoc/>
    public string Name => AuditHandler.HandlerName;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Verbs { get; } = [AuditVerbs.Older];

    /// <inheritdoc/>
    public async ValueTask<PressOutcome> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var (asking, unknown) = await people.WhoAsync(press, cancellationToken);
        if (asking is null) return new CardResult.Refused(unknown);
        if (!May.ReadAudit(asking).IsGranted) return new CardResult.Refused(audit.Card[press.Language].Denied);

        var from = press.Data.Number(AuditVerbs.From) is { } number && number is >= 1 and <= int.MaxValue ? (long)number : (long?)null;
        var filter = new AuditFilter(press.Data.Text(AuditVerbs.Months) is { } months ? MonthSpan.Read(months) : null, Id(press, AuditVerbs.Subject), Id(press, AuditVerbs.Actor));

        // What is shown again is another reading.
        var act = press.IsRepeated ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{press.ActId}.{press.Now.UtcTicks}") : press.ActId;
        var page = await audit.Reading.ReadAsync(filter, from, (asking.Asker!.Id, act, press.Now), cancellationToken);
        var reply = await audit.Card.OfAsync((filter, page), (asking, press.Language), press.ActId, cancellationToken);
        return new CardResult.Shown(reply.Card!.Value, reply.Text);
    }

    // It goes into the audit: nothing but ids gets there.
    private static string? Id(CardPress press, string name) =>
        press.Data.Text(name) is { Length: <= MostCharacters } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or ':') ? id : null;
}
