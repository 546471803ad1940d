import { test } from "vitest";
import { expectFound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/additional-specs/mqtt.html#topic-conflicts

test("a topic with a label is another one than a topic with that text", () => {
  expectFound(`
    use smithy.mqtt#publish
    use smithy.mqtt#topicLabel
    @publish("orders/{id}")
    operation PublishOrder { input := { @required @topicLabel id: String } }
    @publish("orders/all")
    operation PublishOrders { input := {} }
    @publish("orders/all/new")
    operation PublishNewOrders { input := {} }
  `);
});

test("operations with the same message share a topic", () => {
  expectFound(`
    use smithy.mqtt#publish
    @publish("orders")
    operation PublishOrder { input: Order }
    @publish("orders")
    operation RepeatOrder { input: Order }
    structure Order {}
  `);
});

test("a label is named once, by letters, digits and underscores", () => {
  expectFound(`
    use smithy.mqtt#publish
    @publish("a/‹{b c} | mqtt/unreadable-topic›")
    operation A {}
    @publish("{a}/‹{a} | mqtt/unreadable-topic›")
    operation B {}
  `);
});
