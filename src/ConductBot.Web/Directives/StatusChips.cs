using ConductBot.Directives;
using ConductBot.Directives.Force;
using ConductBot.Web.Html;

namespace ConductBot.Web.Directives;

/// <summary>Validity and binding at a glance.</summary>
internal static class StatusChips
{
    /// <summary>Two chips; the words say it, the colour only repeats it.</summary>
    public static Markup Of(ReadingView view, Directive directive, DirectiveTexts text)
    {
        var (validity, tone) = Validity.Of(directive, view.Day, view.Library.Directives) switch
        {
            Validity.InForce => (text.InForce, "good"),
            Validity.Unknown => (text.ValidityUnknown, "caution"),
            _ => (text.NotInForce, "stop"),
        };
        var binds = Binding.Of(directive, view.Organization, view.Day, view.Library.Jurisdictions).Binds;
        return Markup.Of($"""<span class="chip {tone}">{validity}</span><span class="chip {(binds ? "good" : "stop")}">{(binds ? text.Binds : text.BindsNot)}</span>""");
    }
}
