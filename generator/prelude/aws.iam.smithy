// What policies of AWS IAM can say about a service. Spec: https://smithy.io/2.0/aws/aws-iam.html
$version: "2.0"

namespace aws.iam

/// The operation as an action of policies.
@trait(selector: "operation")
structure iamAction {
    /// The name of the action. The name of the operation if this is absent.
    name: String

    /// What a policy that allows the action gives, as a phrase such as "Grants permission to ...".
    documentation: String

    /// Where more is said, as a path in the documentation of IAM.
    relativeDocumentation: String

    /// Other actions that a caller must be allowed as well.
    requiredActions: RequiredActionsList

    /// The resources that a policy can restrict the action to.
    resources: ActionResources

    /// The resources that the action creates.
    createsResources: ResourceNameList
}

/// The resources of an action.
@private
structure ActionResources {
    /// Those that are always checked.
    required: ActionResourceMap

    /// Those that are checked where the request uses them.
    optional: ActionResourceMap
}

@private
map ActionResourceMap {
    key: ResourceName
    value: ActionResource
}

@private
structure ActionResource {
    /// Condition keys that can be used with the resource.
    conditionKeys: ConditionKeysList
}

/// The resource as policies know it.
@trait(selector: "resource")
structure iamResource {
    /// Its name there. The name of the resource if this is absent.
    name: String

    /// Where more is said, as a path in the documentation of IAM.
    relativeDocumentation: String

    /// Whether it does without the condition keys of its parents.
    disableConditionKeyInheritance: Boolean
}

/// Condition keys that can be used with the resource or operation.
@trait(selector: ":test(resource, operation)")
list conditionKeys {
    member: ConditionKeyName
}

/// The condition key that the member gives the value of.
@trait(selector: "member")
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
string conditionKeyValue

/// Condition keys of the service, beside those that follow from its resources and those that all services have.
@trait(selector: "service")
map defineConditionKeys {
    key: ConditionKeyName
    value: ConditionKeyDefinition
}

@private
structure ConditionKeyDefinition {
    @required
    type: ConditionKeyType

    documentation: String

    /// Where more is said, as a URL.
    externalDocumentation: String

    /// Where more is said, as a path in the documentation of IAM.
    relativeDocumentation: String

    /// Whether a key that the service resolves always has a value.
    required: Boolean
}

/// What policies compare the value of a condition key as.
@private
enum ConditionKeyType {
    ARN
    ARRAY_OF_ARN = "ArrayOfARN"

    /// Bytes in base64.
    BINARY = "Binary"

    ARRAY_OF_BINARY = "ArrayOfBinary"
    STRING = "String"
    ARRAY_OF_STRING = "ArrayOfString"
    NUMERIC = "Numeric"
    ARRAY_OF_NUMERIC = "ArrayOfNumeric"

    /// A date and time of ISO 8601.
    DATE = "Date"

    ARRAY_OF_DATE = "ArrayOfDate"
    BOOL = "Bool"
    ARRAY_OF_BOOL = "ArrayOfBool"

    /// An address or a range of them (RFC 4632).
    IP_ADDRESS = "IPAddress"

    ARRAY_OF_IP_ADDRESS = "ArrayOfIPAddress"
}

/// No condition keys follow from the resources of the service, or from the resource.
@trait(selector: ":test(service, resource)")
structure disableConditionKeyInference {}

/// Condition keys whose values the service finds out by itself; they are not in the request.
@trait(selector: "service")
list serviceResolvedConditionKeys {
    member: ConditionKeyName
}

/// Who can call the operations.
@trait(selector: ":test(service, operation)")
list supportedPrincipalTypes {
    member: PrincipalType
}

@private
enum PrincipalType {
    /// An account.
    ROOT = "Root"

    IAM_USER = "IAMUser"
    IAM_ROLE = "IAMRole"

    /// A session of somebody who signed in elsewhere.
    FEDERATED_USER = "FederatedUser"
}

// What came before `iamAction`.

/// The name of the action.
@deprecated(message: "Use the `name` member of the `aws.iam#iamAction` trait instead.", since: "2023-11-10")
@trait(selector: "operation")
string actionName

/// What a policy that allows the action gives.
@deprecated(message: "Use the `documentation` member of the `aws.iam#iamAction` trait instead.", since: "2023-11-10")
@trait(selector: "operation")
string actionPermissionDescription

/// Other actions that a caller must be allowed as well.
@deprecated(message: "Use the `requiredActions` member of the `aws.iam#iamAction` trait instead.", since: "2023-11-10")
@trait(selector: "operation")
list requiredActions {
    member: IamIdentifier
}

// Shapes that several traits are made of.

@private
@uniqueItems
list ConditionKeysList {
    member: String
}

@private
@uniqueItems
list RequiredActionsList {
    member: IamIdentifier
}

@private
@uniqueItems
list ResourceNameList {
    member: ResourceName
}

@private
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
string ConditionKeyName

@private
@pattern("^([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:[^:]+)$")
string IamIdentifier

@private
string ResourceName
