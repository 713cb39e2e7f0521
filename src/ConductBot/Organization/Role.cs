namespace ConductBot.Organization;

/// <summary>What a person may do beyond asking. Everybody in the organisation is staff.</summary>
public enum Role
{
    /// <summary>Cán bộ, công chức, viên chức.</summary>
    Staff,

    /// <summary>Trưởng: manages the unit and all below it, and is the one to whom things are escalated. A unit has at most one at a time.</summary>
    Head,

    /// <summary>Quản lý (phó, phụ trách mảng): manages the unit and all below it.</summary>
    Manager,

    /// <summary>Soạn thông báo: drafts broadcasts.</summary>
    Drafter,

    /// <summary>Duyệt thông báo: approves broadcasts that somebody else drafted.</summary>
    Approver,

    /// <summary>Phụ trách văn bản: keeps the directives, their notes and the questions not found.</summary>
    PolicyOwner,

    /// <summary>Nhận báo cáo: receives the reports of one form.</summary>
    ReportReceiver,

    /// <summary>Kiểm tra: reads the audit.</summary>
    Auditor,

    /// <summary>Quản trị: imports the organisation, sees who could not be matched.</summary>
    Administrator,
}
