/** A simulated device: a state machine of its own that speaks the real protocol on a real line. */
export interface Simulator {
  readonly name: 'identity-reader' | 'code-scanner' | 'card-printer' | 'slip-printer' | 'locker';
  /** What the kiosk's configuration says to reach it: `tcp://127.0.0.1:PORT`, `serial:/dev/pts/3` or `ipp://…`. */
  readonly address: string;
  /** What the panel shows: plain JSON. */
  state(): unknown;
  /**
   * The simulator's part of the panel's HTTP API. `path` is what follows `/api/<name>/`; an unknown path answers 404,
   * a wrong body 400 with `{ "error": "what was wrong and what is right" }`.
   */
  handle(request: { method: string; path: string; body: unknown }): Promise<PanelAnswer>;
  /** Calls back whenever `state()` changed. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface PanelAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export function json(value: unknown, status = 200): PanelAnswer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
