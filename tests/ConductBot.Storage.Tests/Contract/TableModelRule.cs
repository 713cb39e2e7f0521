namespace ConductBot.Storage.Tests.Contract;

/// <summary>The table model, rule by rule. Each is held by at least one test of the contract; a test counts them.</summary>
public enum TableModelRule
{
    NamedTables,
    RowIsKeysETagVersionAndPayload,
    PayloadHasALimit,
    KeysArePrintableAsciiOfOneEncoder,
    KeysCompareOrdinally,
    ReadOneRow,
    ReadAnOrderedRangeInsideAPartition,
    PagesContinueAndAreNoSnapshot,
    FullScanInKeyOrderWithContinuation,
    BatchIsAllOrNothing,
    SeveralBatchesInOrder,
    InsertReplaceUpsertDelete,
    AtMostAHundredRows,
    AtMostFourMebibytesEncoded,
    NoRowTwice,
    ETagIsNeverReused,
    LargerSetIsPublishedByAHeadRow,
    AnsweredOnlyWhenDurable,
    WritersAreSerial,
}
