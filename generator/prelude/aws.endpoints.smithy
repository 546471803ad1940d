// How the endpoints of an AWS service are named. Spec: https://smithy.io/2.0/aws/aws-endpoints-region.html
$version: "2.0"

namespace aws.endpoints

/// Makes a trait one that shapes the endpoints of a service.
@trait(
    selector: "structure[trait|trait]"
    breakingChanges: [{ change: "presence" }]
)
structure endpointsModifier {}

/// The service has an endpoint in each region.
@trait(
    selector: "service"
    conflicts: [standardPartitionalEndpoints]
    breakingChanges: [{ change: "remove" }]
)
@endpointsModifier
structure standardRegionalEndpoints {
    /// Where whole partitions differ from the pattern.
    partitionSpecialCases: PartitionSpecialCaseMap

    /// Where regions differ from the pattern.
    regionSpecialCases: RegionSpecialCaseMap
}

@private
map PartitionSpecialCaseMap {
    key: String
    value: PartitionSpecialCaseList
}

@private
list PartitionSpecialCaseList {
    member: PartitionSpecialCase
}

/// The pattern of a partition.
@private
structure PartitionSpecialCase {
    @required
    endpoint: String

    /// Whether it is for dual-stack endpoints.
    dualStack: Boolean

    /// Whether it is for FIPS endpoints.
    fips: Boolean
}

@private
map RegionSpecialCaseMap {
    key: String
    value: RegionSpecialCaseList
}

@private
list RegionSpecialCaseList {
    member: RegionSpecialCase
}

/// The pattern of a region.
@private
structure RegionSpecialCase {
    @required
    endpoint: String

    /// Whether it is for dual-stack endpoints.
    dualStack: Boolean

    /// Whether it is for FIPS endpoints.
    fips: Boolean

    /// The region to sign for, where it is another one.
    signingRegion: String
}

/// The service has one endpoint in each partition.
@trait(
    selector: "service"
    conflicts: [standardRegionalEndpoints]
    breakingChanges: [{ change: "any" }]
)
@endpointsModifier
structure standardPartitionalEndpoints {
    /// The pattern.
    @required
    endpointPatternType: PartitionEndpointPattern

    /// Where partitions differ from the pattern, or use another region than the partition's own for such services.
    partitionEndpointSpecialCases: PartitionEndpointSpecialCaseMap
}

@private
enum PartitionEndpointPattern {
    @deprecated(message: "Not recommended to use. Use AWS_RECOMMENDED instead", since: "2025-04-01")
    SERVICE_DNSSUFFIX = "service_dnsSuffix"

    @deprecated(message: "Not recommended to use. Use AWS_RECOMMENDED instead", since: "2025-04-01")
    SERVICE_REGION_DNSSUFFIX = "service_region_dnsSuffix"

    AWS_RECOMMENDED = "aws_recommended"
}

@private
map PartitionEndpointSpecialCaseMap {
    key: String
    value: PartitionEndpointSpecialCaseList
}

@private
list PartitionEndpointSpecialCaseList {
    member: PartitionEndpointSpecialCase
}

/// The endpoint of a partition.
@private
structure PartitionEndpointSpecialCase {
    endpoint: String

    /// The region to use.
    region: String

    /// Whether it is for dual-stack endpoints.
    dualStack: Boolean

    /// Whether it is for FIPS endpoints.
    fips: Boolean
}

/// The service has dual-stack endpoints and no others.
@trait(
    selector: "service"
    breakingChanges: [{ change: "any" }]
)
@endpointsModifier
structure dualStackOnlyEndpoints {}

/// The endpoints follow rules that were written by hand.
@trait(
    selector: "service"
    breakingChanges: [{ change: "any" }]
)
@endpointsModifier
@unstable
structure rulesBasedEndpoints {}
