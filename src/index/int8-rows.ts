/** Rows of int8 codes in WebAssembly memory, scanned with SIMD: 100,000 rows of 384 take about 3 ms. */
import { scanCode } from './scan-int8-code.ts';

// TypeScript ships these types with those of browsers only.
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly scan: (row: number, query: number, products: number, rows: number, stride: number) => void;
}

export interface Int8Rows {
  /** Writes a vector of unit length at a row; rows may be written in any order, and again. */
  set(row: number, vector: Float32Array): void;
  /** Calls back with each of the first `rows` rows and its cosine with the vector, true to about .01. */
  scan(vector: Float32Array, rows: number, each: (row: number, cosine: number) => void): void;
}

const LARGEST_CODE = 127;
/** Values that one step of the scan takes. */
const STEP = 16;
/** Rows between two visits to JavaScript: their products stay in the cache. */
const BLOCK = 4_096;
const PAGE = 65_536;

export function createInt8Rows(dimensions: number): Int8Rows {
  const code = Uint8Array.from(atob(scanCode), (letter) => letter.charCodeAt(0));
  const { memory, scan } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports;
  const stride = Math.ceil(dimensions / STEP) * STEP;
  // The query, then a block of products, then the rows, which may grow.
  const products = stride * Int16Array.BYTES_PER_ELEMENT;
  const start = products + BLOCK * Int32Array.BYTES_PER_ELEMENT;
  /** What a code of each row is worth. */
  let scales = new Float32Array(BLOCK);

  function reserve(rows: number): void {
    const missing = start + rows * stride - memory.buffer.byteLength;
    // A quarter more than is needed, so that growing stays rare.
    if (missing > 0) memory.grow(Math.ceil((missing + (rows * stride) / 4) / PAGE));
    if (rows <= scales.length) return;
    const larger = new Float32Array(rows * 2);
    larger.set(scales);
    scales = larger;
  }

  return {
    set(row, vector) {
      reserve(row + 1);
      const codes = new Int8Array(memory.buffer, start + row * stride, stride).fill(0);
      scales[row] = quantise(vector, codes);
    },
    scan(vector, rows, each) {
      reserve(rows);
      const query = new Int16Array(memory.buffer, 0, stride).fill(0);
      const scale = quantise(vector, query);
      const results = new Int32Array(memory.buffer, products, BLOCK);
      for (let first = 0; first < rows; first += BLOCK) {
        const count = Math.min(BLOCK, rows - first);
        scan(start + first * stride, 0, products, count, stride);
        for (let index = 0; index < count; index += 1) {
          each(first + index, (results[index] ?? 0) * (scales[first + index] ?? 0) * scale);
        }
      }
    },
  };
}

/** Fills the codes with the vector, its largest value at 127, and gives what one is worth. */
function quantise(vector: Float32Array, codes: Int8Array | Int16Array): number {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 0;
  vector.forEach((value, index) => {
    codes[index] = Math.round((value / largest) * LARGEST_CODE);
  });
  return largest / LARGEST_CODE;
}
