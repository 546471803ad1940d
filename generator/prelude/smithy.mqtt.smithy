// Operations over MQTT. Spec: https://smithy.io/2.0/additional-specs/mqtt.html
//
// Messages of the validators are worded as other tools word them, so that one mistake reads the same everywhere.
$version: "2.0"

namespace smithy.mqtt

/// JSON payloads.
@trait(selector: "service")
@protocolDefinition
structure mqttJson {}

/// The operation publishes its input to a topic. `{label}` in the topic stands for an input member.
@trait(
    selector: "operation :not(-[output]-> * > member)"
    conflicts: ["smithy.mqtt#subscribe"]
    breakingChanges: [{ change: "any" }]
)
@traitValidators(
    "MqttPublishInput.NoEventStreams": {
        selector: "-[input]-> structure > member :test(> union [trait|streaming])"
        message: "The input of `smithy.mqtt#publish` operations cannot contain event streams"
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        message: "Operations marked with the `smithy.mqtt#publish` trait do not support errors"
        severity: "DANGER"
    }
)
// Any text without the wildcards of MQTT.
@pattern("^[^#+]+$")
string publish

/// The operation subscribes to a topic; its output is the stream of messages. `{label}` in the topic stands for an
/// input member.
@trait(
    selector: "operation :test(-[output]->)"
    conflicts: ["smithy.mqtt#publish"]
    breakingChanges: [{ change: "any" }]
)
@traitValidators(
    "MqttSubscribeInput.MissingTopicLabel": {
        selector: "-[input]-> structure > member :not([trait|smithy.mqtt#topicLabel])"
        message: """
            All input members of an operation marked with the `smithy.mqtt#subscribe` trait must be \
            marked with the `smithy.mqtt#topicLabel` trait."""
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        message: "Operations marked with the `smithy.mqtt#subscribe` trait do not support errors"
        severity: "DANGER"
    }
    "MqttSubscribeOutput.MissingEventStream": {
        selector: ":test(-[output]-> :not(> member > union [trait|streaming]))"
        message: "Subscribe operations must define an output event stream"
    }
    "MqttSubscribeOutput.EventHeaderNotSupported": {
        selector: "-[output]-> structure > member > union [trait|streaming] > member > structure > member [trait|eventHeader]"
        message: "The `@eventHeader` trait is not supported with subscribe operations."
        severity: "DANGER"
    }
    "MqttSubscribeOutput.NoInitialEvents": {
        selector: ":test(-[output]-> structure > member :not(> union [trait|streaming]))"
        message: "Operations marked with `smithy.mqtt#subscribe` do not support initial responses in their output streams."
    }
)
// Any text without the wildcards of MQTT.
@pattern("^[^#+]+$")
string subscribe

/// The member stands in the topic, where the topic has the label of its name.
@trait(selector: "member[trait|required] :test(> :test(string, byte, short, integer, long, boolean, timestamp))")
structure topicLabel {}
