import { type AudioOutput, gainOf } from '../sound/audio-output.ts';

export interface Voice {
  /**
   * Says sentences in place of what is being said, each made of clips (their addresses). `volume` of 100, 0 says
   * nothing; `after` seconds, which a tone before it may need.
   */
  say(sentences: readonly (readonly string[])[], volume: number, after: number): void;
  stop(): void;
}

/** Between two sentences, in seconds. */
const pause = 0.35;

export function createVoice(output: AudioOutput): Voice {
  let turn = 0;
  let present: GainNode | undefined;
  const stop = () => {
    turn += 1;
    present?.disconnect();
    present = undefined;
  };
  const say: Voice['say'] = (sentences, volume, after) => {
    stop();
    if (volume <= 0 || sentences.length === 0) return;
    const mine = turn;
    const context = output();
    const begin = context.currentTime + after;
    const load = (address: string) => loadClip(context, address);
    Promise.all(sentences.map((clips) => Promise.all(clips.map(load)))).then(
      (loaded) => {
        // Something else is being said by now.
        if (mine === turn) present = play(context, loaded, gainOf(volume), begin);
      },
      // The screen says it too: a clip that cannot be had leaves the kiosk mute, and nothing else.
      () => {},
    );
  };
  return { say, stop };
}

/** Small and on this machine: loaded each time, since decoded speech is large. */
async function loadClip(context: AudioContext, address: string): Promise<AudioBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return context.decodeAudioData(await response.arrayBuffer());
}

function play(
  context: AudioContext,
  sentences: readonly (readonly AudioBuffer[])[],
  gain: number,
  begin: number,
): GainNode {
  const loud = new GainNode(context, { gain });
  loud.connect(context.destination);
  let from = Math.max(begin, context.currentTime);
  for (const clips of sentences) {
    for (const buffer of clips) {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(loud);
      source.start(from);
      from += buffer.duration;
    }
    from += pause;
  }
  return loud;
}
