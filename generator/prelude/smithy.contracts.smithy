// Conditions on values that constraint traits cannot say.
// Spec: https://smithy.io/2.0/additional-specs/contract-traits.html
$version: "2.0"

namespace smithy.contracts

/// Every value of the shape meets these conditions.
@trait(selector: ":not(:test(service, operation, resource))")
map conditions {
    key: ConditionName
    value: Condition
}

@pattern("^[A-Z]+[A-Za-z0-9]*$")
string ConditionName

structure Condition {
    /// A JMESPath expression that gives true.
    @required
    expression: String

    /// What the condition asks for, in CommonMark.
    @required
    documentation: String
}
