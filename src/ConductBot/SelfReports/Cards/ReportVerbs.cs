namespace ConductBot.SelfReports.Cards;

/// <summary>What the buttons on reports' cards ask for, and the names of what they carry.</summary>
internal static class ReportVerbs
{
    public const string Open = "report.form";
    public const string File = "report.file";
    public const string Show = "report.show";
    public const string Correct = "report.correct";
    public const string Save = "report.save";
    public const string Withdraw = "report.withdraw";
    public const string Ask = "report.ask";
    public const string Answer = "report.answer";
    public const string Note = "report.note";
    public const string Close = "report.close";
    public const string AskWitness = "report.ask-witness";
    public const string WitnessOpen = "report.witness";
    public const string WitnessYes = "report.witness-yes";
    public const string WitnessNo = "report.witness-no";
    public const string AddFile = "report.add-file";
    public const string RemoveFile = "report.remove-file";

    /// <summary>Opens a form of the most confidential kind to be filed with a name.</summary>
    public const string Named = "report.named";

    public const string Nameless = "private.nameless.form";
    public const string GiveNameless = "private.nameless.file";
    public const string CodeShow = "private.code.show";
    public const string CodeSay = "private.code.say";
    public const string CodeWithdraw = "private.code.withdraw";

    private const string HiddenPrefix = "private.";

    /// <summary>The verb as it stands on a card: another for the most confidential reports, of whose turns nothing is kept.</summary>
    public static string Of(string verb, bool hidden) => hidden ? HiddenPrefix + verb : verb;

    /// <summary>The verb that is meant by either.</summary>
    public static string Base(string verb) => Hides(verb) ? verb[HiddenPrefix.Length..] : verb;

    /// <summary>Whether nothing is kept of its press.</summary>
    public static bool Hides(string verb) => verb.StartsWith(HiddenPrefix, StringComparison.Ordinal);

    /// <summary>Datum: who is to get it.</summary>
    public const string Receiver = "receiver";

    /// <summary>Datum: the code of a report without name.</summary>
    public const string Code = "code";

    /// <summary>Datum: the form's id.</summary>
    public const string Form = "form";

    /// <summary>Datum: the form's version that was shown.</summary>
    public const string FormVersion = "formVersion";

    /// <summary>Datum: names the report that the card would make, wherever it is pressed.</summary>
    public const string Draft = "draft";

    /// <summary>Datum: the report's id.</summary>
    public const string Report = "report";

    /// <summary>Datum: the id of a file attached to the report.</summary>
    public const string AttachedFile = "file";

    /// <summary>Datum: what the words are, a report's follow-up or an answer.</summary>
    public const string What = "what";

    /// <summary>The input of a field.</summary>
    public static string Input(string field) => $"f-{field}";

    /// <summary>The input of words, one a verb: each stands once on a card.</summary>
    public static string Words(string verb) => $"words-{verb[(verb.LastIndexOf('.') + 1)..]}";
}
