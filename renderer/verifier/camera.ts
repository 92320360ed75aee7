/** Why there is no camera; the page says each in words. */
export type CameraFault = 'insecure' | 'denied' | 'none' | 'busy';

export interface Camera {
  readonly stream: MediaStream;
  /** Undefined where the camera has no lamp. */
  readonly light: ((on: boolean) => void) | undefined;
  close(): void;
}

/** Whether the browser lets this page ask for a camera: many do not when it was opened from a file. */
export function hasCameras(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** Opens the camera at the phone's back, or the only one there is. The browser asks for permission. */
export async function openCamera(): Promise<Camera | CameraFault> {
  if (!hasCameras()) return 'insecure';
  try {
    const video = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } };
    return cameraOf(await navigator.mediaDevices.getUserMedia({ video, audio: false }));
  } catch (thrown) {
    return faultOf(thrown instanceof DOMException ? thrown.name : '');
  }
}

function cameraOf(stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks();
  // Not in TypeScript's description of browsers: `torch` of MediaStream Image Capture.
  const capabilities = track?.getCapabilities?.() as { readonly torch?: boolean } | undefined;
  const setLight = (on: boolean) =>
    void track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).catch(() => {});
  return {
    stream,
    light: capabilities?.torch ? setLight : undefined,
    close: () => {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** How `getUserMedia` fails: Media Capture and Streams. */
function faultOf(name: string): CameraFault {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'busy';
  }
}
