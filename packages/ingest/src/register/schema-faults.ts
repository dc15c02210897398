import type { Message } from "@plumbline/core/evidence";
import type { z } from "zod";
import { type ReadingMessageId, schemaSentences } from "./messages.ts";

/** One thing that a schema found: where inside the record, whether the key or the value is meant, and what to do. */
export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly on: "key" | "value";
  readonly message: Message<ReadingMessageId>;
}

/** Says in our own words what a schema refused. `value` is what was checked; `name` is what the record itself is called in a message. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], value: unknown, name: string): SchemaFault[] {
  return issues.flatMap((issue) => faultsOf(issue, [], value, name));
}

type Path = readonly (string | number)[];

function faultsOf(issue: z.core.$ZodIssue, above: Path, value: unknown, name: string): SchemaFault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const field = fieldName(path, name);
  const fault = (id: ReadingMessageId, args: Message["args"] = {}, on: "key" | "value" = "value"): SchemaFault[] => [
    { path, on, message: { id, args: { field, ...args } } },
  ];
  const own = schemaSentences[issue.message];
  if (own !== undefined) return fault(own);
  switch (issue.code) {
    case "invalid_type":
      return valueAt(value, path) === undefined
        ? fault("field-missing", { expected: issue.expected })
        : fault("field-type", { expected: issue.expected });
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        on: "key",
        message: { id: "field-unknown", args: { field, keys: key } },
      }));
    case "invalid_value":
      return fault(valueAt(value, path) === undefined ? "field-missing" : "field-value", {
        values: issue.values.map(String).join(", "),
        expected: issue.values.map(String).join(", "),
      });
    case "too_small":
      return fault(isNumber(issue.origin) ? "field-low" : "field-short", { minimum: String(issue.minimum) });
    case "too_big":
      return fault(isNumber(issue.origin) ? "field-high" : "field-long", { maximum: String(issue.maximum) });
    case "not_multiple_of":
      return fault("field-multiple", { divisor: issue.divisor });
    case "invalid_format":
      if (issue.format === "url") return fault("field-address");
      if (issue.format === "regex") return fault("field-pattern", { pattern: issue.pattern ?? "" });
      return fault("field-format", { format: issue.format });
    case "invalid_union":
      return unionFaults(issue, path, value, name) ?? fault("field-form");
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => faultsOf(inner, path, value, name));
    case "custom":
      break;
  }
  return fault("field-other", { detail: issue.message });
}

/** Of the forms that a value could have, the one it comes nearest to is the one meant: its faults are told. None where it resembles no form. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  value: unknown,
  name: string,
): SchemaFault[] | null {
  if ("options" in issue && issue.options !== undefined && issue.discriminator !== undefined) {
    const field = fieldName([...path, issue.discriminator], name);
    const values = issue.options.map(String).join(", ");
    const given = valueAt(value, [...path, issue.discriminator]) !== undefined;
    return [
      {
        path: [...path, issue.discriminator],
        on: "value",
        message: { id: given ? "field-value" : "field-missing", args: { field, values, expected: values } },
      },
    ];
  }
  if (valueAt(value, path) === undefined) {
    return [
      {
        path,
        on: "value",
        message: { id: "field-missing", args: { field: fieldName(path, name), expected: "value" } },
      },
    ];
  }
  const near = issue.errors
    .filter((form) => !form.some((inner) => inner.code === "invalid_type" && inner.path.length === 0))
    .toSorted((a, b) => a.length - b.length)[0];
  return near?.flatMap((inner) => faultsOf(inner, path, value, name)) ?? null;
}

function isNumber(origin: string): boolean {
  return origin === "number" || origin === "int" || origin === "bigint";
}

function fieldName(path: Path, name: string): string {
  if (path.length === 0) return name;
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}
