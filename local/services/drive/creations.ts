/** What a new file counts as where Google limits how many a user makes in a day. */
import type { Creation } from '../../host/execution';
import type { Workspace } from '../../state/workspace';
import { DOCUMENT, isGoogleType, SCRIPT, SPREADSHEET } from './mime-types';

const BY_TYPE: Readonly<Record<string, Creation>> = {
  [SPREADSHEET]: 'spreadsheet',
  [DOCUMENT]: 'document',
  [SCRIPT]: 'script',
};

/** A file of this type, made of nothing or, with content, by conversion. */
export function creationsOfUpload(mimeType: string | undefined, hasContent: boolean): Creation[] {
  const made = BY_TYPE[mimeType ?? ''];
  if (!made) return [];
  return hasContent && made !== 'script' ? [made, 'conversion'] : [made];
}

/** A copy of this file, of the type wanted or its own; nothing for a file that is not there. */
export function creationsOfCopy(workspace: Workspace, fileId: string, wanted?: string): Creation[] {
  const source = workspace.files.get(fileId);
  if (!source) return [];
  const target = wanted ?? source.mimeType;
  const carriesScript = workspace.scripts.values().some(({ parentId }) => parentId === fileId);
  return [
    ...creationsOfUpload(target, isGoogleType(target) && !isGoogleType(source.mimeType)),
    ...(carriesScript ? (['script copy'] as const) : []),
  ];
}
