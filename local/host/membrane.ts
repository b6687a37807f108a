/** Between host services and a script: service objects as the script sees them, values and errors of the script's realm. */
import { types } from 'node:util';
import { publishedMembers } from './published-members';
import { type Realm, type RealmFunction, toHost } from './realm';
import { ExecutionKill, NotEmulatedError, ScriptError } from './script-error';

/** What a host class may say about how it appears to scripts. */
interface ServiceClass {
  readonly name: string;
  /** Google's name of the class, when the host class is called otherwise. */
  readonly className?: string;
  /** True for objects on which scripts set properties of their own (HtmlTemplate): unknown members are undefined. */
  readonly openMembers?: boolean;
  /** True for classes that only show what they are given (Logger, console). */
  readonly showsArguments?: boolean;
}

export interface MembraneHooks {
  /** Before every service call: throws when the execution has been killed. */
  checkAlive(): void;
  /** Told of errors that are a fault of the local Workspace, not of the script. */
  fault(message: string): void;
}

/** Names that JavaScript itself asks objects for; they must not count as unknown members. */
const ASKED_BY_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'inspect',
  'asymmetricMatch',
]);

export class Membrane {
  private readonly wrappers = new WeakMap<object, object>();
  private readonly hosts = new WeakMap<object, object>();
  private readonly prototypes = new Map<object, object>();

  constructor(
    private readonly realm: Realm,
    private readonly hooks: MembraneHooks,
  ) {}

  /** A host value as the script gets it. */
  readonly toRealm = (value: unknown): unknown => this.realm.fromHost(value, this.wrap);

  /**
   * A script's value as host services get it; functions and other exotic objects pass as they are.
   * @throws ScriptError for a structure that contains itself.
   */
  readonly toHost = (value: unknown): unknown =>
    toHost(value, {
      objectOf: this.unwrap,
      tooDeep() {
        throw new ScriptError('Converting circular structure to JSON', 'TypeError');
      },
    });

  /** The same for values that are only shown: a structure that contains itself is cut off. */
  private readonly toShown = (value: unknown): unknown =>
    toHost(value, { objectOf: this.unwrap, tooDeep: () => '[Circular]' });

  /** The object the script holds for a host object; always the same one within an execution. */
  readonly wrap = (host: object): object => {
    const known = this.wrappers.get(host);
    if (known) return known;
    if (!isService(host) || this.isOfRealm(host)) return host;
    const wrapper = this.realm.intrinsics.createObject(this.prototypeFor(host));
    this.wrappers.set(host, wrapper);
    this.hosts.set(wrapper, host);
    return wrapper;
  };

  private readonly unwrap = (value: object): object => this.hosts.get(value) ?? value;

  /** An error as the script sees it: of its realm, under Google's name. Kills pass unchanged. */
  toRealmError(error: unknown, where: string): unknown {
    if (error instanceof ExecutionKill) return error;
    if (error instanceof ScriptError) {
      return this.realm.intrinsics.makeError(error.scriptName, error.message, this.toRealm(error.details));
    }
    if (!types.isNativeError(error) || this.isOfRealm(error)) return error;
    if (isFault(error)) {
      this.hooks.fault(`${where}: ${error.stack ?? error.message}`);
      return this.realm.intrinsics.makeError('LocalWorkspaceFault', `${where}: ${error.message}`, undefined);
    }
    return this.realm.intrinsics.makeError('Exception', error.message, undefined);
  }

  /** True for an object that stands for a service object of the host. */
  isWrapper(value: object): boolean {
    return this.hosts.has(value);
  }

  private isOfRealm(value: object): boolean {
    return value instanceof this.realm.intrinsics.Object;
  }

  private call(
    where: string,
    host: object,
    method: (...args: unknown[]) => unknown,
    args: unknown[],
  ): unknown {
    this.hooks.checkAlive();
    try {
      const shows = (host.constructor as ServiceClass).showsArguments ?? false;
      const result = method.apply(host, args.map(shows ? this.toShown : this.toHost));
      return this.toRealm(result);
    } catch (error) {
      throw this.toRealmError(error, where);
    }
  }

  /** One prototype per host class and realm. Members appear on it when first asked for. */
  private prototypeFor(host: object): object {
    const hostPrototype: object = Object.getPrototypeOf(host);
    const known = this.prototypes.get(hostPrototype);
    if (known) return known;
    const service = host.constructor as ServiceClass;
    const className = service.className ?? service.name;
    const base = this.realm.intrinsics.createObject(this.realm.intrinsics.Object.prototype);
    const prototype = this.realm.intrinsics.createObject(
      new Proxy(base, {
        get: (target, key, receiver) => {
          const found = this.member(hostPrototype, className, prototype, key, receiver);
          if (found !== undefined) return found;
          const inherited: unknown = Reflect.get(target, key, receiver);
          if (inherited !== undefined || typeof key === 'symbol' || service.openMembers) return inherited;
          if (ASKED_BY_LANGUAGE.has(key)) return undefined;
          throw this.toRealmError(new NotEmulatedError(`${className}.${key}`), className);
        },
        has: (target, key) =>
          (typeof hostMember(hostPrototype, key) === 'function' &&
            publishedMembers(className)?.has(String(key)) !== false) ||
          Reflect.has(target, key),
      }),
    );
    this.prototypes.set(hostPrototype, prototype);
    return prototype;
  }

  private member(
    hostPrototype: object,
    className: string,
    prototype: object,
    key: string | symbol,
    receiver: unknown,
  ): unknown {
    if (typeof key === 'symbol' || key === 'constructor') return undefined;
    if (key !== 'toString' && publishedMembers(className)?.has(key) === false) return undefined;
    const held = hostMember(hostPrototype, key);
    if (typeof held === 'function') {
      const method = this.method(className, key, held as (...args: unknown[]) => unknown);
      Object.defineProperty(prototype, key, { value: method, configurable: true, writable: true });
      return method;
    }
    const host = typeof receiver === 'object' && receiver !== null ? this.hosts.get(receiver) : undefined;
    if (host && /^[A-Z]/.test(key) && key in host) {
      const value = this.toRealm(Reflect.get(host, key));
      Object.defineProperty(receiver, key, { value, configurable: true, writable: true, enumerable: true });
      return value;
    }
    if (key !== 'toString') return undefined;
    return this.realm.intrinsics.makeMethod(() => className, 'toString');
  }

  private method(className: string, name: string, body: (...args: unknown[]) => unknown): RealmFunction {
    const where = `${className}.${name}`;
    return this.realm.intrinsics.makeMethod((receiver, _name, args) => {
      const host = this.hosts.get(receiver);
      if (!host) throw this.realm.intrinsics.makeError('TypeError', 'Illegal invocation', undefined);
      return this.call(where, host, body, args);
    }, name);
  }
}

/** Objects of host classes are services; host built-ins (Map, RegExp ...) are not and pass as they are. */
function isService(host: object): boolean {
  return !(
    types.isRegExp(host) ||
    types.isMap(host) ||
    types.isSet(host) ||
    types.isPromise(host) ||
    types.isNativeError(host) ||
    types.isBoxedPrimitive(host) ||
    types.isAnyArrayBuffer(host) ||
    typeof host === 'function'
  );
}

function hostMember(prototype: object, key: string | symbol): unknown {
  if (typeof key === 'symbol') return undefined;
  for (let level: object | null = prototype; level !== null; level = Object.getPrototypeOf(level)) {
    if (Object.getPrototypeOf(level) === null) return undefined;
    const descriptor = Object.getOwnPropertyDescriptor(level, key);
    if (descriptor) return key === 'constructor' ? undefined : descriptor.value;
  }
  return undefined;
}

/** Errors that only a mistake in the local Workspace produces. */
function isFault(error: Error): boolean {
  return ['TypeError', 'ReferenceError', 'SyntaxError', 'RangeError'].includes(error.name);
}
