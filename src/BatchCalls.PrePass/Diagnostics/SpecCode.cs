namespace BatchCalls.PrePass;

/// <summary>What can be wrong with a document. The numbers are stable: they show in build logs as <c>SPEC012</c>.</summary>
public enum SpecCode
{
    FileNotReadable = 1,
    FileNotWritable = 2,
    EmptyFile = 3,
    TruncatedFile = 4,
    SyntaxError = 5,
    DuplicateKey = 6,
    MarkdownPage = 7,
    HtmlPage = 8,
    NotOpenApi = 9,
    UnsupportedVersion = 10,
    TooLarge = 11,
    DanglingReference = 12,
    UnsupportedReference = 13,
    ReferenceCycle = 14,
    AllOfCycle = 15,
    DuplicateOperationId = 16,
    TypeNameTaken = 17,
    InvalidName = 18,
    UnexpectedValue = 19,

    NotAnOverlay = 30,
    InvalidAction = 31,
    InvalidTarget = 32,
    TargetWithoutMatch = 33,
    IncompatibleUpdate = 34,
    UpdateWithoutEffect = 35,
    RepeatedEntry = 36,

    DroppedKeyword = 50,
    DroppedDiscriminator = 51,
    RecursiveAlias = 52,
    ConflictingBranches = 53,
    ImpossibleProperty = 54,
    TypeNameWithoutEffect = 55,
    DroppedParameter = 56,
    DroppedOperation = 57,
    DroppedResponse = 58,
    NumberedName = 59,
    DroppedServers = 60,

    // 70 said that the validator was missing, which it can't be any more.
    NewDiscrepancy = 71,
    VanishedDiscrepancy = 72,
    UnexplainedDiscrepancy = 73,
    InvalidDiscrepancy = 74,
    BrokenCorrectedExample = 75,

    DownloadFailed = 90,
    UnsafeAddress = 91,
    RedirectRefused = 92,
    NotOneDocument = 93,
    OperationMissing = 94,
    OperationNotKept = 95,

    NotReleased = 100,
    BuildFailed = 101,
    StaleBuild = 102,
}
