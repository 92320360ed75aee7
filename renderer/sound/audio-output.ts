/** The loudspeaker: opened when something sounds for the first time, and awake from each call on. */
export type AudioOutput = () => AudioContext;

export function createAudioOutput(): AudioOutput {
  let context: AudioContext | undefined;
  return () => {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => {});
    return context;
  };
}

/** The gain of a volume of 100. Ears hear by proportion: half the number sounds about half as loud when its square is played. */
export function gainOf(volume: number): number {
  return (Math.min(100, volume) / 100) ** 2;
}
