using ConductBot.Directives;
using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>Reads single sentences as the only clause of a directive of 4 May 2026.</summary>
internal static class Sentences
{
    public static TaskProposal? Of(string sentence)
    {
        var addressee = new Addressee(AddresseeKind.Agencies, "các sở, ban, ngành", Provenance.Inferred, "");
        var clause = new Clause { Path = "1", Text = sentence, Addressee = addressee, Citation = "khoản 1" };
        var metadata = new DirectiveMetadata { Issued = new Sourced<DateOnly>(new DateOnly(2026, 5, 4), Provenance.Inferred, "") };
        return ProposalRule.Of(new Directive { Id = "x", Version = 1, Published = ShippedTexts.Published, Metadata = metadata, Clauses = [clause], SourceFile = "x", SourceHash = "" }, Shipped.Calendar).FirstOrDefault();
    }
}
