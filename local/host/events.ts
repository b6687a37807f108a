/** Event objects of triggers, with service objects of the execution that receives them. */

import { createDocumentApp } from '../services/document-app';
import { createFormApp } from '../services/form-app';
import { authModeValue } from '../services/script-app';
import { createSession } from '../services/session';
import type { Trigger } from '../state/records';
import { spreadsheetAppOf } from './globals';
import type { LiveExecution } from './live-execution';
import { wallTime } from './time-zone';

/** What a person typed. */
export interface EditMade {
  rangeA1: string;
  /** Of a single cell, as text. */
  value?: string;
  oldValue?: string;
}

/** The part of SpreadsheetApp that events are made with. */
interface EventSource {
  getActiveSpreadsheet(): { getRange(a1: string): object };
}

function common(execution: LiveExecution, triggerUid: string | undefined): Record<string, unknown> {
  return {
    authMode: authModeValue(execution.authMode),
    user: createSession(execution).getActiveUser(),
    ...(triggerUid !== undefined && { triggerUid }),
  };
}

export function openEvent(execution: LiveExecution, triggerUid?: string): Record<string, unknown> {
  const event = common(execution, triggerUid);
  // where an add-on is not enabled the file is closed to it
  return execution.authMode === 'NONE' ? event : { ...event, source: container(execution) };
}

export function editEvent(
  execution: LiveExecution,
  edit: EditMade,
  triggerUid?: string,
): Record<string, unknown> {
  const spreadsheet = source(execution).getActiveSpreadsheet();
  return {
    ...common(execution, triggerUid),
    source: spreadsheet,
    range: spreadsheet.getRange(edit.rangeA1),
    ...(edit.value !== undefined && { value: edit.value }),
    ...(edit.oldValue !== undefined && { oldValue: edit.oldValue }),
  };
}

export function changeEvent(
  execution: LiveExecution,
  changeType: 'EDIT',
  triggerUid: string,
): Record<string, unknown> {
  return { ...openEvent(execution, triggerUid), changeType };
}

/** Fields are in UTC, weeks count from 1, days of the week from Monday = 1: as documented for time-driven events. */
export function clockEvent(execution: LiveExecution, trigger: Trigger): Record<string, unknown> {
  const now = execution.workspace.clock.now();
  const { year, month, day, hour, minute, second, weekday } = wallTime('GMT', now);
  return {
    authMode: authModeValue(execution.authMode),
    triggerUid: trigger.id,
    timezone: 'UTC',
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday === 0 ? 7 : weekday,
    'week-of-year': weekOfYear(now),
    hour,
    minute,
    second,
  };
}

function weekOfYear(time: number): number {
  const day = 86_400_000;
  const thursday = Math.floor(time / day) + 3 - ((Math.floor(time / day) + 3) % 7);
  const firstOfYear = Date.UTC(new Date(thursday * day).getUTCFullYear(), 0, 1) / day;
  return Math.floor((thursday - firstOfYear) / 7) + 1;
}

/** The open file as its own service gives it. */
function container(execution: LiveExecution): unknown {
  const { documents, forms } = execution.workspace;
  const id = execution.containerId ?? '';
  if (documents.has(id)) return createDocumentApp(execution).getActiveDocument();
  if (forms.has(id)) return createFormApp(execution).getActiveForm();
  return source(execution).getActiveSpreadsheet();
}

function source(execution: LiveExecution): EventSource {
  const app = spreadsheetAppOf(execution);
  if (!('getActiveSpreadsheet' in app)) throw new Error('SpreadsheetApp has no getActiveSpreadsheet.');
  return app as EventSource;
}
