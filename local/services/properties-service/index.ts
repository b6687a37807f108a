/** PropertiesService: texts by key that a script keeps per script, per document and per user. */
import type { LiveExecution } from '../../host/live-execution';
import { LIMITS } from '../../host/quotas';
import { ScriptError } from '../../host/script-error';
import type { PropertyStore } from '../../state/records';

export function createPropertiesService(execution: LiveExecution): PropertiesService {
  return new PropertiesService(execution);
}

const EMPTY_NAME = 'When setting or getting a property value, the property name must not be null or empty';
const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

class PropertiesService {
  constructor(private readonly execution: LiveExecution) {}
  getDocumentProperties(): Properties | null {
    const { script, containerId } = this.execution;
    if (containerId === undefined) return null;
    return this.store('getDocumentProperties', `document/${script.id}/${containerId}`);
  }
  getScriptProperties(): Properties {
    return this.store('getScriptProperties', `script/${this.execution.script.id}`);
  }
  getUserProperties(): Properties {
    return this.store('getUserProperties', `user/${this.execution.script.id}/${this.execution.caller.email}`);
  }

  private store(method: string, id: string): Properties {
    if (this.execution.authMode === 'NONE') {
      throw new ScriptError(`You do not have permission to call PropertiesService.${method}`);
    }
    return new Properties(this.execution, id);
  }
}

class Properties implements GoogleAppsScript.Properties.Properties {
  constructor(
    private readonly execution: LiveExecution,
    private readonly id: string,
  ) {}

  getProperty(key: string): string | null {
    this.execution.charge('property.read', { what: 'Properties.getProperty' });
    return this.values()[nameOf(key)] ?? null;
  }

  getProperties(): Record<string, string> {
    this.execution.charge('property.read', { what: 'Properties.getProperties' });
    return { ...this.values() };
  }

  getKeys(): string[] {
    this.execution.charge('property.read', { what: 'Properties.getKeys' });
    return Object.keys(this.values());
  }

  setProperty(key: string, value: string): this {
    this.execution.charge('property.write', { what: 'Properties.setProperty' });
    return this.write({ ...this.values(), [nameOf(key)]: this.textOf(key, value) });
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    this.execution.charge('property.write', { what: 'Properties.setProperties' });
    const given = Object.entries(properties).map(([key, value]) => [nameOf(key), this.textOf(key, value)]);
    return this.write({ ...(deleteAllOthers ? {} : this.values()), ...Object.fromEntries(given) });
  }

  deleteProperty(key: string): this {
    this.execution.charge('property.write', { what: 'Properties.deleteProperty' });
    const { [nameOf(key)]: _deleted, ...rest } = this.values();
    return this.write(rest);
  }

  deleteAllProperties(): this {
    this.execution.charge('property.write', { what: 'Properties.deleteAllProperties' });
    return this.write({});
  }

  private values(): PropertyStore['values'] {
    return this.execution.workspace.propertyStores.get(this.id)?.values ?? {};
  }

  private write(values: PropertyStore['values']): this {
    let bytes = 0;
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(key) > LIMITS.propertyKeyBytes) throw new ScriptError('Argument too large: key');
      bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    }
    if (bytes > LIMITS.propertyStoreBytes) throw new ScriptError(STORE_FULL);
    this.execution.workspace.propertyStores.put(this.id, { values });
    return this;
  }

  /** Values are stored as text; above the size of Google's quota page they are taken, as measured, with a warning. */
  private textOf(key: string, value: unknown): string {
    const text = String(value);
    const bytes = Buffer.byteLength(text);
    if (bytes > LIMITS.propertyValueBytes) {
      this.execution.log(
        `[local Workspace] property ${key}: ${bytes} bytes, above the ${LIMITS.propertyValueBytes} of Google's quota page`,
      );
    }
    return text;
  }
}

function nameOf(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new ScriptError(EMPTY_NAME);
  return String(key);
}
