using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Organization.Permissions;
using Microsoft.Extensions.Options;

namespace ConductBot.SelfReports.Forms;

/// <summary>
/// Which forms are offered on a day: those of whose clauses one is in the library, may apply and binds the organisation.
/// </summary>
internal sealed class FormOffers(IReadOnlyList<ReportForm> forms, DirectiveLibrary library, IOptions<DirectivesOptions> options)
{
    // Asked for every message: decided once a day and library.
    private volatile Offered? _last;

    /// <summary>The forms, in order of their ids.</summary>
    public IReadOnlyList<ReportForm> On(DateOnly day)
    {
        var current = library.Current;
        if (_last is { } last && last.Day == day && ReferenceEquals(last.Library, current)) return last.Forms;

        var offered = new Offered(day, current, [.. forms.Where(form => form.Basis.Any(clause => Binds(clause, day)))]);
        _last = offered;
        return offered.Forms;
    }

    /// <summary>A form that is offered, or null.</summary>
    public ReportForm? Find(string? id, DateOnly day) => On(day).FirstOrDefault(form => form.Id == id);

    /// <summary>A form by its id, offered or not: for reports that were filed with it.</summary>
    public ReportForm? Known(string id) => forms.FirstOrDefault(form => form.Id == id);

    /// <summary>Whether a clause is there and its directive binds the organisation.</summary>
    public bool Binds(ClauseId clause, DateOnly day)
    {
        var current = library.Current;
        return current.Find(clause.Directive) is { } directive && directive.Find(clause.Path) is not null
            && Validity.Of(directive, day, current.Directives).MayApply && Binding.Of(directive, options.Value.Organization, day, current.Jurisdictions).Binds;
    }

    /// <summary>The clauses of a form that bind: what it is said to rest on.</summary>
    public IReadOnlyList<ClauseId> Basis(ReportForm form, DateOnly day) => [.. form.Basis.Where(clause => Binds(clause, day))];

    private sealed record Offered(DateOnly Day, LibrarySnapshot Library, IReadOnlyList<ReportForm> Forms);
}
