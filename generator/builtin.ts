import { smithyIdl } from "./inputs/smithy-idl/smithy-idl.js";
import { smithyJson } from "./inputs/smithy-json/smithy-json.js";
import { definePlugin, type Plugin } from "./plugin.js";
import { restJson1 } from "./protocols/rest-json1/rest-json1.js";
import { clientTarget } from "./targets/client/client-target.js";
import { protocolTestsTarget } from "./targets/protocol-tests/protocol-tests-target.js";
import { serverTarget } from "./targets/server/server-target.js";
import { typesTarget } from "./targets/types/types-target.js";
import { validatorsTarget } from "./targets/validators/validators-target.js";

/** What Tinsmith itself brings. */
export const builtin: Plugin = definePlugin({
  name: "tinsmith",
  inputs: [smithyIdl, smithyJson],
  protocols: [restJson1],
  targets: [typesTarget, validatorsTarget, clientTarget, serverTarget, protocolTestsTarget],
});
