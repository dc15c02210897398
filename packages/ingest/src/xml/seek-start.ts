/** Where a search stands: line (from 1) and column (from 0) of the first character of `tail`, text that may begin what is sought. */
export interface SeekState {
  readonly line: number;
  readonly column: number;
  readonly tail: string;
}

/**
 * Looks for the next start tag of an element in text that is no XML any more. Gives the text from that tag on with its place, or `text: null`
 * and the state to go on with when more text has come.
 */
export function seekStart(state: SeekState, more: string, element: string): { text: string | null; state: SeekState } {
  const whole = state.tail + more;
  const at = startTagIndex(whole, element);
  const passed = at >= 0 ? at : Math.max(0, whole.length - element.length - 1);
  const lastBreak = passed === 0 ? -1 : whole.lastIndexOf("\n", passed - 1);
  const line = state.line + lineBreaks(whole, passed);
  const column = lastBreak < 0 ? state.column + passed : passed - lastBreak - 1;
  const tail = whole.slice(passed);
  return at >= 0 ? { text: tail, state: { line, column, tail: "" } } : { text: null, state: { line, column, tail } };
}

function startTagIndex(text: string, element: string): number {
  const start = `<${element}`;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    // "<iati-activity" also begins "<iati-activities>": the next character decides, and is waited for where it is not there yet.
    const next = text[at + start.length];
    if (next !== undefined && /[\s/>]/.test(next)) return at;
  }
  return -1;
}

function lineBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
