import { z } from 'zod';
import { type RatingReason, ratingLevels } from '../../electron/gateway/rating-gateway.ts';
import { type Answer, json, refuse } from './answer.ts';
import type { Platform } from './platform.ts';
import { acts, asksFor, type Route } from './route.ts';

const good = ['very-satisfied', 'satisfied'] as const;
const bad = ['dissatisfied', 'very-dissatisfied'] as const;
const reasons: readonly RatingReason[] = [
  { id: 'quick', name: '办得快', english: 'Quick', levels: good },
  { id: 'clear', name: '看得懂', english: 'Easy to understand', levels: good },
  { id: 'waited-long', name: '等得久', english: 'Long wait', levels: ['basically-satisfied', ...bad] },
  { id: 'hard-to-read', name: '字看不清', english: 'Hard to read', levels: ['basically-satisfied', ...bad] },
  { id: 'not-done', name: '事情没办成', english: 'Not done', levels: bad },
];

const word = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64);
const rating = z.object({
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('case'), acceptanceNumber: z.string().regex(/^[A-Za-z0-9-]{1,32}$/) }),
    z.object({ kind: z.literal('kiosk-matter'), matterId: z.string().regex(/^[\w-]{8,64}$/), matter: word }),
  ]),
  level: z.enum(ratingLevels),
  reasons: z.array(word).max(10),
  text: z
    .string()
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,200}$/u)
    .nullable(),
  ageSeconds: z.int().min(0).max(31_536_000),
});

export const ratingRoutes: readonly Route[] = [
  asksFor('/v1/rating-reasons', () => json({ reasons })),
  acts('/v1/ratings', rating, (platform, asked, { kiosk }) => rate(platform, asked, kiosk)),
];

function rate(platform: Platform, asked: z.infer<typeof rating>, kiosk: string): Answer {
  const { about, level, text } = asked;
  const { ratings, cases } = platform.state;
  if (about.kind === 'case' && !cases.some((each) => each.acceptanceNumber === about.acceptanceNumber))
    return refuse('case-unknown');
  const isOffered = (id: string) => reasons.some((each) => each.id === id && each.levels.includes(level));
  if (!asked.reasons.every(isOffered)) return refuse('reason-unknown');
  const matter = about.kind === 'case' ? `case/${about.acceptanceNumber}` : `${kiosk}/${about.matterId}`;
  if (ratings.some((each) => each.about === matter)) return refuse('already-rated');
  const isComplaint = bad.some((each) => each === level);
  const complaintNumber = isComplaint ? `TS${String(ratings.length + 1).padStart(8, '0')}` : null;
  ratings.push({ about: matter, level, reasons: asked.reasons, text, complaintNumber });
  return json({ complaintNumber });
}
