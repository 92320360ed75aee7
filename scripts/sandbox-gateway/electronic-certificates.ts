import { z } from 'zod';
import { addDays, type CalendarDate } from '../../electron/foundation/calendar-date.ts';
import {
  certificateFormats,
  type ElectronicCertificate,
} from '../../electron/gateway/electronic-certificate-gateway.ts';
import { personIds } from '../simulators/people/people.ts';
import { type Answer, json, refuse } from './answer.ts';
import { certificatePdf, certificatePng } from './certificate-file.ts';
import { identified, identify } from './identify.ts';
import { type Platform, recordOf } from './platform.ts';
import { digest } from './random.ts';
import { asks, type Route } from './route.ts';

const question = identified.extend({
  certificateId: z.string().regex(/^[\w-]{1,64}$/),
  purpose: z.string().regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,40}$/u),
  format: z.enum(certificateFormats),
});

export const certificateRoutes: readonly Route[] = [
  asks('/v1/electronic-certificates', identified, (platform, asked) => {
    const holder = identify(platform, asked, 'list-certificates');
    return holder.ok
      ? json({ certificates: certificatesOf(platform, holder.value.id) })
      : refuse(holder.error.code);
  }),
  asks('/v1/electronic-certificates/file', question, answerFile),
];

export function isCertificateOf(platform: Platform, certificateId: string, holder: string): boolean {
  return certificatesOf(platform, holder).some((each) => each.certificateId === certificateId);
}

function answerFile(platform: Platform, asked: z.infer<typeof question>): Answer {
  const holder = identify(platform, asked, 'fetch-certificate');
  if (!holder.ok) return refuse(holder.error.code);
  const found = certificatesOf(platform, holder.value.id).find(
    ({ certificateId }) => certificateId === asked.certificateId,
  );
  if (!found) return refuse('certificate-unknown');
  if (!found.formats.includes(asked.format)) return refuse('format-not-offered');
  const watermark = {
    ...{ issuer: found.issuer, purpose: asked.purpose },
    expiresOn: addDays(platform.today(), 30),
  };
  const file = asked.format === 'application/pdf' ? certificatePdf(found, watermark) : certificatePng();
  return json({ contentType: asked.format, bytes: Buffer.from(file).toString('base64'), watermark });
}

/** What somebody of the cast has; others have nothing. */
function certificatesOf(platform: Platform, holder: string): readonly ElectronicCertificate[] {
  if (!(personIds as readonly string[]).includes(holder)) return [];
  const { disabilityCertificate } = recordOf(platform, holder);
  const has = (kind: string, about: Omit<ElectronicCertificate, 'certificateId' | 'kind' | 'number'>) => ({
    ...about,
    kind,
    certificateId: digest(`${holder}/${kind}`).slice(0, 24),
    number: `${digest(kind).replace(/\D/g, '').slice(0, 4)}********${digest(holder).replace(/\D/g, '').slice(0, 4)}`,
  });
  return [
    has('identity-card', {
      ...{
        name: '居民身份证',
        issuer: '演示公安局',
        issuedOn: '2020-06-01' as CalendarDate,
        expiresOn: null,
      },
      ...{ trust: 'A', formats: ['application/pdf', 'image/png'] },
    }),
    has('household-register', {
      ...{ name: '户口簿', issuer: '演示公安局', issuedOn: null, expiresOn: null },
      ...{ trust: 'B', formats: ['image/png'] },
    }),
    has('address-declaration', {
      ...{ name: '居住情况声明', issuer: '本人', issuedOn: '2026-01-05', expiresOn: '2027-01-04' },
      ...{ trust: 'D', formats: [] },
    }),
    ...(disabilityCertificate
      ? [
          has('disability-certificate', {
            ...{ name: '残疾人证', issuer: '演示残联', issuedOn: '2019-03-01', expiresOn: '2029-02-28' },
            ...{ trust: 'C', formats: ['application/pdf'] },
          }),
        ]
      : []),
  ];
}
