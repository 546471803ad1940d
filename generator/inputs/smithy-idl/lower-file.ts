import type { Diagnostic, Result } from "../../diagnostics/diagnostic.js";
import type {
  MetadataEntry,
  ModelFragment,
  ShapeDefinition,
  TraitApplication,
} from "../../model/fragment.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { IdlFile, MetadataStatement } from "./ast.js";
import { lowerControls } from "./controls.js";
import { FileScope, type Report } from "./file-scope.js";
import { lowerNodeValue } from "./lower-node-value.js";
import { lowerShape } from "./lower-shape.js";
import { lowerApply } from "./lower-trait.js";
import { checkSections } from "./sections.js";
import { collectUses, listUses, reportUnusedUses } from "./uses.js";
import { checkVersion } from "./version-two.js";

/** What a file means, without its sugar. A file without a namespace defines nothing but metadata. */
export function lowerFile(file: IdlFile): Result<ModelFragment> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const controls = lowerControls(file, report);
  const namespace = checkSections(file, report);
  const scope = new FileScope(namespace, collectUses(file, report), report);
  const metadata: MetadataEntry[] = [];
  const shapes: ShapeDefinition[] = [];
  const broken: ShapeId[] = [];
  const applications: TraitApplication[] = [];
  for (const statement of file.statements) {
    switch (statement.kind) {
      case "control":
      case "namespace":
      case "use":
        break;
      case "broken":
        if (namespace !== undefined && statement.name) broken.push(scope.idOf(statement.name.text));
        break;
      case "metadata":
        metadata.push(lowerMetadata(report, statement));
        break;
      case "apply":
        for (const application of lowerApply(scope, statement)) applications.push(application);
        break;
      default:
        if (namespace !== undefined) shapes.push(...lowerShape(scope, controls.suffixes, statement));
    }
  }
  checkVersion(file, controls.version, scope);
  reportUnusedUses(file, scope);
  const version = controls.version === "2.0" ? "2.0" : "1.0";
  const uses = listUses(file);
  return {
    value: { source: file.source, version, uses, metadata, shapes, broken, applications },
    diagnostics,
  };
}

/** Metadata belongs to no namespace: relative ids mean shapes of the prelude. */
function lowerMetadata(report: Report, { key, value }: MetadataStatement): MetadataEntry {
  const scope = new FileScope(undefined, new Map(), report);
  return { key: key.text, keySpan: key.span, value: lowerNodeValue(scope, value) };
}
