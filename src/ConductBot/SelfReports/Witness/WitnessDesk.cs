using ConductBot.Audit;
using ConductBot.Organization;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;
using ConductBot.SelfReports.Storing;

namespace ConductBot.SelfReports.Witness;

/// <summary>
/// Has colleagues confirm what a reporter says. Whoever is asked sees the form's title, the day and the one sentence that was written for them, nothing else; what is asked and answered stands among the report's notes, sealed with its key,
/// and ends with it. Not for reports without name, nor for those that only a named receiver reads.
/// </summary>
internal sealed class WitnessDesk(ReportStore store, ReportDesk desk)
{
    /// <summary>Colleagues that a reporter may ask about one report.</summary>
    public const int MostAsked = 5;

    /// <summary>Characters of a sentence, and of a note to an answer.</summary>
    public const int WordsCharacters = 500;

    private const int Attempts = 10;

    /// <summary>Whether a reporter may ask somebody about it.</summary>
    public static bool Takes(ReportHead head) => head is { IsOver: false, Reporter: not null, Anonymous: false, IsConfidential: false };

    /// <summary>Asks a colleague, once.</summary>
    public async ValueTask<WitnessOutcome> AskAsync(string report, (Person Witness, string Sentence) what, ReportAct act, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAskAsync(report, what, act, cancellationToken) is { } outcome) return outcome;
        }

        return new WitnessOutcome.Denied();
    }

    // Null when something was said meanwhile: what was looked at is to be looked at again.
    private async ValueTask<WitnessOutcome?> TryAskAsync(string report, (Person Witness, string Sentence) what, ReportAct act, CancellationToken cancellationToken)
    {
        if (await desk.AllowedAsync(report, act, cancellationToken) is not { Reporter: not null, Anonymous: false, IsConfidential: false } head || !ReportDesk.IsReporter(head, act.Asking)) return new WitnessOutcome.Denied();
        if (!Takes(head)) return new WitnessOutcome.Ended(head);
        var sentence = TypedText.Lines(what.Sentence);
        if (sentence.Length is 0 or > WordsCharacters) return new WitnessOutcome.NoWords();
        if (what.Witness.Id == head.Reporter || what.Witness.Id == head.Receiver) return new WitnessOutcome.NotThisPerson();

        var asked = (await store.ContentAsync(head, cancellationToken)).Notes.Where(note => note.Kind == ReportNoteKind.WitnessAsked).ToList();
        if (head.LastAct != act.ActId && asked.Any(note => note.By == what.Witness.Id)) return new WitnessOutcome.Already();
        if (asked.Count >= MostAsked) return new WitnessOutcome.TooMany();

        var looked = true;
        var outcome = await desk.ChangeAsync(head, act, now => !(looked = now.Notes == head.Notes) ? null : new ReportChange(now.Telling(what.Witness.Id, ReportNoticeKind.WitnessAsked, act.Now), desk.Intent(now, act, AuditAct.ReportNoted), Note: new ReportNote(act.Now, what.Witness.Id, ReportNoteKind.WitnessAsked, sentence)), cancellationToken);
        return outcome switch
        {
            ReportOutcome.Done when !looked => null,
            ReportOutcome.Done done => new WitnessOutcome.Asked(done.Report),
            ReportOutcome.Ended ended => new WitnessOutcome.Ended(ended.Head),
            _ => new WitnessOutcome.Denied(),
        };
    }

    /// <summary>What the person sees who asks now; null when nobody asked them, or the report is not there any more.</summary>
    public async ValueTask<WitnessView?> ViewAsync(string report, ReportAct act, CancellationToken cancellationToken)
    {
        if (act.Asking.Asker is not { } asker || !asker.IsHereOn(act.Asking.Day) || await store.FindAsync(report, cancellationToken) is not { HasContent: true, State: not ReportState.Withdrawn, Anonymous: false, IsConfidential: false } head) return null;
        var (versions, notes) = await store.ContentAsync(head, cancellationToken);
        return versions.Count > 0 && notes.FirstOrDefault(note => note.Kind == ReportNoteKind.WitnessAsked && note.By == asker.Id) is { } asked
            ? new WitnessView(head, versions[^1].Title, asked, notes.LastOrDefault(note => note.Kind is ReportNoteKind.WitnessConfirmed or ReportNoteKind.WitnessDeclined && note.By == asker.Id))
            : null;
    }

    /// <summary>The same, on record before it is shown.</summary>
    public async ValueTask<WitnessView?> OpenAsync(string report, ReportAct act, CancellationToken cancellationToken)
    {
        if (await ViewAsync(report, act, cancellationToken) is not { } view) return null;
        await store.RecordReadingAsync(view.Head.Id, desk.Intent(view.Head, act, AuditAct.ReportRead), cancellationToken);
        return view;
    }

    /// <summary>Confirms or declines, once; the receiver and the reporter are told. What stands then; null as for <see cref="ViewAsync"/>.</summary>
    public async ValueTask<WitnessView?> AnswerAsync(string report, (ReportNoteKind Kind, string Note) answer, ReportAct act, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ViewAsync(report, act, cancellationToken) is not { } view) return null;
            if (view.Answer is not null || view.Head.IsOver) return view;
            await WriteAsync(view, answer, act, cancellationToken);
        }

        return await ViewAsync(report, act, cancellationToken);
    }

    // Not over what was said meanwhile: it may be this person's answer from another device.
    private async ValueTask WriteAsync(WitnessView view, (ReportNoteKind Kind, string Note) answer, ReportAct act, CancellationToken cancellationToken)
    {
        var note = TypedText.Lines(answer.Note) is { Length: > 0 and <= WordsCharacters } words ? words : "–";
        await desk.ChangeAsync(view.Head, act, now => now.Notes != view.Head.Notes ? null : new ReportChange(
            now.Telling(now.Receiver, ReportNoticeKind.Witnessed, act.Now).Telling(now.Reporter, ReportNoticeKind.Witnessed, act.Now), desk.Intent(now, act, AuditAct.ReportNoted),
            Note: new ReportNote(act.Now, act.Asking.Asker!.Id, answer.Kind, note)), cancellationToken);
    }
}
