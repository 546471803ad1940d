// How a model becomes an OpenAPI document.
// Spec: https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html
$version: "2.0"

namespace smithy.openapi

/// Values of the trait appear in the document as a specification extension.
@trait(
    selector: "[trait|trait]"
    breakingChanges: [
        { change: "presence" }
        { path: "/as", change: "any" }
    ]
)
structure specificationExtension {
    /// The name of the extension. `x-` and the id of the trait, with hyphens between its parts, if this is absent.
    as: SpecificationExtensionKey
}

@private
@pattern("^x-.+$")
string SpecificationExtensionKey
