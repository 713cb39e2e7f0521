using ConductBot.Organization.Permissions;

namespace ConductBot.SelfReports;

/// <summary>What is known of a report without its content.</summary>
public sealed record ReportHead
{
    /// <summary>32 hex digits that say nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Its form.</summary>
    public required string Form { get; init; }

    /// <summary>Whether it was filed without a name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>From when on its receiver knows of it; null for at once.</summary>
    public DateTimeOffset? ToldFrom { get; init; }

    /// <summary>Who filed it, or null for a report without name.</summary>
    public string? Reporter { get; init; }

    /// <summary>The reporter's unit when it was filed; null for a report without name.</summary>
    public string? Unit { get; init; }

    /// <summary>Who gets it.</summary>
    public required string Receiver { get; init; }

    /// <summary>As the form had it when it was filed.</summary>
    public required ReportConfidentiality Confidentiality { get; init; }

    /// <summary>When it was filed; of a report without name only the day.</summary>
    public required DateTimeOffset Filed { get; init; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; init; }

    /// <summary>How many versions there are: 1 and one for each correction.</summary>
    public int Versions { get; init; } = 1;

    /// <summary>How many notes and questions there are.</summary>
    public int Notes { get; init; }

    /// <summary>Ids of the files attached to it, in order; what else stands of files in its rows belongs to nothing.</summary>
    public IReadOnlyList<string> Files { get => field ?? []; init; } = [];

    /// <summary>When it was closed, withdrawn or purged.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why its reporter withdrew it, as it was written; null when nothing was said. It stays when the content goes.</summary>
    public string? WithdrawnBecause { get; init; }

    /// <summary>Whether it was withdrawn while somebody held it for an inquiry: its content stays until it is released.</summary>
    public bool KeptForInquiry { get; init; }

    /// <summary>Days for which it is kept after it ended, as the form had it.</summary>
    public int KeptDays { get; init; }

    /// <summary>From when on a follow-up is asked for; null when none is.</summary>
    public DateTimeOffset? FollowUpDue { get; init; }

    /// <summary>Whether a correction moved what the follow-up is about to another day.</summary>
    public bool FollowUpMoved { get; init; }

    /// <summary>Whether the follow-up came.</summary>
    public bool FollowedUp { get; init; }

    /// <summary>The act that changed it last: the same again changes nothing.</summary>
    public string? LastAct { get; init; }

    /// <summary>Who is to be told what, the oldest first, at most the last 40: handed to the deliveries again and again, which know them by their names.</summary>
    public IReadOnlyList<ReportNotice> Notices { get => field ?? []; init; } = [];

    /// <summary>Whether it is of the most confidential kind: its turns leave nothing in the chat, and it has other names outside its rows.</summary>
    public bool IsConfidential => Confidentiality == ReportConfidentiality.NamedReceiver;

    /// <summary>Whether a follow-up is to come that is taken even after the report was closed.</summary>
    internal bool AwaitsFollowUp => State == ReportState.Closed && FollowUpDue is not null && !FollowedUp;

    /// <summary>For <see cref="May.ReadReport"/>.</summary>
    public ReportFacts Facts => new(Form, Confidentiality, Reporter, Unit, Receiver);

    /// <summary>The head with one more notice, later than those before it.</summary>
    public ReportHead Telling(string? recipient, ReportNoticeKind what, DateTimeOffset at) => recipient is null
        ? this
        : this with { Notices = [.. Notices.TakeLast(MostNotices - 1), new ReportNotice(recipient, what, NextCount(what), Notices.Count > 0 && Notices[^1].At >= at ? Notices[^1].At.AddMilliseconds(1) : at)] };

    private const int MostNotices = 40;

    // Never one that there was: a delivery of that name went already. From the moment on that the oldest are left out, the last has the greatest.
    private int NextCount(ReportNoticeKind what) => Notices.Count < MostNotices ? Notices.Count(notice => notice.What == what) + 1 : Notices.Max(notice => notice.Count) + 1;

    /// <summary>Whether its content is still there.</summary>
    public bool HasContent => State switch { ReportState.Purged => false, ReportState.Withdrawn => KeptForInquiry, _ => true };

    /// <summary>Whether nothing can be done about it any more.</summary>
    public bool IsOver => State is ReportState.Closed or ReportState.Withdrawn or ReportState.Purged;

    /// <summary>Whether a purge is done with it: nobody's report for nobody.</summary>
    internal bool IsBare => State == ReportState.Purged && Receiver.Length == 0;

    /// <summary>What a purge leaves: that there was one, of which form, filed and ended when.</summary>
    internal ReportHead Bare() => new() { Id = Id, Anonymous = Anonymous, Form = Form, Receiver = "", Confidentiality = Confidentiality, Filed = Filed, State = ReportState.Purged, Ended = Ended, KeptDays = KeptDays };
}
