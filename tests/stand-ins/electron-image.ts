/** A `NativeImage` of which only the size is known. */
export class StandInImage {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  /** Never larger than what it is cut from. */
  crop(rectangle: { x: number; y: number; width: number; height: number }): StandInImage {
    return new StandInImage(
      Math.min(rectangle.width, this.width - rectangle.x),
      Math.min(rectangle.height, this.height - rectangle.y),
    );
  }

  /** The head of a PNG file, which holds its size (PNG specification 11.2.2). */
  toPNG(): Buffer {
    const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
    head.writeUInt32BE(this.width, 16);
    head.writeUInt32BE(this.height, 20);
    return head;
  }
}
