// Where clients find a service. Spec: https://smithy.io/2.0/additional-specs/rules-engine/index.html
$version: "2.0"

namespace smithy.rules

/// The rules that lead from parameters to an endpoint, as a tree.
@unstable
@trait(selector: "service")
document endpointRuleSet

/// The rules that lead from parameters to an endpoint, as a binary decision diagram: a smaller form of the same.
@unstable
@trait(selector: "service")
structure endpointBdd {
    /// The version of the rules engine, 1.1 or later.
    @required
    version: String

    /// The parameters, by name.
    @required
    parameters: Parameters

    /// The conditions. Nodes count them from 0.
    @required
    conditions: Conditions

    /// What the rules can lead to. The first result stands for no match.
    @required
    results: Results

    /// A reference to the node to begin at.
    @required
    @range(min: -1)
    root: Integer

    /// How many nodes there are, the terminal node counted.
    @required
    @range(min: 0)
    nodeCount: Integer

    /// The nodes: base64 of three signed 32-bit integers each, high byte first. The node at index 0 is the terminal
    /// node, `[-1, 1, -1]`.
    ///
    /// The three are the index of a condition, the reference to follow where it holds, and the one to follow where it
    /// does not. A reference is
    ///
    /// - 1 or -1: no match,
    /// - 2 and up: the node before that index, so 5 is the node at index 4,
    /// - -2 and down: that node with its two references swapped, so -5 is the node at index 4, negated,
    /// - 100000000 and up: the result at the index that is left when 100000000 is taken away.
    ///
    /// 0 refers to nothing and does not occur.
    @required
    nodes: String
}

@private
map Parameters {
    key: String
    value: Parameter
}

/// Something that the rules depend on.
@private
structure Parameter {
    @required
    type: ParameterType

    /// Whether there is a better way by now.
    deprecated: Boolean

    documentation: String

    /// The value where none is given. Only for parameters that are required.
    default: Document

    /// The well-known source that the value comes from, such as `AWS::Region`.
    builtIn: String

    /// Whether the rules need a value.
    required: Boolean
}

enum ParameterType {
    STRING = "string"
    BOOLEAN = "boolean"
    STRING_ARRAY = "stringArray"
}

@private
list Conditions {
    member: Condition
}

/// A call of a function. The condition holds unless the result is false or nothing.
@private
structure Condition {
    /// The name of the function.
    @required
    fn: String

    /// Its arguments: strings, booleans, arrays, references to values, calls of functions.
    @required
    argv: DocumentList

    /// The name by which the result can be referred to from here on.
    assign: String
}

@private
list DocumentList {
    member: Document
}

@private
list Results {
    member: Result
}

/// What the rules lead to.
@private
structure Result {
    @required
    type: ResultType

    documentation: String

    /// The message of an error.
    error: Document

    /// The endpoint.
    endpoint: EndpointObject

    /// What has to hold as well. Only in trees.
    conditions: Conditions
}

@private
enum ResultType {
    ENDPOINT = "endpoint"
    ERROR = "error"
}

@private
structure EndpointObject {
    /// A value that gives the URL: scheme and host, and port and path where needed. Strings may be templates.
    @required
    url: Document

    /// Anything else that clients should know, such as how to sign.
    properties: EndpointProperties

    /// Headers to send. Strings may be templates.
    headers: EndpointObjectHeaders
}

@private
map EndpointProperties {
    key: String
    value: Document
}

@private
map EndpointObjectHeaders {
    key: String
    value: DocumentList
}

// Where the values of parameters come from, besides their built-in sources.

/// The member is the value of a parameter.
@unstable
@trait(selector: "operation -[input]-> structure > member")
structure contextParam {
    /// The name of the parameter.
    @required
    name: String
}

/// Parameters that have fixed values for the operation.
@unstable
@trait(selector: "operation")
map staticContextParams {
    /// The name of the parameter.
    key: String

    value: StaticContextParamDefinition
}

@unstable
@private
structure StaticContextParamDefinition {
    /// A string, a boolean, or a list of strings.
    @required
    value: Document
}

/// Parameters whose values are found in the input of the operation.
@unstable
@trait(selector: "operation")
map operationContextParams {
    /// The name of the parameter.
    key: String

    value: OperationContextParamDefinition
}

@unstable
@private
structure OperationContextParamDefinition {
    /// A JMESPath expression that leads from the input to the value.
    @required
    path: String
}

/// Parameters that are settings of the client.
@unstable
@trait(selector: "service")
map clientContextParams {
    /// The name of the parameter.
    key: String

    value: ClientContextParamDefinition
}

@unstable
@private
structure ClientContextParamDefinition {
    /// The type of the setting.
    @required
    type: ShapeType

    /// What the setting is for.
    documentation: String
}

@unstable
@private
enum ShapeType {
    STRING = "string"
    BOOLEAN = "boolean"
}

/// Which parameters lead to which endpoint.
@unstable
@trait(selector: "service :is([trait|smithy.rules#endpointRuleSet], [trait|smithy.rules#endpointBdd])")
structure endpointTests {
    /// The version of the form that the tests have.
    @required
    version: String

    testCases: EndpointTestList
}

@unstable
@private
list EndpointTestList {
    member: EndpointTest
}

@unstable
@private
structure EndpointTest {
    documentation: String

    /// The parameters, by name.
    params: Document

    /// Calls of a client that come to the same parameters.
    operationInputs: OperationInputs

    /// What they lead to.
    @required
    expect: EndpointTestExpectation
}

@unstable
@private
list OperationInputs {
    member: OperationInput
}

@unstable
@private
structure OperationInput {
    /// The name of the operation.
    @required
    operationName: String

    /// Its input.
    operationParams: Document

    /// The values of built-in parameters.
    builtInParams: Document

    /// The settings of the client.
    clientParams: Document
}

@unstable
@private
union EndpointTestExpectation {
    /// An error with this message.
    error: String

    /// An endpoint.
    endpoint: EndpointExpectation
}

@unstable
@private
structure EndpointExpectation {
    url: String
    headers: EndpointHeaders
    properties: Properties
}

@unstable
@private
map EndpointHeaders {
    key: String
    value: EndpointHeaderValue
}

@unstable
@private
list EndpointHeaderValue {
    member: String
}

@unstable
@private
map Properties {
    key: String
    value: Document
}
