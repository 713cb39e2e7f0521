using System.Diagnostics;

namespace ConductBot.Audit.Chat;

/// <summary>Acts in words.</summary>
internal static class AuditWords
{
    public static string Of(AuditAct act, AuditTexts text) => act switch
    {
        AuditAct.ReportFiled => text.ReportFiled,
        AuditAct.ReportRead => text.ReportRead,
        AuditAct.ReportCorrected => text.ReportCorrected,
        AuditAct.ReportWithdrawn => text.ReportWithdrawn,
        AuditAct.ReportNoted => text.ReportNoted,
        AuditAct.ReportClosed => text.ReportClosed,
        AuditAct.ReportPurged => text.ReportPurged,
        AuditAct.ReportHeld => text.ReportHeld,
        AuditAct.Exported => text.Exported,
        AuditAct.PersonErased => text.PersonErased,
        AuditAct.OrganizationImported => text.OrganizationImported,
        AuditAct.DirectivePublished => text.DirectivePublished,
        AuditAct.TaskGiven => text.TaskGiven,
        AuditAct.TaskChanged => text.TaskChanged,
        AuditAct.BroadcastSent => text.BroadcastSent,
        AuditAct.ReportFileAttached => text.ReportFileAttached,
        AuditAct.ReportFileRead => text.ReportFileRead,
        AuditAct.ReportHandedOver => text.ReportHandedOver,
        AuditAct.ReportFileRemoved => text.ReportFileRemoved,
        AuditAct.KeysRewrapped => text.KeysRewrapped,
        AuditAct.KeysDiscarded => text.KeysDiscarded,
        AuditAct.FiguresRead => text.FiguresRead,
        AuditAct.AuditRead => text.AuditRead,
        _ => throw new UnreachableException(),
    };
}
