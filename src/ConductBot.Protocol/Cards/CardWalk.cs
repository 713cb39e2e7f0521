namespace ConductBot.Protocol.Cards;

/// <summary>Looks through a card.</summary>
internal static class CardWalk
{
    /// <summary>Whether any button in it, however deep, is an Execute.</summary>
    public static bool HasExecute(AdaptiveCard card) => HasExecute(card.Actions) || card.Body.Any(HasExecute);

    private static bool HasExecute(CardElement element) => element switch
    {
        ActionSet set => HasExecute(set.Actions),
        Container container => HasExecute(container.SelectAction) || container.Items.Any(HasExecute),
        ColumnSet columns => columns.Columns.Any(column => HasExecute(column.SelectAction) || column.Items.Any(HasExecute)),
        Image image => HasExecute(image.SelectAction),
        RichTextBlock rich => rich.Inlines.Any(run => HasExecute(run.SelectAction)),
        _ => false,
    };

    private static bool HasExecute(IReadOnlyList<CardButton>? buttons) => buttons?.Any(HasExecute) ?? false;

    private static bool HasExecute(CardButton? button) => button switch
    {
        ExecuteButton => true,
        ShowCardButton show => HasExecute(show.Card),
        _ => false,
    };
}
