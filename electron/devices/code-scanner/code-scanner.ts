/** Reads barcodes and QR codes that are held before it. */
export interface CodeScanner {
  readonly state: 'online' | 'offline';
  /** Calls back with the text of each code scanned; returns the function that ends it. */
  onCode(listener: (text: string) => void): () => void;
  /** Calls back after `state` changed; returns the function that ends it. */
  onState(listener: () => void): () => void;
  close(): Promise<void>;
}
