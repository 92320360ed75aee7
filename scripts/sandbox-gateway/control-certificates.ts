import { type Answer, json, wrongControl } from './answer.ts';
import { revokeCertificate } from './kiosk-certificates.ts';
import type { Platform } from './platform.ts';

/** The newest last. */
export function certificateViews({ state }: Platform) {
  return state.certificates.map(({ place, ...certificate }) => ({ ...certificate, firstPlace: place }));
}

/** A key may have been certified more than once. */
export function revokeByKeyId(platform: Platform, keyId: string): Answer {
  const found = platform.state.certificates.filter((certificate) => certificate.keyId === keyId);
  if (found.length === 0) return wrongControl('no kiosk has a certificate for a key of this id', 404);
  for (const certificate of found) revokeCertificate(platform, certificate);
  platform.save();
  return json(certificateViews(platform));
}
