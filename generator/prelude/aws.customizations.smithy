// Where a single AWS service differs. Spec: https://smithy.io/2.0/aws/customizations/index.html
$version: "2.0"

namespace aws.customizations

/// The XML of the response has no element around it that is named for the operation, unlike `aws.protocols#restXml` has
/// it otherwise.
@trait(selector: "operation")
structure s3UnwrappedXmlOutput {}
