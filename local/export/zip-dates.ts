/** Gives the entries of a zip file one date, so that equal contents are equal bytes. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The zip with all its entries dated (ms since the Unix epoch, UTC, to two seconds). Changes the bytes given. */
export function datedZip(zip: Uint8Array, milliseconds: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('Not a zip file.');
  const { date, time } = dosDate(new Date(milliseconds));
  let at = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Error('The directory of the zip file is broken.');
    view.setUint16(at + 12, time, true);
    view.setUint16(at + 14, date, true);
    const local = view.getUint32(at + 42, true);
    view.setUint16(local + 10, time, true);
    view.setUint16(local + 12, date, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

/** Dates in zip files count from 1980. */
function dosDate(date: Date): { date: number; time: number } {
  const year = Math.max(date.getUTCFullYear() - 1980, 0);
  return {
    date: (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  };
}
