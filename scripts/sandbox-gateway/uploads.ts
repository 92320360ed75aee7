import { z } from 'zod';
import { uploadTypes } from '../../electron/gateway/application-gateway.ts';
import { type Answer, json, refuse, wrongControl } from './answer.ts';
import { recognise } from './cast.ts';
import type { Platform } from './platform.ts';
import { randomId } from './random.ts';
import { person } from './requests.ts';
import { acts, asksFor, type Route } from './route.ts';

/** A phone has a quarter of an hour. */
const phoneUploadSeconds = 900;
/** Bytes. */
const longestUpload = 4 * 1024 * 1024;
const beginnings = { 'image/jpeg': '\xff\xd8\xff', 'image/png': '\x89PNG', 'application/pdf': '%PDF-' };

const upload = z.object({ holder: person, contentType: z.enum(uploadTypes), bytes: z.base64() });
const wanted = z.object({ holder: person, item: z.string().max(64), material: z.string().max(64) });

export const uploadRoutes: readonly Route[] = [
  acts('/v1/uploads', upload, takeUpload),
  acts('/v1/phone-uploads', wanted, startPhoneUpload),
  asksFor('/v1/phone-uploads/{id}', answerPhoneUpload),
];

/** Whether this upload is of this holder. */
export function isUploadOf({ state }: Platform, uploadId: string, holder: string): boolean {
  return Object.hasOwn(state.uploads, uploadId) && state.uploads[uploadId]?.holder === holder;
}

function takeUpload(platform: Platform, { holder, contentType, bytes }: z.infer<typeof upload>): Answer {
  const known = recognise(holder, platform.today());
  if (!known) return refuse('unknown-person');
  const file = Buffer.from(bytes, 'base64');
  if (file.length > longestUpload || !file.toString('latin1', 0, 8).startsWith(beginnings[contentType]))
    return refuse('file-not-accepted');
  return json({ uploadId: keepUpload(platform, known.id) }, 201);
}

function keepUpload({ state }: Platform, holder: string): string {
  const uploadId = randomId();
  state.uploads[uploadId] = { holder };
  return uploadId;
}

function startPhoneUpload(platform: Platform, { holder }: z.infer<typeof wanted>): Answer {
  const known = recognise(holder, platform.today());
  if (!known) return refuse('unknown-person');
  const phoneUploadId = randomId();
  platform.state.phoneUploads[phoneUploadId] = { holder: known.id, openedAt: platform.now(), uploads: [] };
  const address = `https://sandbox.example/u/${phoneUploadId}`;
  return json({ phoneUploadId, address, seconds: phoneUploadSeconds }, 201);
}

function answerPhoneUpload(platform: Platform, id: string): Answer {
  const found = phoneUploadOf(platform, id);
  if (!found) return refuse('upload-unknown');
  const isOpen = platform.now() - found.openedAt < phoneUploadSeconds * 1000;
  return json({ state: isOpen ? 'open' : 'expired', uploads: found.uploads });
}

/** Answers `POST /control/phone-uploads/{id}`: the resident sends a photograph from their phone. */
export function sendFromPhone(platform: Platform, id: string): Answer {
  const found = phoneUploadOf(platform, id);
  if (!found) return wrongControl('no kiosk waits for a phone under this id', 404);
  found.uploads.push(keepUpload(platform, found.holder));
  platform.save();
  return json({ uploads: found.uploads });
}

function phoneUploadOf({ state }: Platform, id: string) {
  return Object.hasOwn(state.phoneUploads, id) ? state.phoneUploads[id] : undefined;
}
