import { type ActGateway, actPolicy } from './act-gateway.ts';
import type { Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';

export function actCalls(send: Send): ActGateway {
  return {
    actPolicy: () => send({ name: 'actPolicy', isAskedOften: true, path: '/v1/acts' }, jsonBody(actPolicy)),
  };
}
