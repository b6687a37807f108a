/** Conversions that need time of their own: only doors that can wait offer them, the others refuse by name. */
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import type { Content } from './contents';

export interface SlowConversions {
  /** Makes another format, named by its file extension, of a file of Google's editors. */
  readonly exporter?: (workspace: Workspace, file: DriveFile, extension: string) => Promise<Uint8Array>;
  /** By the Google type that content becomes, then by the content's type: content that is converted at once. */
  readonly importers: Readonly<
    Record<string, Readonly<Record<string, (content: Content) => Promise<Content>>>>
  >;
}

export const NO_SLOW_CONVERSIONS: SlowConversions = { importers: {} };
