import type { z } from 'zod';
import { type Answer, refuse } from './answer.ts';
import { once } from './idempotency.ts';
import { kioskOf } from './kiosk-certificates.ts';
import type { Platform } from './platform.ts';
import * as requests from './requests.ts';

export interface InterfaceRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly idempotencyKey: string | undefined;
  readonly body: unknown;
}

/** One operation of openapi.yaml. */
export interface Route {
  /** Undefined where the request is of another operation. */
  answer(platform: Platform, request: InterfaceRequest): Answer | undefined;
}

/** A question without a body. `id` is the part of the path that the template calls `{id}`. */
export function asksFor(template: string, act: (platform: Platform, id: string) => Answer): Route {
  return routeOf('GET', template, (platform, _, id) => act(platform, id));
}

/** A question whose body has this shape. */
export function asks<T>(
  template: string,
  schema: z.ZodType<T>,
  act: (platform: Platform, asked: T, id: string) => Answer,
): Route {
  return routeOf('POST', template, (platform, { body }, id) =>
    read(schema, body, (asked) => act(platform, asked, id)),
  );
}

/** Something with an effect: carried out once for a key. `act` is told which kiosk asks. */
export function acts<T extends object>(
  template: string,
  schema: z.ZodType<T>,
  act: (platform: Platform, asked: T, from: { readonly kiosk: string; readonly id: string }) => Answer,
): Route {
  return routeOf('POST', template, (platform, { path, authorization, idempotencyKey, body }, id) =>
    read(schema, body, (asked) => {
      const key = requests.idempotencyKey.safeParse(idempotencyKey);
      if (!key.success)
        return refuse('invalid-request', 'Idempotency-Key: 8 to 128 of A-Z a-z 0-9 . _ : / -');
      const kiosk = kioskOf(authorization);
      // Sent again it has grown older, and is the same.
      const { ageSeconds: _, ...same } = asked as T & { readonly ageSeconds?: number };
      return once(platform, kiosk, key.data, [path, same], () => act(platform, asked, { kiosk, id }));
    }),
  );
}

function routeOf(
  method: string,
  template: string,
  act: (platform: Platform, request: InterfaceRequest, id: string) => Answer,
): Route {
  const pattern = new RegExp(`^${template.replace('{id}', '([\\w-]{1,64})')}$`);
  return {
    answer: (platform, request) => {
      const found = request.method === method ? pattern.exec(request.path) : null;
      return found ? act(platform, request, found[1] ?? '') : undefined;
    },
  };
}

function read<T>(schema: z.ZodType<T>, body: unknown, act: (asked: T) => Answer): Answer {
  const parsed = schema.safeParse(body);
  if (parsed.success) return act(parsed.data);
  const wrong = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'body'}: ${code}`);
  return refuse('invalid-request', wrong.join('; '));
}
