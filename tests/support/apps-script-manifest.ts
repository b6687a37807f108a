/**
 * The manifest of an Apps Script project that is bound to a file or published as an editor add-on, strictly by Google's
 * reference (developers.google.com/apps-script/manifest, .../manifest/dependencies). Members for web apps, executables,
 * Workspace add-ons and macros are left out: a project of ours that had one would be a mistake.
 */
import * as v from 'valibot';

const OAUTH_SCOPE = /^https:\/\/(www\.googleapis\.com\/auth\/[a-z][a-z._]*|mail\.google\.com\/)$/;

const AdvancedService = v.strictObject({
  userSymbol: v.pipe(v.string(), v.regex(/^[A-Za-z_$][\w$]*$/)),
  serviceId: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
  version: v.pipe(v.string(), v.regex(/^v\d/)),
});

const Library = v.strictObject({
  userSymbol: v.pipe(v.string(), v.nonEmpty()),
  libraryId: v.pipe(v.string(), v.length(57)),
  version: v.string(),
  developmentMode: v.optional(v.boolean()),
});

export const EditorScriptManifest = v.strictObject({
  timeZone: v.pipe(
    v.string(),
    v.check((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Asia/Ho_Chi_Minh'),
  ),
  exceptionLogging: v.picklist(['NONE', 'STACKDRIVER']),
  runtimeVersion: v.picklist(['STABLE', 'V8', 'DEPRECATED_ES5']),
  dependencies: v.strictObject({
    enabledAdvancedServices: v.optional(v.array(AdvancedService)),
    libraries: v.optional(v.array(Library)),
  }),
  oauthScopes: v.pipe(
    v.array(v.pipe(v.string(), v.regex(OAUTH_SCOPE))),
    v.check((scopes) => new Set(scopes).size === scopes.length),
  ),
});
