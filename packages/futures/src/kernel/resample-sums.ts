/** How often each row is drawn in one bootstrap resample; written into `counts`. */
export type Resample = (counts: Int32Array, resample: number) => void;

export interface Resampling {
  /** The compiled kernel. */
  readonly module: WebAssembly.Module;
  readonly resamples: number;
  /** Of the stream that rows are drawn from with replacement; 1 unless told. */
  readonly seed?: number;
  /** Draws that come from elsewhere. */
  readonly draw?: Resample;
}

const AT_ONCE = 4;
const COLUMNS_AT_ONCE = 4;
/** The channel of the stream of draws. */
const CHANNEL = 0x5354;

function exportsOf(module: WebAssembly.Module) {
  const { exports } = new WebAssembly.Instance(module, {});
  const { memory, layoutResamples, drawResamples, sumResamples } = exports;
  if (
    !(memory instanceof WebAssembly.Memory) ||
    typeof layoutResamples !== "function" ||
    typeof drawResamples !== "function" ||
    typeof sumResamples !== "function"
  )
    throw new TypeError("this is not the INFRA-3 kernel");
  return {
    layout: (rows: number, blocks: number) => void layoutResamples(rows, blocks),
    draw: (seed: number) => void drawResamples(seed, CHANNEL),
    sum: () => void sumResamples(),
    doubles: (name: string, length: number): Float64Array => {
      const place = exports[name];
      if (!(place instanceof WebAssembly.Global)) throw new TypeError(`the kernel has no table ${name}`);
      return new Float64Array(memory.buffer, Number(place.value), length);
    },
  };
}

/**
 * Gives `visit` the sums of all columns under each resample of the rows, one resample after the other. `columns` has column after
 * column, `rows` numbers each; the sums are overwritten by the next resample. The kernel takes four resamples at a time and the
 * same draws whatever the machine.
 */
export function resampleSums(
  columns: Float64Array,
  rows: number,
  { module, resamples, seed = 1, draw }: Resampling,
  visit: (sums: Float64Array, resample: number) => void,
): void {
  const width = columns.length / rows;
  const blocks = Math.ceil(width / COLUMNS_AT_ONCE);
  const kernel = exportsOf(module);
  kernel.layout(rows, blocks);
  const table = kernel.doubles("table", blocks * rows * COLUMNS_AT_ONCE);
  const weights = kernel.doubles("weights", rows * AT_ONCE);
  const sums = kernel.doubles("sums", blocks * AT_ONCE * COLUMNS_AT_ONCE);
  for (let j = 0; j < width; j++) {
    const place = Math.floor(j / COLUMNS_AT_ONCE) * rows * COLUMNS_AT_ONCE + (j % COLUMNS_AT_ONCE);
    for (let k = 0; k < rows; k++) table[place + k * COLUMNS_AT_ONCE] = columns[j * rows + k] ?? Number.NaN;
  }
  const counts = new Int32Array(rows);
  const own = new Float64Array(width);
  for (let first = 0; first < resamples; first += AT_ONCE) {
    const together = Math.min(AT_ONCE, resamples - first);
    if (draw === undefined) kernel.draw(seed);
    else
      for (let r = 0; r < together; r++) {
        draw(counts, first + r);
        counts.forEach((count, k) => (weights[k * AT_ONCE + r] = count));
      }
    kernel.sum();
    for (let r = 0; r < together; r++) {
      for (let j = 0; j < width; j++) {
        const block = Math.floor(j / COLUMNS_AT_ONCE) * AT_ONCE + r;
        own[j] = sums[block * COLUMNS_AT_ONCE + (j % COLUMNS_AT_ONCE)] ?? Number.NaN;
      }
      visit(own, first + r);
    }
  }
}
