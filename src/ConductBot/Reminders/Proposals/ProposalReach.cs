namespace ConductBot.Reminders.Proposals;

/// <summary>Whose a proposed task is, seen from an organisation.</summary>
internal enum ProposalReach
{
    /// <summary>The organisation, or one of its units, is named.</summary>
    Named,

    /// <summary>Everybody of its kind is addressed ("thủ trưởng các sở, ban ngành").</summary>
    General,

    /// <summary>Another body's.</summary>
    Others,
}
