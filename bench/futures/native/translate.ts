/**
 * Translates the kernel's AssemblyScript into C, statement by statement, so that "native code of the same kernel" is the same
 * kernel for certain and stays so. Only what the kernel uses is understood; anything else does not compile.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const SOURCES = ["elementary", "layout", "philox", "prepare", "market", "settle", "index"];
const C_TYPES: Readonly<Record<string, string>> = {
  v128: "v",
  i32: "int32_t",
  u32: "uint32_t",
  i64: "int64_t",
  u64: "uint64_t",
  f64: "double",
  void: "void",
  bool: "int",
};

const PRELUDE = `
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <smmintrin.h>
typedef double v __attribute__((vector_size(16), may_alias));
typedef int64_t w __attribute__((vector_size(16), may_alias));
typedef int32_t q __attribute__((vector_size(16), may_alias));
static uint8_t mem[1 << 24] __attribute__((aligned(64)));
#define V_LOAD(p, ...) (*(v *)(mem + (p) + (0, ##__VA_ARGS__)))
#define V_STORE(p, x, ...) (*(v *)(mem + (p) + (0, ##__VA_ARGS__)) = (x))
#define V_LOAD_SPLAT(p, ...) ((v)_mm_loaddup_pd((double *)(mem + (p) + (0, ##__VA_ARGS__))))
#define S_LOAD(type, p) (*(type *)(mem + (p)))
#define f64x2_splat(x) ((v)_mm_set1_pd(x))
#define f64x2_add(a, b) ((v)(a) + (v)(b))
#define f64x2_sub(a, b) ((v)(a) - (v)(b))
#define f64x2_mul(a, b) ((v)(a) * (v)(b))
#define f64x2_div(a, b) ((v)(a) / (v)(b))
#define f64x2_pmin(a, b) ((v)_mm_min_pd((__m128d)(b), (__m128d)(a)))
#define f64x2_pmax(a, b) ((v)_mm_max_pd((__m128d)(b), (__m128d)(a)))
#define f64x2_sqrt(a) ((v)_mm_sqrt_pd((__m128d)(a)))
#define f64x2_floor(a) ((v)_mm_floor_pd((__m128d)(a)))
#define f64x2_gt(a, b) ((v)((v)(a) > (v)(b)))
#define f64x2_lt(a, b) ((v)((v)(a) < (v)(b)))
#define f64x2_ge(a, b) ((v)((v)(a) >= (v)(b)))
#define f64x2_extract_lane(a, k) (((v)(a))[k])
static inline v f64x2_replace_lane(v a, int k, double x) { a[k] = x; return a; }
#define i64x2_splat(x) ((v)(w){(int64_t)(x), (int64_t)(x)})
#define i64x2_add(a, b) ((v)((w)(v)(a) + (w)(v)(b)))
#define i64x2_sub(a, b) ((v)((w)(v)(a) - (w)(v)(b)))
#define i64x2_shl(a, n) ((v)((w)(v)(a) << (n)))
#define i64x2_shr_s(a, n) ((v)((w)(v)(a) >> (n)))
#define i32x4_splat(x) ((v)_mm_set1_epi32((int32_t)(x)))
#define i32x4_add(a, b) ((v)((q)(v)(a) + (q)(v)(b)))
static inline v i32x4_replace_lane(v a, int k, int32_t x) { q b = (q)a; b[k] = x; return (v)b; }
#define I(a) ((__m128i)(v)(a))
#define i64x2_extmul_low_i32x4_u(a, b) ((v)_mm_mul_epu32(_mm_unpacklo_epi32(I(a), I(a)), _mm_unpacklo_epi32(I(b), I(b))))
#define i64x2_extmul_high_i32x4_u(a, b) ((v)_mm_mul_epu32(_mm_unpackhi_epi32(I(a), I(a)), _mm_unpackhi_epi32(I(b), I(b))))
#define V_shuffle_i32(a, b, ...) ((v)__builtin_shuffle((q)(v)(a), (q)(v)(b), (q){__VA_ARGS__}))
#define V_shuffle_i64(a, b, ...) ((v)__builtin_shuffle((w)(v)(a), (w)(v)(b), (w){__VA_ARGS__}))
/* an unsigned word under the exponent of 2^52, less 2^52 */
#define f64x2_convert_low_i32x4_u(a) ((v)_mm_or_pd((__m128d)_mm_cvtepu32_epi64(I(a)), _mm_set1_pd(0x1p52)) - 0x1p52)
#define V_and(a, b) ((v)((w)(v)(a) & (w)(v)(b)))
#define V_xor(a, b) ((v)((w)(v)(a) ^ (w)(v)(b)))
#define V_andnot(a, b) ((v)((w)(v)(a) & ~(w)(v)(b)))
#define V_bitselect(a, b, m) ((v)_mm_blendv_pd((__m128d)(v)(b), (__m128d)(v)(a), (__m128d)(v)(m)))
#define V_any_true(a) (!_mm_testz_si128((__m128i)(v)(a), (__m128i)(v)(a)))
#define exp k_exp
#define log k_log
#define div k_div
#define power k_power
#define Infinity INFINITY
`;

function body(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\/\/.*$/gm, "")
    .replaceAll(/^(import|export) \{[\s\S]*?\} from .*$/gm, "")
    .replaceAll(/@inline /g, "")
    .replaceAll(/export const enum (\w+) \{([^}]*)\}/g, (_, name: string, list: string) => {
      const members = list
        .split(",")
        .map((m) => m.trim())
        .filter(Boolean);
      return `enum { ${members.map((m) => `${name}_${m}`).join(", ")} };`;
    })
    .replaceAll(/\b(K|L|A|B|C|S|Wk|Y|Tl)\.(\w+)/g, "$1_$2")
    .replaceAll(
      /const (\w+) = memory\.data<(\w+)>\(\[([^\]]*)\], 16\);/g,
      (_, name: string, type: string, list: string) => {
        const bytes = list.split(",").filter((v) => v.trim() !== "").length * 8;
        const place = dataEnd;
        dataEnd += bytes;
        initialisers.push(
          `{ static const ${C_TYPES[type]} data[] = {${list}}; memcpy(mem + ${place}, data, sizeof data); }`,
        );
        return `enum { ${name} = ${place} };`;
      },
    )
    .replaceAll(/^export const (\w+): i32 = <i32>memory\.data\((\d+), 16\);/gm, (_, name: string, bytes: string) => {
      const place = dataEnd;
      dataEnd += Number(bytes);
      return `enum { ${name} = ${place} };`;
    })
    .replaceAll(/^export const (\w+): i32 = (\d+);/gm, "enum { $1 = $2 };")
    .replaceAll(/^const (\w+): f64 = (.*);/gm, "static const double $1 = $2;")
    .replaceAll(/^(?:export )?let (\w+): (\w+) = ([^;]*);/gm, (_, name: string, type: string, value: string) => {
      return `static ${C_TYPES[type]} ${name}${type === "v128" ? "" : ` = ${value}`};`;
    })
    .replaceAll(
      /(?:export )?function (\w+)\(([^)]*)\): (\w+) \{/g,
      (_, name: string, parameters: string, type: string) => {
        const list = parameters
          .split(",")
          .map((p) => p.trim())
          .filter(Boolean);
        const typed = list.map((p) => p.replace(/(\w+): (\w+)/, (_m, n: string, t: string) => `${C_TYPES[t]} ${n}`));
        return `static inline ${C_TYPES[type]} ${name}(${typed.join(", ") || "void"}) {`;
      },
    )
    .replaceAll(/\b(?:const|let) (\w+): (\w+) = /g, (_, name: string, type: string) => `${C_TYPES[type]} ${name} = `)
    .replaceAll(/\b(?:const|let) (\w+) = /g, "__auto_type $1 = ")
    .replaceAll(/v128\.load64_splat\(/g, "V_LOAD_SPLAT(")
    .replaceAll(/v128\.load\(/g, "V_LOAD(")
    .replaceAll(/v128\.store\(/g, "V_STORE(")
    .replaceAll(/v128\.shuffle<(\w+)>\(/g, "V_shuffle_$1(")
    .replaceAll(/v128\.(\w+)\(/g, "V_$1(")
    .replaceAll(/(f64x2|i64x2|i32x4)\.(\w+)/g, "$1_$2")
    .replaceAll(/load<(\w+)>\(/g, (_, type: string) => `S_LOAD(${C_TYPES[type]}, `)
    .replaceAll(/min<f64>\(/g, "fmin(")
    .replaceAll(/<i32>__heap_base/g, String(65536))
    .replaceAll(/<(i32|u32|u64|f64)>/g, (_, type: string) => `(${C_TYPES[type]})`)
    .replaceAll(/^.*memory\.(size|grow)\(.*$/gm, "");
}

let dataEnd = 64;
const initialisers: string[] = [];

const MAIN = `
static void initialise(void) { INITIALISERS }
/* usage: native TABLES SCENARIOS PAIRS REPEATS; TABLES holds the sizes and tables that the host writes, SCENARIOS the lanes. */
int main(int argc, char **argv) {
  (void)argc;
  FILE *file = fopen(argv[1], "rb");
  int32_t sizes[8];
  if (!file || fread(sizes, 4, 8, file) != 8) return 1;
  layout(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5]);
  int32_t bytes = sizes[6];
  if (fread(mem + constants, 1, 1024, file) != 1024 || fread(mem + funderTable, 1, bytes, file) != (size_t)bytes) return 1;
  fclose(file);
  initialise();
  file = fopen(argv[2], "rb");
  int pairs = atoi(argv[3]), repeats = atoi(argv[4]);
  double set[68];
  while (fread(set, 8, 68, file) == 68) {
    memcpy(mem + lanes, set, sizeof set);
    double best = 1e300;
    for (int r = 0; r < repeats; r++) {
      struct timespec a, b;
      clock_gettime(CLOCK_MONOTONIC, &a);
      for (int p = 0; p < pairs; p++) { draw(sizes[7], 1, 2 * p, 1, 2 * p + 1); run(); }
      clock_gettime(CLOCK_MONOTONIC, &b);
      double seconds = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
      if (seconds < best) best = seconds;
    }
    draw(sizes[7], 1, 0, 1, 1);
    run();
    printf("%.17g", 2 * pairs / best);
    for (int k = 0; k < windows * 14; k++) printf(" %.17g", S_LOAD(double, outputs + k * 16));
    printf("\\n");
  }
  return 0;
}
`;

/** The whole kernel as one C file with a small main that times it. */
export function kernelInC(assemblyFolder: string): string {
  dataEnd = 64;
  initialisers.length = 0;
  const bodies = SOURCES.map((name) => body(readFileSync(resolve(assemblyFolder, `${name}.ts`), "utf8"))).join("\n");
  const prototypes = [...bodies.matchAll(/^(static inline \w+ \w+\([^)]*\)) \{/gm)]
    .map((match) => `${match[1]};`)
    .join("\n");
  const firstFunction = bodies.search(/^static inline /m);
  const declarations = bodies.slice(0, firstFunction);
  return [
    PRELUDE,
    declarations,
    prototypes,
    bodies.slice(firstFunction),
    MAIN.replace("INITIALISERS", initialisers.join("\n")),
  ].join("\n");
}
