/** The form in which vectors are stored: float32, little-endian as on every machine that Node runs on. */

export function toBytes(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Takes what SQLite gives, and the list of bytes that D1 gives. */
export function toVector(bytes: ArrayLike<number>): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
