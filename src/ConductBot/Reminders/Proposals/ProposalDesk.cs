using System.Globalization;
using ConductBot.Answers.Composing;
using ConductBot.Answers.References;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Proposals.Storing;
using ConductBot.Reminders.Tasks;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Proposals;

/// <summary>Proposed tasks for whoever asks: listed, shown one by one, made into drafts. Gives no task: that is confirmed where every task is.</summary>
internal sealed class ProposalDesk(DirectiveLibrary library, WorkingCalendar calendar, BodyUnits bodies, ITasks tasks, ProposalCards cards, Localized<ProposalTexts> texts, IOptions<DirectivesOptions> options)
{
    private (long Version, ReferenceReader Reader)? _references;

    /// <summary>What <see cref="Read"/> rests on beside the words: the texts that may be named.</summary>
    public object Basis => library.Current;

    /// <summary>What a message asks for; null when it is something else.</summary>
    public ProposalRequest? Read(string text) => ProposalRequests.Read(text, References);

    /// <summary>The list, or why there is none.</summary>
    public async ValueTask<Reply> ListAsync(ProposalRequest request, Asking asking, (string Seed, Language Language) turn, CancellationToken cancellationToken)
    {
        var text = texts[turn.Language];
        if (library.Current.Find(request.Directive) is not { } directive) return ProposalCards.Said(text.Changed);
        if (ProposalListing.Units(asking).Count == 0) return ProposalCards.Said(text.OnlyManagers);

        var all = await MarkedAsync(directive, request.Body, asking, cancellationToken);
        var name = DirectiveWords.Name(directive, turn.Language);
        if (all.Count == 0) return ProposalCards.Said(request.Body is { } body ? Format(text.NoneOfBody, name, body) : Format(text.None, name));
        var binds = Binding.Of(directive, options.Value.Organization, asking.Day, library.Current.Jurisdictions).Binds && Validity.Of(directive, asking.Day, library.Current.Directives).MayApply;
        return cards.List(directive, all, (request.Body, turn.Seed, binds), (asking, turn.Language));
    }

    /// <summary>One proposal; null when there is none at that place any more.</summary>
    public async ValueTask<Reply?> OneAsync(ProposalRequest request, (int Index, bool All) at, Asking asking, (string Seed, Language Language) turn, CancellationToken cancellationToken)
    {
        if (library.Current.Find(request.Directive) is not { } directive) return null;
        var all = await MarkedAsync(directive, request.Body, asking, cancellationToken);
        if (!at.All && all.Any(one => one.Reach != ProposalReach.Others)) all = [.. all.Where(one => one.Reach != ProposalReach.Others)];
        if (at.Index < 0 || at.Index >= all.Count) return null;

        var one = all[at.Index];
        var units = ProposalListing.Units(asking);
        var chosen = await bodies.FindAsync(one.Proposal.Who.Name, cancellationToken) ?? one.Unit ?? (one.Reach == ProposalReach.General ? units[0].Id : null);
        return cards.One(directive, all, new OneView(at.Index, request.Body, at.All, units, chosen, turn.Seed), (asking, turn.Language));
    }

    /// <summary>The draft of a task of a proposal, for the unit that was chosen; null when the text has changed, so that there is no such proposal any more.</summary>
    public async ValueTask<TaskDraft?> DraftAsync(ProposalRequest request, (string Key, string? Unit) chosen, Asking asking, Language language, CancellationToken cancellationToken)
    {
        if (library.Current.Find(request.Directive) is not { } directive || All(directive, request.Body, asking).FirstOrDefault(one => one.Key == chosen.Key) is not { } listed) return null;

        var unit = ProposalListing.Units(asking).FirstOrDefault(unit => string.Equals(unit.Id, chosen.Unit, StringComparison.OrdinalIgnoreCase));
        if (unit is not null) await bodies.KeepAsync(listed.Proposal.Who.Name, new BodyUnit(unit.Id, asking.Asker!.Id), cancellationToken);

        var (text, proposal) = (texts[language], listed.Proposal);
        var rhythm = proposal.Rhythm == ProposalRhythm.Once ? "" : $"{text.Due}: {cards.Due(proposal, asking.Day, text)}. ";
        var detail = Format(text.Detail, proposal.Quote, ProposalCards.Citation(listed.Clause, language), DirectiveWords.Name(directive, language), $"{rhythm}{Format(text.DetailWho, proposal.Who.Name)}");
        return new TaskDraft
        {
            Title = proposal.Title.Length <= TaskSeries.TitleCharacters ? proposal.Title : proposal.Title[..TaskSeries.TitleCharacters],
            Detail = detail.Length <= TaskSeries.DetailCharacters ? detail : $"{detail[..(TaskSeries.DetailCharacters - 1)]}…",
            Basis = proposal.Clause,
            Deadline = proposal.Until is { } until ? new TaskDeadline(until) : null,
            Assignees = unit is null ? [] : [new TaskAssignee.WholeUnit(unit.Id)],
            Together = unit is null ? null : true,
            Recurrence = proposal.Rhythm == ProposalRhythm.Quarterly ? new Recurrence.Quarterly() : null,
        };
    }

    private async ValueTask<IReadOnlyList<ListedProposal>> MarkedAsync(Directive directive, string? body, Asking asking, CancellationToken cancellationToken)
    {
        var all = All(directive, body, asking);
        var known = GivenBefore.Of(await tasks.GivenAsync(asking, cancellationToken), await tasks.MineAsync(asking, cancellationToken), asking);
        return known.Count == 0 ? all : [.. all.Select(one => one with { Given = GivenBefore.Of(one, all, known) })];
    }

    private IReadOnlyList<ListedProposal> All(Directive directive, string? body, Asking asking) => ProposalListing.Of(directive, library.Current, (asking.Organization, asking.Day, body), calendar);

    private ReferenceReader References()
    {
        var current = library.Current;
        if (_references is { } known && known.Version == current.Version) return known.Reader;
        var reader = new ReferenceReader(current);
        _references = (current.Version, reader);
        return reader;
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
