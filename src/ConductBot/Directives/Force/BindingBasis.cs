namespace ConductBot.Directives.Force;

/// <summary>Why a directive binds an organisation, or does not.</summary>
public enum BindingBasis
{
    /// <summary>It binds the whole country.</summary>
    National,

    /// <summary>It was issued for the organisation's own territory.</summary>
    Own,

    /// <summary>It was issued for the territory that the organisation's one has become part of.</summary>
    Successor,

    /// <summary>It was issued for a territory that the organisation's one was made from: it binds in that area.</summary>
    Predecessor,

    /// <summary>It was issued for another territory: it does not bind.</summary>
    Elsewhere,

    /// <summary>Its territory is not known: it is not taken to bind.</summary>
    Unknown,
}
