import { applicationForm } from './application-form.ts';
import {
  type ApplicationGateway,
  applicableItems,
  applicationAnswer,
  phoneUpload,
  prefilledAnswer,
  startedPhoneUpload,
  uploadAnswer,
} from './application-gateway.ts';
import { identifiedBody, referenceOf, type Send } from './platform-call.ts';
import { jsonBody } from './read-answer.ts';

export function applicationCalls(send: Send): ApplicationGateway {
  return {
    applicableItems: () =>
      send({ name: 'applicableItems', path: '/v1/application-forms' }, jsonBody(applicableItems)),
    applicationForm: (item) =>
      send(
        { name: 'applicationForm', path: `/v1/application-forms/${encodeURIComponent(item)}` },
        jsonBody(applicationForm.refine((form) => form.item === item, 'is for another item')),
      ),
    prefilledFacts: ({ item, ...identified }) =>
      send(
        {
          ...{ name: 'prefilledFacts', path: '/v1/prefilled-facts', isQuestion: true },
          body: { ...identifiedBody(identified), item },
        },
        jsonBody(prefilledAnswer),
      ),
    upload: ({ holder, contentType, bytes }, idempotencyKey) =>
      send(
        {
          ...{ name: 'upload', path: '/v1/uploads', idempotencyKey },
          body: { holder: referenceOf(holder), contentType, bytes: Buffer.from(bytes).toString('base64') },
        },
        jsonBody(uploadAnswer),
      ),
    startPhoneUpload: ({ holder, item, material }, idempotencyKey) =>
      send(
        {
          ...{ name: 'startPhoneUpload', path: '/v1/phone-uploads', idempotencyKey },
          body: { holder: referenceOf(holder), item, material },
        },
        jsonBody(startedPhoneUpload),
      ),
    phoneUpload: (phoneUploadId) =>
      send(
        {
          ...{ name: 'phoneUpload', isAskedOften: true },
          path: `/v1/phone-uploads/${encodeURIComponent(phoneUploadId)}`,
        },
        jsonBody(phoneUpload),
      ),
    submitApplication: (application, idempotencyKey) => {
      const { item, formVersion, values, materials, resultBy } = application;
      const body = { ...identifiedBody(application), item, formVersion, values, materials, resultBy };
      return send(
        { name: 'submitApplication', path: '/v1/applications', idempotencyKey, body },
        jsonBody(applicationAnswer),
      );
    },
  };
}
