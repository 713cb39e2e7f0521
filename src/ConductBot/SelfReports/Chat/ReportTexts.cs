namespace ConductBot.SelfReports.Chat;

/// <summary>What is said about reports, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record ReportTexts
{
    public required string MenuTitle { get; init; }

    public required string MenuHow { get; init; }

    public required string MenuLabel { get; init; }

    public required string MenuOpen { get; init; }

    public required string NoForms { get; init; }

    public required string NotOffered { get; init; }

    public required string Secrets { get; init; }

    public required string TakesFiles { get; init; }

    public required string RestsOn { get; init; }

    public required string Understood { get; init; }

    /// <summary>{0}: the form's title; {1}: the message as it would be said of the writer.</summary>
    public required string Whose { get; init; }

    public required string WhoseMine { get; init; }

    public required string WhoseForms { get; init; }

    public required string File { get; init; }

    public required string Save { get; init; }

    public required string Filed { get; init; }

    public required string FiledAt { get; init; }

    public required string Receiver { get; init; }

    public required string SeenByUnit { get; init; }

    public required string SeenByReceivers { get; init; }

    public required string Kept { get; init; }

    public required string KeptUntil { get; init; }

    public required string KeptForInquiry { get; init; }

    public required string LineKept { get; init; }

    public required string Correct { get; init; }

    public required string Withdraw { get; init; }

    public required string WithdrawReason { get; init; }

    public required string Show { get; init; }

    public required string Refresh { get; init; }

    public required string Ask { get; init; }

    public required string AskLabel { get; init; }

    public required string Answer { get; init; }

    public required string AnswerLabel { get; init; }

    public required string Note { get; init; }

    public required string NoteLabel { get; init; }

    public required string Close { get; init; }

    public required string CloseLabel { get; init; }

    public required string SendAsk { get; init; }

    public required string SendAnswer { get; init; }

    public required string SendMore { get; init; }

    public required string SendNote { get; init; }

    public required string SendClose { get; init; }

    public required string SendWithdraw { get; init; }

    public required string StateFiled { get; init; }

    public required string StateOpened { get; init; }

    public required string StateAsked { get; init; }

    public required string StateClosed { get; init; }

    public required string StateWithdrawn { get; init; }

    public required string StatePurged { get; init; }

    public required string State { get; init; }

    public required string Reporter { get; init; }

    public required string Version { get; init; }

    public required string OlderVersion { get; init; }

    public required string OlderVersions { get; init; }

    public required string ContentGone { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string MineTitle { get; init; }

    public required string MineNone { get; init; }

    public required string InboxTitle { get; init; }

    public required string InboxNone { get; init; }

    public required string Line { get; init; }

    public required string ListMore { get; init; }

    public required string ListByNumber { get; init; }

    public required string NotYours { get; init; }

    public required string Ended { get; init; }

    public required string CorrectedTooOften { get; init; }

    public required string NobodyReceives { get; init; }

    public required string MayNot { get; init; }

    public required string SecrecyHow { get; init; }

    public required string NamedButton { get; init; }

    public required string NamelessButton { get; init; }

    public required string NamedHow { get; init; }

    public required string NamelessHow { get; init; }

    public required string HiddenHere { get; init; }

    public required string NamedForm { get; init; }

    public required string NamelessForm { get; init; }

    public required string NamelessNone { get; init; }

    public required string OnlyReceiver { get; init; }

    public required string OneOfReceivers { get; init; }

    public required string ReceiverLabel { get; init; }

    public required string ReceiverMissing { get; init; }

    public required string ReceiverGone { get; init; }

    public required string OneByOne { get; init; }

    public required string FiledNameless { get; init; }

    public required string CodeIs { get; init; }

    public required string CodeKeep { get; init; }

    public required string CodeUnknown { get; init; }

    public required string CodeContent { get; init; }

    public required string ToldLater { get; init; }

    public required string NamelessTitle { get; init; }

    public required string WithoutName { get; init; }

    public required string FiledOn { get; init; }

    public required string SeenByNamed { get; init; }

    public required string Add { get; init; }

    public required string AddLabel { get; init; }

    public required string WithdrawSure { get; init; }

    public required string NoticeSecretNew { get; init; }

    public required string NoticeSecretNews { get; init; }

    public required string NoticeSecretMine { get; init; }

    public required string FormChanged { get; init; }

    public required string Wrong { get; init; }

    public required string FieldMissing { get; init; }

    public required string FieldTooLong { get; init; }

    public required string FieldNoDay { get; init; }

    public required string FieldTooEarly { get; init; }

    public required string FieldTooLate { get; init; }

    public required string FieldNoTime { get; init; }

    public required string FieldNoNumber { get; init; }

    public required string FieldOutOfRange { get; init; }

    public required string FieldNoOption { get; init; }

    public required string FieldNoYesNo { get; init; }

    public required string Words { get; init; }

    public required string NoticeFiled { get; init; }

    public required string NoticeCorrected { get; init; }

    public required string NoticeWithdrawn { get; init; }

    public required string NoticeAnswered { get; init; }

    public required string NoticeOpened { get; init; }

    public required string NoticeAsked { get; init; }

    public required string NoticeWaiting { get; init; }

    public required string NoticeClosed { get; init; }

    public required string NoticeFileAdded { get; init; }

    public required string NoticeFileRemoved { get; init; }

    public required string NoticeMany { get; init; }

    public required string NoticeMore { get; init; }

    public required string NoticeWitnessAsked { get; init; }

    public required string NoticeWitnessed { get; init; }

    public required string WitnessAsked { get; init; }

    public required string WitnessConfirmed { get; init; }

    public required string WitnessDeclined { get; init; }

    public required string NoticeHandedOver { get; init; }

    public required string ReceiverAway { get; init; }

    public required string ReceiverStoodIn { get; init; }

    public required string ReceiverLeft { get; init; }

    public required string NoticeFollowUp { get; init; }

    public required string DraftNote { get; init; }
}
