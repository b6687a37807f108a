/** Trigger builders: what they are told, and the record that `create` makes of it. */
import type { LiveExecution } from '../../host/live-execution';
import { LIMITS } from '../../host/quotas';
import { drawOffset, nextRun, type Schedule } from '../../host/schedule';
import type { ScriptEnum } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import { isTimeZone } from '../../host/time-zone';
import type { Trigger as TriggerRecord } from '../../state/records';
import { Trigger } from './trigger';

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const TOO_MANY_IN_ADD_ON =
  'The Add-on has created too many time-based triggers in this document for this Google user account.';
const TOO_OFTEN_FOR_ADD_ON =
  'The Add-on attempted to create a trigger that runs more often than once an hour, which is not allowed.';
const MINUTE_STEPS = [1, 5, 10, 15, 30];
const HOUR_STEPS = [1, 2, 4, 6, 8, 12];

export class TriggerBuilder {
  constructor(
    private readonly execution: LiveExecution,
    private readonly handler: string,
  ) {}
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.execution, this.handler, 'SPREADSHEETS', idOf(spreadsheet));
  }
  forDocument(document: unknown): DocumentTriggerBuilder {
    return new DocumentTriggerBuilder(this.execution, this.handler, 'DOCUMENTS', idOf(document));
  }
  forForm(form: unknown): FormTriggerBuilder {
    return new FormTriggerBuilder(this.execution, this.handler, 'FORMS', idOf(form));
  }
  forUserCalendar(email: unknown): CalendarTriggerBuilder {
    return new CalendarTriggerBuilder(this.execution, this.handler, 'CALENDAR', String(email).toLowerCase());
  }
}

class ClockTriggerBuilder {
  private readonly schedule: Schedule = {};
  constructor(
    private readonly execution: LiveExecution,
    private readonly handler: string,
  ) {}

  after(durationMilliseconds: number): this {
    return this.frequency({ at: this.execution.workspace.clock.now() + Number(durationMilliseconds) });
  }
  at(date: Date): this {
    return this.frequency({ at: date.getTime() });
  }
  atDate(year: number, month: number, day: number): this {
    return this.frequency({ year, month, day });
  }
  everyMinutes(n: number): this {
    if (!MINUTE_STEPS.includes(n))
      throw new ScriptError(
        'The value you passed to everyMinutes() was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.frequency({ everyMinutes: n });
  }
  everyHours(n: number): this {
    if (!HOUR_STEPS.includes(n))
      throw new ScriptError(
        'The value you passed to everyHours() was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
      );
    return this.frequency({ everyHours: n });
  }
  everyDays(n: number): this {
    return this.frequency({ everyDays: n });
  }
  everyWeeks(n: number): this {
    this.schedule.everyWeeks = Number(n);
    return this;
  }
  onWeekDay(day: ScriptEnum): this {
    this.schedule.onWeekDay = day.ordinal();
    this.schedule.everyWeeks ??= 1;
    return this;
  }
  onMonthDay(day: number): this {
    return this.frequency({ onMonthDay: day });
  }
  atHour(hour: number): this {
    if (!(hour >= 0 && hour <= 23)) throw new ScriptError('Invalid argument: hour');
    this.schedule.atHour = Number(hour);
    return this;
  }
  nearMinute(minute: number): this {
    if (!(minute >= 0 && minute <= 59)) throw new ScriptError('Invalid argument: minute');
    this.schedule.nearMinute = Number(minute);
    return this;
  }
  inTimezone(timezone: string): this {
    if (!isTimeZone(timezone)) throw new ScriptError(`Invalid argument: timezone`);
    this.schedule.timeZone = timezone;
    return this;
  }

  create(): Trigger {
    const { schedule } = this;
    if (!FREQUENCIES.some((name) => schedule[name] !== undefined)) {
      throw new ScriptError(
        'The trigger needs a frequency: use everyDays, everyHours, everyMinutes, everyWeeks, onMonthDay, after, at or atDate.',
      );
    }
    if (this.execution.script.addOn && schedule.everyMinutes !== undefined)
      throw new ScriptError(TOO_OFTEN_FOR_ADD_ON);
    schedule.timeZone ??= this.execution.timeZone;
    const { workspace } = this.execution;
    const offsetMilliseconds = drawOffset(schedule, () => workspace.draw());
    return install(this.execution, {
      handler: this.handler,
      eventType: 'CLOCK',
      source: 'CLOCK',
      schedule: { ...schedule },
      offsetMilliseconds,
      nextRun: nextRun(schedule, offsetMilliseconds, workspace.clock.now(), undefined),
    });
  }

  private frequency(part: Schedule): this {
    Object.assign(this.schedule, part);
    return this;
  }
}

const FREQUENCIES = [
  'at',
  'year',
  'everyMinutes',
  'everyHours',
  'everyDays',
  'everyWeeks',
  'onMonthDay',
] as const;

/** Builders for events of a file or a calendar. */
class SourceTriggerBuilder {
  private eventType: TriggerRecord['eventType'] | undefined;
  constructor(
    private readonly execution: LiveExecution,
    private readonly handler: string,
    private readonly source: TriggerRecord['source'],
    private readonly sourceId: string,
  ) {}
  create(): Trigger {
    if (!this.eventType) throw new ScriptError('The trigger needs an event: use one of its on… methods.');
    return install(this.execution, {
      handler: this.handler,
      eventType: this.eventType,
      source: this.source,
      sourceId: this.sourceId,
      schedule: {},
      offsetMilliseconds: 0,
    });
  }
  protected on(eventType: TriggerRecord['eventType']): this {
    this.eventType = eventType;
    return this;
  }
}

class DocumentTriggerBuilder extends SourceTriggerBuilder {
  onOpen(): this {
    return this.on('ON_OPEN');
  }
}

class FormTriggerBuilder extends DocumentTriggerBuilder {
  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }
}

class SpreadsheetTriggerBuilder extends FormTriggerBuilder {
  onEdit(): this {
    return this.on('ON_EDIT');
  }
  onChange(): this {
    return this.on('ON_CHANGE');
  }
}

class CalendarTriggerBuilder extends SourceTriggerBuilder {
  onEventUpdated(): this {
    return this.on('ON_EVENT_UPDATED');
  }
}

function install(
  execution: LiveExecution,
  parts: Omit<TriggerRecord, 'id' | 'script' | 'user' | 'created'>,
): Trigger {
  const { workspace, script, caller, containerId } = execution;
  const container = script.addOn ? containerId : undefined;
  return execution.perform('trigger', { what: 'TriggerBuilder.create' }, () => {
    const own = workspace.triggers
      .values()
      .filter((held) => held.script === script.id && held.user === caller.email);
    if (own.length >= LIMITS.triggersPerUserAndScript) throw new ScriptError(TOO_MANY);
    // an add-on may have one trigger of each type for each user in each file
    const isSecond = own.some((held) => held.container === container && held.eventType === parts.eventType);
    if (container !== undefined && isSecond) throw new ScriptError(TOO_MANY_IN_ADD_ON);
    let id = '';
    while (id.length < 19) id += String(Math.floor(workspace.draw() * 9) + 1);
    const record: TriggerRecord = {
      id,
      script: script.id,
      user: caller.email,
      created: workspace.clock.now(),
      ...(container !== undefined && { container }),
      ...parts,
    };
    workspace.triggers.put(id, record);
    return new Trigger(record);
  });
}

function idOf(spreadsheet: unknown): string {
  if (typeof spreadsheet === 'string') return spreadsheet;
  if (typeof spreadsheet === 'object' && spreadsheet !== null && 'getId' in spreadsheet) {
    if (typeof spreadsheet.getId === 'function') return String(spreadsheet.getId());
  }
  throw new ScriptError('Invalid argument: spreadsheet');
}
