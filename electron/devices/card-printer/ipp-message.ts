/**
 * One IPP request or response as values (RFC 8010). Texts and names with a language of their own are kept without it:
 * nothing here is shown to residents.
 */
export interface IppMessage {
  /** `major * 256 + minor`: 0x0200 is IPP/2.0. */
  readonly version: number;
  /** An operation (RFC 8011 5.4.15) in a request, a status (RFC 8011 B) in a response. */
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
  /** What follows the attributes: the document of a Print-Job. */
  readonly document: Uint8Array;
}

export interface IppGroup {
  readonly tag: number;
  readonly attributes: readonly IppAttribute[];
}

export interface IppAttribute {
  readonly name: string;
  readonly values: readonly IppValue[];
}

export type IppTextType =
  | 'text'
  | 'name'
  | 'keyword'
  | 'uri'
  | 'uriScheme'
  | 'charset'
  | 'language'
  | 'mimeMediaType';

export type IppValue =
  | { readonly type: 'integer' | 'enum'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: IppTextType; readonly value: string }
  | { readonly type: 'range'; readonly lower: number; readonly upper: number }
  | { readonly type: 'collection'; readonly members: readonly IppAttribute[] }
  | { readonly type: 'unsupported' | 'unknown' | 'no-value' }
  /** A syntax that this project has no use for (dateTime, resolution, ...), kept as it came. */
  | { readonly type: 'other'; readonly tag: number; readonly octets: Uint8Array };

/** Delimiter tags, RFC 8010 3.5.1. */
export const groupTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const;

/** Value tags, RFC 8010 3.5.2. */
export const valueTags = {
  unsupported: 0x10,
  unknown: 0x12,
  'no-value': 0x13,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  range: 0x33,
  collection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endOfCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  language: 0x48,
  mimeMediaType: 0x49,
  memberName: 0x4a,
} as const;

export const integer = (value: number): IppValue => ({ type: 'integer', value });
export const enumeration = (value: number): IppValue => ({ type: 'enum', value });
export const boolean = (value: boolean): IppValue => ({ type: 'boolean', value });
export const keyword = (value: string): IppValue => ({ type: 'keyword', value });
export const name = (value: string): IppValue => ({ type: 'name', value });
export const text = (value: string): IppValue => ({ type: 'text', value });
export const uri = (value: string): IppValue => ({ type: 'uri', value });
export const mimeMediaType = (value: string): IppValue => ({ type: 'mimeMediaType', value });
export const collection = (...members: readonly IppAttribute[]): IppValue => ({
  type: 'collection',
  members,
});

/** An attribute with its values; at least one. */
export function attribute(name: string, ...values: readonly [IppValue, ...IppValue[]]): IppAttribute {
  return { name, values };
}
