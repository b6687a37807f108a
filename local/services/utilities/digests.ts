/** Digests and signatures of Utilities, over texts or bytes, as signed bytes. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { scriptEnum } from '../../host/script-enum';
import { NotEmulatedError } from '../../host/script-error';
import { bufferOf, encodeText, signedBytes } from './blob';

export const DIGEST_ALGORITHM = scriptEnum('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
export const MAC_ALGORITHM = scriptEnum(
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
);
export const RSA_ALGORITHM = scriptEnum('RSA_SHA_1', 'RSA_SHA_256');

type Data = string | readonly number[];

/** Bytes of a text in a charset (US-ASCII unless told, as Google documents), or of bytes as they are. */
function bytesIn(data: Data, charset: unknown): Buffer {
  return typeof data === 'string' ? encodeText(data, String(charset ?? 'UTF-8')) : bufferOf(data);
}

export function digest(algorithm: unknown, value: Data, charset?: unknown): number[] {
  const name = String(algorithm);
  if (name === 'MD2') throw new NotEmulatedError('Utilities.DigestAlgorithm.MD2');
  return signedBytes(createHash(nodeName(name)).update(bytesIn(value, charset)).digest());
}

export function hmac(algorithm: unknown, value: Data, key: Data, charset?: unknown): number[] {
  const name = nodeName(String(algorithm).replace('HMAC_', ''));
  return signedBytes(createHmac(name, bytesIn(key, charset)).update(bytesIn(value, charset)).digest());
}

/** `key` is a PEM text. */
export function rsaSignature(algorithm: unknown, value: string, key: string, charset?: unknown): number[] {
  const name = `RSA-${nodeName(String(algorithm).replace('RSA_', '')).toUpperCase()}`;
  return signedBytes(createSign(name).update(bytesIn(value, charset)).sign(key));
}

function nodeName(name: string): string {
  return name.toLowerCase().replace('_', '');
}
