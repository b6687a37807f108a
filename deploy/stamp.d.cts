/** Types of stamp.cjs, which the build loads as it is. */
export function sourceDigest(root: string): string;
export function folderDigest(folder: string): string;
export function writeStamp(root: string, name: string, source: string): void;
export function staleness(root: string, name: string): string | undefined;
