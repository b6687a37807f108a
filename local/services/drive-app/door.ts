/** How DriveApp reaches Drive: scope, cost and quota of every call, and Drive's refusals in the words of Apps Script. */
import type { CallKind, Creation } from '../../host/execution';
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { DriveFile } from '../../state/records';
import type { Workspace } from '../../state/workspace';
import { ApiError } from '../api-error';
import type { Caller } from '../caller';
import { maySee, visibleFile } from '../drive/guards';

const DRIVE = 'https://www.googleapis.com/auth/drive';
const DRIVE_READONLY = `${DRIVE}.readonly`;

/** Calls that leave Drive as it is. */
const READING: readonly CallKind[] = ['light', 'drive.read', 'drive.list'];

export class Door {
  constructor(readonly execution: LiveExecution) {}

  get workspace(): Workspace {
    return this.execution.workspace;
  }

  get caller(): Caller {
    return this.execution.caller;
  }

  /** One call of `what`, as messages name it (`DriveApp.createFolder`). Throws ScriptError. */
  call<Result>(
    kind: CallKind,
    what: string,
    action: (workspace: Workspace, caller: Caller) => Result,
    creates: readonly Creation[] = [],
  ): Result {
    this.execution.requireScope(what, ...(READING.includes(kind) ? [DRIVE_READONLY, DRIVE] : [DRIVE]));
    return this.execution.perform(kind, { what, creates }, () => {
      try {
        return action(this.workspace, this.caller);
      } catch (error) {
        throw error instanceof ApiError ? refusal(error) : error;
      }
    });
  }

  /** True when the user can see the file of this id. */
  sees(id: string): boolean {
    const file = this.workspace.files.get(id);
    return file !== undefined && maySee(this.workspace, this.caller, file);
  }

  /** The file of this id as it is now. Throws ScriptError when the user cannot see it (any more). */
  file(id: string): DriveFile {
    try {
      return visibleFile(this.workspace, this.caller, id);
    } catch (error) {
      throw error instanceof ApiError ? refusal(error) : error;
    }
  }
}

function refusal(error: ApiError): ScriptError {
  if (error.code === 404)
    return new ScriptError(
      'No item with the given ID could be found, or you do not have permission to access it.',
    );
  if (error.code === 403) return new ScriptError('Access denied: DriveApp.');
  return new ScriptError(error.message === 'Invalid Value' ? 'Invalid argument: q' : error.message);
}
