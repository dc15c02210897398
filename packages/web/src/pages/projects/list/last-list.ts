let last = "";

/** Keeps what the list was narrowed to, so that a project leads back to it. It lasts as long as the window. */
export function rememberList(search: string): void {
  last = search;
}

/** The state of the list that was looked at last, as the address has it; empty where none was. */
export function lastList(): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(last));
}
