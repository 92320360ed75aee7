import { ageWithin, type Send } from './platform-call.ts';
import { type RatingGateway, ratedAnswer, ratingReasons } from './rating-gateway.ts';
import { jsonBody } from './read-answer.ts';

export function ratingCalls(send: Send): RatingGateway {
  return {
    ratingReasons: () => send({ name: 'ratingReasons', path: '/v1/rating-reasons' }, jsonBody(ratingReasons)),
    rate: ({ about, level, reasons, text, ageSeconds }, idempotencyKey) =>
      send(
        {
          ...{ name: 'rate', path: '/v1/ratings', isReport: true, idempotencyKey },
          body: { about, level, reasons, text, ageSeconds: ageWithin(ageSeconds) },
        },
        jsonBody(ratedAnswer),
      ),
  };
}
