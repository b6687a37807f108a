/** Files sent to Drive with their metadata in one request. */
import { address, type RestRequest } from './rest';

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const BOUNDARY = 'thdt_upload_4b7e21';

export interface Upload {
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Of the answer. */
  readonly fields: string;
  /** Of the content; with another `mimeType` in the metadata Drive converts it. */
  readonly contentType: string;
  readonly base64: string;
}

/** A multipart upload; the file takes no id beforehand, so it must not be repeated unlooked. */
export function uploadRequest({ metadata, fields, contentType, base64 }: Upload): RestRequest {
  const text = [
    `--${BOUNDARY}`,
    'Content-Type: application/json; charset=UTF-8',
    '',
    JSON.stringify(metadata),
    `--${BOUNDARY}`,
    `Content-Type: ${contentType}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  return {
    method: 'post',
    url: address(UPLOAD, { uploadType: 'multipart', fields }),
    raw: { contentType: `multipart/related; boundary=${BOUNDARY}`, text },
  };
}
