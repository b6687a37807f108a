/** Trigger: an installed trigger as scripts see it. */
import { type ScriptEnum, scriptEnum } from '../../host/script-enum';
import type { Trigger as TriggerRecord } from '../../state/records';

export const EVENT_TYPE = scriptEnum(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const TRIGGER_SOURCE = scriptEnum('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

export class Trigger {
  constructor(private readonly record: TriggerRecord) {}
  getEventType(): ScriptEnum {
    return EVENT_TYPE[this.record.eventType];
  }
  getHandlerFunction(): string {
    return this.record.handler;
  }
  getTriggerSource(): ScriptEnum {
    return TRIGGER_SOURCE[this.record.source];
  }
  getTriggerSourceId(): string | null {
    return this.record.sourceId ?? null;
  }
  getUniqueId(): string {
    return this.record.id;
  }
}
