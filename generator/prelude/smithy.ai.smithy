// Guidance for language models. Spec: https://smithy.io/2.0/additional-specs/ai-traits.html
$version: "2.0"

namespace smithy.ai

/// Prompts that lead a language model to and through the service or operation, by name.
@trait(selector: ":is(service, operation)")
map prompts {
    key: String
    value: PromptTemplateDefinition
}

/// One prompt.
structure PromptTemplateDefinition {
    /// What the prompt is for.
    @required
    description: String

    /// The text. `{{name}}` stands for a member of `arguments`.
    @required
    template: String

    /// The structure that holds the arguments.
    @idRef(failWhenMissing: true, selector: "structure")
    arguments: String

    /// When to prefer this prompt to others.
    preferWhen: String
}
