/** What every step of provisioning works with, read once per execution. */
import { type Problem, ProblemError } from '../../domain/result';
import type { SchoolYear } from '../../domain/school-year';
import { VERSION } from '../../domain/version';
import { comparable } from '../../domain/vietnamese';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { filesNoted } from '../../google/drive-files';
import { remoteWorkbook } from '../../google/remote-workbook';
import type { CatalogueEntry } from '../../standard/catalogue';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import type { Office } from '../../standard/settings';
import type { SettingsRow } from '../../standard/settings-rows';
import { schoolTables } from '../../workbook/school';
import { readSchools, type SchoolEntry, type SchoolRecord, saveSchools } from '../registry/read-schools';
import { type YearCalendars, yearCalendars } from '../settings/calendar-rows';
import { requireCloudProject } from '../settings/cloud-project';
import {
  generalSettings,
  readSettingsEntries,
  requireOperator,
  type SettingsEntries,
  settingsToSend,
  systemValue,
} from '../settings/read-district';
import { wordingRows } from '../settings/wording-rows';
import type { TemplateKeys } from './fill-plan';
import { createInventory, type Inventory } from './inventory';
import { type Person, readPeople } from './people';
import { ensureRoot } from './template';
import { NOTE } from './tree';

export interface District {
  readonly workbook: ActiveWorkbook;
  readonly entries: SettingsEntries;
  readonly operator: string;
  readonly office: Office;
  /** The sample's, while the district trains with its points. */
  readonly pointsLabel?: string;
  readonly year: SchoolYear;
  readonly rootId: string;
  readonly templateId: string;
  readonly templateVersion: string;
  readonly settings: readonly SettingsRow[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly settingsVersion: number;
  /** The days of the year's obligations. */
  readonly calendar: YearCalendars;
  /** The office's own words for documents. */
  readonly wordings: ReturnType<typeof wordingRows>;
  readonly inventory: Inventory;
  /** Rows of the schools' table that could not be read. */
  readonly problems: readonly Problem[];
  /** The keys of the template's sheets; read when first needed. */
  templateKeys(): TemplateKeys;
  /** Schools in use, as saved last. */
  schools(): readonly SchoolEntry[];
  staffOf(school: string): readonly Person[];
  save(changes: ReadonlyMap<string, Partial<SchoolRecord>>): void;
}

/** Throws ProblemError when the district is not ready for it, GoogleError when Drive does not answer. */
export function openDistrict(): District {
  const workbook = activeWorkbook();
  const first = readSettingsEntries(workbook);
  const operator = requireOperator(first);
  const templateId = systemValue(first, 'template');
  if (templateId === '') throw new ProblemError(noTemplate());
  const general = generalSettings(first);
  const checked = requireCloudProject(workbook, first);
  const { id: rootId, entries } = ensureRoot(workbook, checked, general.office.name);
  const { settings, rows } = settingsToSend(workbook);
  const { schools: read, problems } = readSchools(workbook);
  const people = readPeople(workbook);
  const inventory = createInventory(filesNoted(NOTE.root, rootId));
  let schools = read;
  let keys: TemplateKeys | undefined;
  let year: YearCalendars | undefined;
  let words: ReturnType<typeof wordingRows> | undefined;
  return {
    workbook,
    entries,
    operator,
    office: general.office,
    ...(general.points.state === 'sample' ? { pointsLabel: SAMPLE_LABEL } : {}),
    year: general.schoolYear,
    rootId,
    templateId,
    templateVersion: VERSION,
    settings: rows,
    catalogue: settings.catalogue,
    settingsVersion: settings.version,
    get wordings() {
      words ??= wordingRows(workbook);
      return words;
    },
    get calendar() {
      year ??= yearCalendars(settings);
      return year;
    },
    inventory,
    problems,
    templateKeys: () => {
      keys ??= readTemplateKeys(templateId);
      return keys;
    },
    schools: () => schools,
    staffOf: (school) => people.get(comparable(school)) ?? [],
    save: (changes) => {
      saveSchools(workbook, changes);
      schools = schools.map((entry) => {
        const change = changes.get(entry.id);
        return change === undefined ? entry : { ...entry, record: { ...entry.record, ...change } };
      });
    },
  };
}

function readTemplateKeys(templateId: string): TemplateKeys {
  const keys = new Map<string, readonly string[]>();
  const results = remoteWorkbook(templateId).readTables(schoolTables);
  results.forEach((result, index) => {
    const table = schoolTables[index];
    if (!result.ok)
      throw new ProblemError({ ...result.problem, place: `Sổ mẫu, ${result.problem.place ?? ''}` });
    if (table !== undefined) keys.set(table.name, result.value.keys);
  });
  return keys;
}

function noTemplate(): Problem {
  return {
    code: 'template.none',
    message: 'Chưa có sổ mẫu.',
    remedy: 'Chọn THĐT > Tạo sổ mẫu trước.',
  };
}
