// How a resource becomes one of CloudFormation. Spec: https://smithy.io/2.0/aws/aws-cloudformation.html
$version: "2.0"

namespace aws.cloudformation

/// The resource is one of CloudFormation.
@unstable
@trait(
    selector: "resource"
    breakingChanges: [{ change: "presence" }]
)
structure cfnResource {
    /// Its name there, if it differs.
    name: String

    /// Structures whose members are properties of it too.
    additionalSchemas: StructureIdList

    /// The property that identifies it, in place of its identifiers.
    @deprecated(message: "Prefer the resource's identifiers when generating resource schemas.")
    primaryIdentifier: String
}

@private
list StructureIdList {
    @idRef(failWhenMissing: true, selector: "structure")
    member: String
}

/// The property identifies the resource as well.
@unstable
@trait(
    selector: "structure > :test(member > string)"
    conflicts: [cfnExcludeProperty]
    breakingChanges: [{ change: "remove" }]
)
structure cfnAdditionalIdentifier {}

/// The service fills the property in where it is not set.
@unstable
@trait(
    selector: "resource > operation -[input, output]-> structure > member"
    conflicts: [cfnExcludeProperty]
)
structure cfnDefaultValue {}

/// The member is no property of the CloudFormation resource.
@unstable
@trait(
    selector: "structure > member"
    conflicts: [cfnAdditionalIdentifier, cfnMutability, cfnDefaultValue]
    breakingChanges: [{ change: "add" }]
)
structure cfnExcludeProperty {}

/// When the property can be set and read, where the operations of the resource do not say so.
@unstable
@trait(
    selector: "structure > member"
    conflicts: [cfnExcludeProperty]
)
enum cfnMutability {
    /// Set and read at any time.
    FULL = "full"

    /// Set on creation only, read at any time.
    CREATE_AND_READ = "create-and-read"

    /// Set on creation only, never read. Not for identifiers.
    CREATE = "create"

    /// Read at any time, never set.
    READ = "read"

    /// Set at any time, never read. Not for identifiers.
    WRITE = "write"
}

/// The name of the property, if it differs.
@unstable
@trait(
    selector: "structure > member"
    breakingChanges: [{ change: "any" }]
)
string cfnName
