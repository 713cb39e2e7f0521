namespace ConductBot.Reminders.Proposals;

/// <summary>How a text wants something to come back.</summary>
public enum ProposalRhythm
{
    /// <summary>It does not say so.</summary>
    Once,

    /// <summary>"hàng tuần".</summary>
    Weekly,

    /// <summary>"hàng tháng".</summary>
    Monthly,

    /// <summary>"hàng quý".</summary>
    Quarterly,

    /// <summary>"6 tháng", "nửa năm".</summary>
    HalfYearly,

    /// <summary>"hàng năm", "định kỳ hàng năm".</summary>
    Yearly,

    /// <summary>"định kỳ", without saying how often.</summary>
    Periodic,

    /// <summary>"thường xuyên".</summary>
    Constant,
}
