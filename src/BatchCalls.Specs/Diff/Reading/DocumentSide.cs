using Newtonsoft.Json.Linq;

namespace BatchCalls.Specs.Diff;

/// <summary>One of the two documents, read as the pre-pass reads it.</summary>
internal sealed class DocumentSide
{
    // Reserves two names of a client that no provider has; names beside them do not depend on it.
    private const string AnyProvider = "compared";

    public DocumentSide(OpenApiDocument document)
    {
        var inOrder = new OrderedDocument(document);
        Document = inOrder.Document;
        Sites = new SchemaSites(Document);
        Views = new SchemaViews(Document, Sites);
        Types = new CSharpTypes(Document);
        Operations = OperationCatalog.List(Document, new Warnings());

        // The document in order is lowered only where a name seems to have changed.
        Names = new CSharpNames(Lower(document), new Lazy<Lowered>(() => Lower(Document)), inOrder);
    }

    /// <summary>In an order of its own, so that two orders of one document are one.</summary>
    public OpenApiDocument Document { get; }

    public IReadOnlyList<PathOperation> Operations { get; }

    public SchemaSites Sites { get; }

    public SchemaViews Views { get; }

    public CSharpNames Names { get; }

    public CSharpTypes Types { get; }

    // What the lowering drops is the lint's to tell.
    private static Lowered Lower(OpenApiDocument document) =>
        new DocumentLowering(document, AnyProvider, new Warnings()).LowerWithNames();
}
