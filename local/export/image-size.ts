/** What a picture's first bytes say about it. */

/** Its MIME type; PNG when it cannot be told. */
export function guessImageType(data: Buffer): string {
  if (data[0] === 0xff && data[1] === 0xd8) return 'image/jpeg';
  if (data.toString('latin1', 0, 3) === 'GIF') return 'image/gif';
  if (data.toString('latin1', 0, 2) === 'BM') return 'image/bmp';
  if (/^\s*(<\?xml|<svg)/.test(data.toString('latin1', 0, 80))) return 'image/svg+xml';
  return 'image/png';
}

/** Width and height in pixels; undefined for a format that does not tell. */
export function imageSize(data: Buffer): { width: number; height: number } | undefined {
  if (data.length > 24 && data.readUInt32BE(0) === 0x89504e47)
    return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
  if (data.length > 10 && data.toString('latin1', 0, 3) === 'GIF')
    return { width: data.readUInt16LE(6), height: data.readUInt16LE(8) };
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined;
  for (let at = 2; at + 9 < data.length; ) {
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}
