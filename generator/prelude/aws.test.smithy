// Settings of clients in smoke tests of AWS services.
$version: "2.0"

namespace aws.test

/// Settings for any service.
@suppress(["UnreferencedShape"])
structure AwsVendorParams with [BaseAwsVendorParams] {}

/// Settings for Amazon S3.
@suppress(["UnreferencedShape"])
structure S3VendorParams with [BaseAwsVendorParams] {
    /// Whether to use the accelerated endpoint.
    useAccelerate: Boolean = false

    /// Whether us-east-1 means the endpoint without a region.
    useGlobalEndpoint: Boolean = false

    /// Whether the bucket stands in the path in place of the host.
    forcePathStyle: Boolean = false

    /// Whether the region of a bucket's ARN counts more than `region`.
    useArnRegion: Boolean = true

    /// Whether access points of several regions can be used.
    useMultiRegionAccessPoints: Boolean = true
}

/// What all services have in common.
@mixin
@suppress(["UnreferencedShape"])
structure BaseAwsVendorParams {
    /// The region to call and to sign for.
    region: String = "us-west-2"

    /// The regions that a SigV4A signature is good for.
    sigv4aRegionSet: NonEmptyStringList

    /// The endpoint to call in place of the resolved one.
    uri: String

    /// Whether to use the FIPS endpoint.
    useFips: Boolean = false

    /// Whether to use the dual-stack endpoint.
    useDualstack: Boolean = false

    /// Whether the host may name the account.
    useAccountIdRouting: Boolean = true
}

@private
@length(min: 1)
@suppress(["UnreferencedShape"])
list NonEmptyStringList {
    member: String
}
