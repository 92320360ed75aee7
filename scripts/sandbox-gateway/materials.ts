import { z } from 'zod';
import { isCertificateOf } from './electronic-certificates.ts';
import type { Platform } from './platform.ts';
import { isUploadOf } from './uploads.ts';

const word = z.string().max(64);
export const materials = z
  .array(
    z.discriminatedUnion('source', [
      z.object({ material: word, source: z.literal('upload'), uploadId: word }),
      z.object({ material: word, source: z.literal('certificate'), certificateId: word }),
      z.object({ material: word, source: z.literal('form') }),
    ]),
  )
  .max(200);
/** Why materials cannot be taken: they are somebody else's, or nobody's. */
export function materialRefusal(
  platform: Platform,
  given: z.infer<typeof materials>,
  holder: string,
): 'upload-unknown' | 'certificate-unknown' | undefined {
  for (const each of given) {
    if (each.source === 'upload' && !isUploadOf(platform, each.uploadId, holder)) return 'upload-unknown';
    if (each.source === 'certificate' && !isCertificateOf(platform, each.certificateId, holder))
      return 'certificate-unknown';
  }
  return undefined;
}
