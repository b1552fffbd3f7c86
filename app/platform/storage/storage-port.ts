/**
 * Where files are kept, addressed by their content: the key is the SHA-256 of the bytes, in hex. Storing the same bytes
 * twice keeps them once; what stands under a key never changes.
 */
export type Storage = {
  put(bytes: Uint8Array): Promise<string>;
  /** Null where nothing is stored under the key. */
  get(sha256: string): Promise<Uint8Array | null>;
};
