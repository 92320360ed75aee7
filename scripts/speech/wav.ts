import type { Sound } from './sound.ts';

/** Reads WAV of 16 bits, of any number of channels, also with the unknown length of a program that writes to a pipe. */
export function readWav(file: Buffer): Sound {
  const format = file.indexOf('fmt ');
  const data = file.indexOf('data');
  if (file.toString('latin1', 0, 4) !== 'RIFF' || format < 0 || data < 0) throw new Error('no WAV file');
  const channels = file.readUInt16LE(format + 10);
  const rate = file.readUInt32LE(format + 12);
  if (file.readUInt16LE(format + 22) !== 16) throw new Error('not 16 bits a sample');
  const start = data + 8;
  const end = Math.min(file.length, start + file.readUInt32LE(data + 4));
  const count = Math.floor((end - start) / (2 * channels));
  const samples = Float32Array.from({ length: count }, (_, at) => {
    const sum = Array.from({ length: channels }, (_each, channel) =>
      file.readInt16LE(start + 2 * (at * channels + channel)),
    ).reduce((total, sample) => total + sample, 0);
    return sum / channels / 32_768;
  });
  return { samples, rate };
}

export function writeWav({ samples, rate }: Sound): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, at) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(sample, 1)) * 32_767), 44 + at * 2);
  });
  return file;
}
