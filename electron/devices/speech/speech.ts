/** Speaks a sentence. `private` sentences may only reach an earpiece that the resident has confirmed. */
export interface Speech {
  say(sentence: {
    readonly text: string;
    readonly language: string;
    readonly privacy: 'public' | 'private';
  }): void;
  stop(): void;
}

/** A kiosk without a loudspeaker. */
export const silentSpeech: Speech = { say: () => {}, stop: () => {} };
