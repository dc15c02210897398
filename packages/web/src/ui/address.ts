import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/** How one part of a page's state is read from the address and written to it. Writing null leaves it out: it is as by default. */
export interface AddressField<Value> {
  readonly read: (text: string | null) => Value;
  readonly write: (value: Value) => string | null;
}

export type StateOf<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends AddressField<infer Value> ? Value : never;
};

/** One of a closed list; anything else in the address is read as `otherwise`. */
export function oneOf<const Value extends string>(values: readonly Value[], otherwise: Value): AddressField<Value> {
  return {
    read: (text) => values.find((value) => value === text) ?? otherwise,
    write: (value) => (value === otherwise ? null : value),
  };
}

/** One of a closed list, or nothing chosen. */
export function maybeOneOf<const Value extends string>(values: readonly Value[]): AddressField<Value | null> {
  return { read: (text) => values.find((value) => value === text) ?? null, write: (value) => value };
}

/** Free text, such as what is searched for. */
export const freeText: AddressField<string> = {
  read: (text) => text ?? "",
  write: (value) => (value === "" ? null : value),
};

/** A day as "2024-06-30"; null is "the newest". */
export const day: AddressField<string | null> = {
  read: (text) => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
  write: (value) => value,
};

/** An id of the register, or nothing chosen. */
export const maybeId: AddressField<string | null> = {
  read: (text) => (text !== null && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : null),
  write: (value) => value,
};

/** Several ids, joined by commas in the address. */
export const several: AddressField<readonly string[]> = {
  read: (text) => (text === null ? [] : text.split(",").filter((id) => /^[a-z0-9-]+$/.test(id))),
  write: (value) => (value.length === 0 ? null : value.join(",")),
};

/** A three-letter currency code. */
const currencyCode: AddressField<string> = {
  read: (text) => (text !== null && /^[A-Z]{3}$/.test(text) ? text : "USD"),
  write: (value) => (value === "USD" ? null : value),
};

/** A whole number such as a year; null where none is chosen. */
export const wholeNumber: AddressField<number | null> = {
  read: (text) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null),
  write: (value) => (value === null ? null : String(value)),
};

/** What every page about money is seen through; links from page to page carry it along. */
export const lens = {
  asOf: day,
  currency: currencyCode,
  layer: oneOf(["all", "paper"], "all"),
  mode: oneOf(["default", "strict", "naive"], "default"),
} as const;

export interface SetOptions {
  /** Replace the current entry of the history: for sliders and typing. */
  readonly replace?: boolean;
}

/**
 * The part of the page's state that `fields` name, read from the address bar, and a function that changes it there.
 * What other fields keep in the address stays. Declare `fields` outside the component.
 */
export function useAddressState<Fields extends Readonly<Record<string, { read(text: string | null): unknown }>>>(
  fields: Fields,
): readonly [StateOf<Fields>, (change: Partial<StateOf<Fields>>, options?: SetOptions) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const state = useMemo(() => readState(fields, search), [fields, search]);
  const change = useCallback(
    (next: Partial<StateOf<Fields>>, options: SetOptions = {}) => {
      const query = writeState(fields, new URLSearchParams(window.location.search), next);
      navigate(withQuery(path, query), { replace: options.replace ?? false });
    },
    [fields, navigate, path],
  );
  return [state, change];
}

export function readState<Fields extends Readonly<Record<string, { read(text: string | null): unknown }>>>(
  fields: Fields,
  search: string,
): StateOf<Fields> {
  const params = new URLSearchParams(search);
  const entries = Object.entries(fields).map(([name, field]) => [name, field.read(params.get(name))] as const);
  return Object.fromEntries(entries) as StateOf<Fields>; // each value comes from the field of its name
}

export function writeState<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
  params: URLSearchParams,
  change: Partial<StateOf<Fields>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    const field = fields[name] as AddressField<unknown> | undefined;
    const text = field?.write(value) ?? null;
    if (text === null) next.delete(name);
    else next.set(name, text);
  }
  next.sort();
  return next;
}

export function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString().replaceAll("%2C", ",");
  return text === "" ? path : `${path}?${text}`;
}
