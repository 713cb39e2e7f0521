using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Chat;

/// <summary>A form of the most confidential kind to be filed with a name: it says who may get it.</summary>
internal static class NamedForm
{
    /// <summary>The form, empty or once more.</summary>
    public static Reply Of(ReportForm form, string draft, (ReportCards Cards, (Asking Asking, Language Language) By, DateTimeOffset Now) at, FormRefill? again = null)
    {
        var (text, asking) = (at.Cards[at.By.Language], at.By.Asking);
        var receivers = ReceiverRule.Of(form, asking.Organization, (asking.Asker, asking.Day));
        if (receivers.Count == 0) return new Reply(text.NobodyReceives) { Audience = ReplyAudience.Person };

        var frame = at.Cards.Frame(form, again?.Draft ?? draft, at.By) with
        {
            Secrecy = new FormSecrecy(ReportVerbs.Of(ReportVerbs.File, true), NamelessTalk.Lines(text, receivers, text.NamedForm), receivers),
            Lead = again?.Lead ?? "",
        };
        return at.Cards.Form(form, again?.Values ?? FieldInputs.Defaults(form, asking, VietnamClock.TimeOf(at.Now)), frame);
    }
}
