/** Small choices of the reader, kept in this browser only. A browser that forbids keeping them just forgets. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
