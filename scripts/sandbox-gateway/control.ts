import { z } from 'zod';
import { longestCode } from '../../electron/credential/offline-code.ts';
import { actLevelChange } from './affairs-state.ts';
import { type Answer, type Binary, json, wrongControl } from './answer.ts';
import { rotateKey, trustFileOf } from './authority.ts';
import { controlCase } from './cases.ts';
import { controlCatalogue } from './control-catalogue.ts';
import { certificateViews, revokeByKeyId } from './control-certificates.ts';
import { controlDescription } from './control-description.ts';
import { personChange, personView, setPerson } from './control-people.ts';
import { controlDocument } from './documents.ts';
import type { Platform } from './platform.ts';
import { certificateTerms, modes, policySchema } from './state.ts';
import { answerStatusList } from './status-list.ts';
import { controlDelivery } from './text-messages.ts';
import { sendFromPhone } from './uploads.ts';

const modeChange = z.strictObject({
  mode: z.enum(modes),
  slowSeconds: z.number().min(0).max(120).optional(),
});
const nextPayload = z.strictObject({
  base64: z
    .base64()
    .refine((text) => {
      const { length } = Buffer.from(text, 'base64');
      return length >= 1 && length <= longestCode;
    }, `1 to ${longestCode} bytes`)
    .nullable(),
});

/** Answers the control API; README.md and `GET /control` describe it. */
export function answerControl(
  platform: Platform,
  method: string,
  path: string,
  body: unknown,
): Answer | Binary {
  const { state } = platform;
  const person = /^\/control\/(people|suishenma)\/([\w-]{1,64})$/.exec(path);
  const certificate = /^\/control\/kiosk-certificates\/([\w-]{1,64})\/revoke$/.exec(path);
  if (certificate && method === 'POST') return revokeByKeyId(platform, certificate[1] ?? '');
  const message = /^\/control\/messages\/([\w-]{1,64})$/.exec(path);
  if (message && method === 'POST') return controlDelivery(platform, message[1] ?? '', body);
  const phoneUpload = /^\/control\/phone-uploads\/([\w-]{1,64})$/.exec(path);
  if (phoneUpload && method === 'POST') return sendFromPhone(platform, phoneUpload[1] ?? '');
  const ofCase = /^\/control\/cases\/([\w-]{1,32})$/.exec(path);
  if (ofCase && method === 'POST') return controlCase(platform, ofCase[1] ?? '', body);
  const ofCatalogue = controlCatalogue(platform, `${method} ${path}`, body);
  if (ofCatalogue) return ofCatalogue;
  switch (`${method} ${person ? `/control/${person[1]}/{person}` : path}`) {
    case 'GET /control':
      return json(controlDescription);
    case 'GET /control/state':
      return json(stateView(platform));
    case 'GET /control/messages':
      return json(state.messages);
    case 'GET /control/trust':
      return json(trustFileOf(platform));
    case 'GET /control/status-list':
      return answerStatusList(platform);
    case 'GET /control/kiosk-certificates':
      return json(certificateViews(platform));
    case 'POST /control/kiosk-certificates':
      return change(platform, certificateTerms.partial(), body, (changed) => {
        Object.assign(state.certificateTerms, changed);
        return state.certificateTerms;
      });
    case 'POST /control/rotate-key':
      rotateKey(platform);
      platform.save();
      return json(trustFileOf(platform));
    case 'POST /control/mode':
      return change(platform, modeChange, body, ({ mode, slowSeconds = state.slowSeconds }) => {
        Object.assign(state, { mode, slowSeconds });
        return { mode, slowSeconds };
      });
    case 'POST /control/policy':
      return change(platform, policySchema.partial(), body, (changed) =>
        Object.assign(state.policy, changed),
      );
    case 'POST /control/acts':
      return change(platform, actLevelChange, body, (changed) => Object.assign(state.actLevels, changed));
    case 'GET /control/cases':
      return json(state.cases);
    case 'GET /control/documents':
      return json(state.documents);
    case 'POST /control/documents':
      return controlDocument(platform, body);
    case 'GET /control/ratings':
      return json(state.ratings);
    case 'POST /control/next-payload':
      return change(platform, nextPayload, body, ({ base64 }) => {
        state.nextPayload = base64;
        return { base64 };
      });
    case 'POST /control/reset':
      platform.reset();
      return json(stateView(platform));
    case 'GET /control/suishenma/{person}':
      return withPerson(platform, person?.[2], (id) => json({ text: state.people[id]?.suishenma }));
    case 'GET /control/people/{person}':
      return withPerson(platform, person?.[2], (id) => json(personView(platform, id)));
    case 'POST /control/people/{person}':
      return withPerson(platform, person?.[2], (id) =>
        change(platform, personChange, body, (changed) => setPerson(platform, id, changed)),
      );
    default:
      return wrongControl('no such path and method; GET /control lists them', 404);
  }
}

function change<T>(
  platform: Platform,
  schema: z.ZodType<T>,
  body: unknown,
  act: (input: T) => unknown,
): Answer {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return wrongControl(z.prettifyError(parsed.error));
  const changed = act(parsed.data);
  platform.save();
  return json(changed);
}

function withPerson(platform: Platform, id: string | undefined, act: (id: string) => Answer): Answer {
  if (id !== undefined && Object.hasOwn(platform.state.people, id)) return act(id);
  return wrongControl(`no such person; there are ${Object.keys(platform.state.people).join(', ')}`, 404);
}

function stateView(platform: Platform) {
  const { mode, slowSeconds, policy, nextPayload: base64, people, codes, vouchings } = platform.state;
  const views = Object.keys(people).map((id) => [id, personView(platform, id)] as const);
  const versions = {
    catalogueVersion: platform.catalogue.document().version,
    guidesVersion: platform.catalogue.guides()?.version ?? null,
  };
  return {
    ...{ mode, slowSeconds, policy, nextPayload: base64, people: Object.fromEntries(views), codes },
    ...{ vouchings, ...versions },
  };
}
