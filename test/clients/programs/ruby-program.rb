# Calls CreateStage by the AWS SDK for Ruby: lines of JSON in, an outcome out for each. See the README of this folder.
#
# Debian has the SDK's core and not the gem of API Gateway, so the client is made here as that gem makes it: shapes, one
# operation and the plugins of restJson1. What goes over the wire and which error is raised is the core's work.

require 'aws-sdk-core'
require 'json'

%w[content_length].each { |name| require "seahorse/client/plugins/#{name}" }
%w[
  credentials_configuration param_converter param_validator user_agent helpful_socket_errors retry_errors
  global_configuration regional_endpoint endpoint_pattern idempotency_token jsonvalue_converter transfer_encoding
  http_checksum stub_responses defaults_mode recursion_detection signature_v4 protocols/rest_json
].each { |name| require "aws-sdk-core/plugins/#{name}" }

Aws::Plugins::GlobalConfiguration.add_identifier(:apigateway)

module Aws::APIGateway
  include Seahorse::Model

  STRING = Shapes::StringShape.new(name: 'String')
  BOOLEAN = Shapes::BooleanShape.new(name: 'Boolean')
  INTEGER = Shapes::IntegerShape.new(name: 'Integer')
  DOUBLE = Shapes::FloatShape.new(name: 'Double')
  TIMESTAMP = Shapes::TimestampShape.new(name: 'Timestamp')

  def self.ref(shape, **options)
    Shapes::ShapeRef.new(shape: shape, **options)
  end

  def self.map(name, value)
    Shapes::MapShape.new(name: name).tap do |map|
      map.key = ref(STRING)
      map.value = ref(value)
    end
  end

  def self.snake_case(name)
    name.gsub(/[A-Z]/) { |letter| "_#{letter.downcase}" }
  end

  def self.structure(name, members, traits = {})
    Shapes::StructureShape.new(name: name).tap do |structure|
      members.each do |member, shape|
        structure.add_member(snake_case(member).to_sym, ref(shape, location_name: member))
      end
      traits.each { |trait, value| structure[trait] = value }
      structure.struct_class = Struct.new(*structure.member_names) { include Aws::Structure }
    end
  end

  STRINGS = map('Strings', STRING)
  CANARY_SETTINGS = structure(
    'CanarySettings',
    'percentTraffic' => DOUBLE, 'deploymentId' => STRING, 'stageVariableOverrides' => STRINGS,
    'useStageCache' => BOOLEAN
  )
  METHOD_SETTING = structure(
    'MethodSetting',
    'metricsEnabled' => BOOLEAN, 'loggingLevel' => STRING, 'dataTraceEnabled' => BOOLEAN,
    'throttlingBurstLimit' => INTEGER, 'throttlingRateLimit' => DOUBLE, 'cachingEnabled' => BOOLEAN,
    'cacheTtlInSeconds' => INTEGER, 'cacheDataEncrypted' => BOOLEAN,
    'requireAuthorizationForCacheControl' => BOOLEAN, 'unauthorizedCacheControlHeaderStrategy' => STRING
  )
  ACCESS_LOG_SETTINGS = structure('AccessLogSettings', 'format' => STRING, 'destinationArn' => STRING)
  REQUEST = structure(
    'CreateStageRequest',
    'stageName' => STRING, 'deploymentId' => STRING, 'description' => STRING, 'cacheClusterEnabled' => BOOLEAN,
    'cacheClusterSize' => STRING, 'variables' => STRINGS, 'documentationVersion' => STRING,
    'canarySettings' => CANARY_SETTINGS, 'tracingEnabled' => BOOLEAN, 'tags' => STRINGS
  )
  REQUEST.add_member(:rest_api_id, ref(STRING, required: true, location: 'uri', location_name: 'restApiId'))
  REQUEST.struct_class = Struct.new(*REQUEST.member_names) { include Aws::Structure }
  STAGE = structure(
    'Stage',
    'deploymentId' => STRING, 'clientCertificateId' => STRING, 'stageName' => STRING, 'description' => STRING,
    'cacheClusterEnabled' => BOOLEAN, 'cacheClusterSize' => STRING, 'cacheClusterStatus' => STRING,
    'methodSettings' => map('MethodSettings', METHOD_SETTING), 'variables' => STRINGS,
    'documentationVersion' => STRING, 'accessLogSettings' => ACCESS_LOG_SETTINGS,
    'canarySettings' => CANARY_SETTINGS, 'tracingEnabled' => BOOLEAN, 'webAclArn' => STRING, 'tags' => STRINGS,
    'createdDate' => TIMESTAMP, 'lastUpdatedDate' => TIMESTAMP
  )
  PLAIN_ERRORS = %w[BadRequestException ConflictException NotFoundException UnauthorizedException].map do |name|
    structure(name, { 'message' => STRING }, 'error' => true)
  end
  RETRIED_ERRORS = %w[LimitExceededException TooManyRequestsException].map do |name|
    structure(name, { 'message' => STRING }, 'error' => true).tap do |error|
      error.add_member(
        :retry_after_seconds, ref(STRING, location: 'header', location_name: 'Retry-After')
      )
      error.struct_class = Struct.new(*error.member_names) { include Aws::Structure }
    end
  end

  API = Seahorse::Model::Api.new.tap do |api|
    api.version = '2015-07-09'
    api.metadata = {
      'apiVersion' => '2015-07-09', 'endpointPrefix' => 'apigateway', 'protocol' => 'rest-json',
      'serviceFullName' => 'Amazon API Gateway', 'serviceId' => 'API Gateway', 'signatureVersion' => 'v4'
    }
    api.add_operation(:create_stage, Seahorse::Model::Operation.new.tap do |operation|
      operation.name = 'CreateStage'
      operation.http_method = 'POST'
      operation.http_request_uri = '/restapis/{restApiId}/stages'
      operation.input = ref(REQUEST)
      operation.output = ref(STAGE)
      (PLAIN_ERRORS + RETRIED_ERRORS).each { |error| operation.errors << ref(error) }
    end)
  end

  # The classes of errors are made by name, as the gems do it.
  module Errors
    extend Aws::Errors::DynamicErrors
  end

  class Client < Seahorse::Client::Base
    include Aws::ClientStubs

    @identifier = :apigateway
    set_api(API)

    add_plugin(Seahorse::Client::Plugins::ContentLength)
    add_plugin(Aws::Plugins::CredentialsConfiguration)
    add_plugin(Aws::Plugins::ParamConverter)
    add_plugin(Aws::Plugins::ParamValidator)
    add_plugin(Aws::Plugins::UserAgent)
    add_plugin(Aws::Plugins::HelpfulSocketErrors)
    add_plugin(Aws::Plugins::RetryErrors)
    add_plugin(Aws::Plugins::GlobalConfiguration)
    add_plugin(Aws::Plugins::RegionalEndpoint)
    add_plugin(Aws::Plugins::EndpointPattern)
    add_plugin(Aws::Plugins::StubResponses)
    add_plugin(Aws::Plugins::IdempotencyToken)
    add_plugin(Aws::Plugins::JsonvalueConverter)
    add_plugin(Aws::Plugins::TransferEncoding)
    add_plugin(Aws::Plugins::HttpChecksum)
    add_plugin(Aws::Plugins::DefaultsMode)
    add_plugin(Aws::Plugins::RecursionDetection)
    add_plugin(Aws::Plugins::SignatureV4)
    add_plugin(Aws::Plugins::Protocols::RestJson)

    class << self
      attr_reader :identifier

      def errors_module
        Errors
      end
    end
  end
end

# Members have names of Ruby; keys of maps stay as they are.
def to_ruby(value, shape)
  case shape
  when Seahorse::Model::Shapes::StructureShape
    value.to_h do |name, member|
      key = Aws::APIGateway.snake_case(name).to_sym
      [key, to_ruby(member, shape.member(key).shape)]
    end
  else value
  end
end

def from_ruby(value)
  case value
  when Struct
    value.members.reject { |name| value[name].nil? }.to_h { |name| [camel_case(name), from_ruby(value[name])] }
  when Hash then value.transform_values { |entry| from_ruby(entry) }
  when Time then value.to_f
  else value
  end
end

def camel_case(name)
  name.to_s.gsub(/_([a-z])/) { Regexp.last_match(1).upcase }
end

def call(client, params)
  output = client.build_request(:create_stage, to_ruby(params, Aws::APIGateway::REQUEST)).send_request
  { stage: from_ruby(output.data) }
rescue Aws::Errors::ServiceError => error
  outcome = {
    class: error.class.name.split('::').last, code: error.code, message: error.message,
    status: error.context.http_response.status_code
  }
  seconds = error.data.respond_to?(:retry_after_seconds) ? error.data.retry_after_seconds : nil
  outcome[:retryAfterSeconds] = seconds unless seconds.nil?
  { error: outcome }
end

$stdout.sync = true
puts JSON.generate(client: 'AWS SDK for Ruby, core', version: Aws::CORE_GEM_VERSION)
client = Aws::APIGateway::Client.new(endpoint: ENV.fetch('SERVICE_URL'), retry_limit: 0)
$stdin.each_line { |line| puts JSON.generate(call(client, JSON.parse(line))) }
