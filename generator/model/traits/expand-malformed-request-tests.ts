import type {
  HttpMalformedRequestTestCase,
  MalformedRequest,
  MalformedRequestResponse,
  MalformedResponseBody,
  ParameterizedMalformedRequestTestCase,
} from "./test-traits.js";

/**
 * The cases that a parameterized one stands for: `Id_case0`, `Id_case1` and so on, one for each index of the
 * parameters' values, or the case itself where it has none.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html#httpmalformedrequesttests
 */
export function expandMalformedRequestTests(
  test: ParameterizedMalformedRequestTestCase,
): readonly HttpMalformedRequestTestCase[] {
  const { testParameters, ...template } = test;
  const [first] = testParameters.values();
  if (first === undefined) return [template];
  return first.map((_, index) =>
    fillIn(template, `${test.id}_case${index}`, formatter(testParameters, index)),
  );
}

/** Fills the parameters into a text. */
type Format = (text: string) => string;

// `$name:L` is the value as it is, `$name:S` the value as a quoted string, `$$` a dollar sign.
function formatter(parameters: ReadonlyMap<string, readonly string[]>, index: number): Format {
  const expand = (whole: string, name = "", form = ""): string => {
    const value = parameters.get(name)?.[index];
    if (value === undefined) return whole;
    return form === "S" ? JSON.stringify(value) : value;
  };
  return (text) =>
    text.replace(
      /\$\$|\$([a-z]\w*):([LS])|\$\{([a-z]\w*):([LS])\}/g,
      (whole, ...groups: (string | undefined)[]) => {
        const [name, form, bracedName, bracedForm] = groups;
        return whole === "$$" ? "$" : expand(whole, name ?? bracedName, form ?? bracedForm);
      },
    );
}

function fillIn(
  template: HttpMalformedRequestTestCase,
  id: string,
  format: Format,
): HttpMalformedRequestTestCase {
  return {
    ...template,
    id,
    ...(template.documentation === undefined ? {} : { documentation: format(template.documentation) }),
    tags: template.tags.map(format),
    request: fillInRequest(template.request, format),
    response: fillInResponse(template.response, format),
  };
}

function fillInRequest(request: MalformedRequest, format: Format): MalformedRequest {
  return {
    method: format(request.method),
    uri: format(request.uri),
    queryParams: request.queryParams.map(format),
    headers: fillInHeaders(request.headers, format),
    ...(request.host === undefined ? {} : { host: format(request.host) }),
    ...(request.body === undefined ? {} : { body: format(request.body) }),
    ...(request.bodyMediaType === undefined ? {} : { bodyMediaType: format(request.bodyMediaType) }),
  };
}

function fillInResponse(response: MalformedRequestResponse, format: Format): MalformedRequestResponse {
  return {
    code: response.code,
    headers: fillInHeaders(response.headers, format),
    ...(response.body === undefined ? {} : { body: fillInBody(response.body, format) }),
  };
}

function fillInBody({ mediaType, assertion }: MalformedResponseBody, format: Format): MalformedResponseBody {
  return {
    mediaType: format(mediaType),
    assertion:
      "contents" in assertion
        ? { contents: format(assertion.contents) }
        : { messageRegex: format(assertion.messageRegex) },
  };
}

function fillInHeaders(headers: ReadonlyMap<string, string>, format: Format): ReadonlyMap<string, string> {
  return new Map(Array.from(headers, ([name, value]) => [format(name), format(value)]));
}
