using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>Files of figures: links to them, and what is behind a link at the moment it is opened.</summary>
public sealed class FigureFiles
{
    /// <summary>Where the files are served, below the address that links begin with.</summary>
    public const string Folder = "reports/figures";

    /// <summary>How a CSV file's name ends.</summary>
    public const string Csv = "csv";

    /// <summary>How a workbook's name ends.</summary>
    public const string Xlsx = "xlsx";

    private readonly FigureDesk _desk;
    private readonly FigureTokens _tokens;
    private readonly IOrganization _organization;
    private readonly Localized<FigureTexts> _texts;
    private readonly AnswerLinks _links;
    private readonly TimeProvider _time;

    internal FigureFiles((FigureDesk Desk, FigureTokens Tokens) figures, IOrganization organization, Localized<FigureTexts> texts, (AnswerLinks Links, TimeProvider Time) with) =>
        (_desk, _tokens, _organization, _texts, _links, _time) = (figures.Desk, figures.Tokens, organization, texts, with.Links, with.Time);

    /// <summary>Links for one person; null where nothing is served that people can reach.</summary>
    internal (Uri Csv, Uri Xlsx)? Links(MonthSpan period, string? unit, string personId)
    {
        var token = _tokens.Issue(new FigureTicket(personId, period, unit));
        return _links.At($"{Folder}/{token}.{Csv}") is { } csv && _links.At($"{Folder}/{token}.{Xlsx}") is { } xlsx ? (csv, xlsx) : null;
    }

    /// <summary>The file behind a token, as things are now, the export on record; null for a token that is not ours or is over, another ending, and a person who may not see the figures any more.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="format"><see cref="Csv"/> or <see cref="Xlsx"/>.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<byte[]?> FindAsync(string token, string format, CancellationToken cancellationToken)
    {
        if (format is not (Csv or Xlsx) || _tokens.Read(token) is not { } ticket || _organization.Current.Person(ticket.PersonId) is not { } person) return null;
        var now = _time.GetUtcNow();
        var asking = new Asking(_organization.Current, person, VietnamClock.DayOf(now));
        var act = new FigureAct($"{Guid.NewGuid():N}", now, AuditAct.Exported, format);
        if (await _desk.ReadAsync(asking, (ticket.Period, ticket.Unit), act, cancellationToken) is not FigureOutcome.Found found) return null;

        var sheets = FigureSheet.Of(found, (_texts[person.Language], person.Language));
        return format == Csv ? FigureCsv.Of(sheets) : FigureXlsx.Of(sheets);
    }
}
