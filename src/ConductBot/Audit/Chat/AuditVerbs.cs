namespace ConductBot.Audit.Chat;

/// <summary>Verbs and data of the audit's card. Kept for ever: cards in chats have them.</summary>
internal static class AuditVerbs
{
    public const string Older = "audit.older";
    public const string Months = "months";
    public const string Subject = "subject";
    public const string Actor = "actor";
    public const string From = "from";
}
