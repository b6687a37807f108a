/** What a feature adds to a consolidation: tables read along, figures for the facts, district tables, sheets published to schools. */
import type { Problem } from '../../domain/result';
import type { Month } from '../../domain/school-year';
import type { SheetsRequest } from '../../google/remote-tables';
import type { RemoteSheet } from '../../google/remote-workbook';
import type { Entry, RecordOf, TableDefinition } from '../../workbook/table';
import type { RawTable } from '../../workbook/table-port';
import type { SchoolEntry } from '../registry/read-schools';
import type { FactsRecord } from './month-figures';
import type { Consolidation } from './open-consolidation';

export interface ConsolidationPart {
  /** Kebab-case, never changed: what is remembered between runs is kept under it. */
  readonly name: string;
  /** Called once per execution. Whatever it needs of the district it reads lazily, for every read is a call. */
  open(district: Consolidation): OpenPart;
}

/** All of it optional; all of it may be repeated after a kill and must come to the same then. */
export interface OpenPart {
  /** Tables of the school's workbook to read in its one call; small ones, present in this school's workbook. */
  tablesOf?(school: SchoolEntry): readonly TableDefinition[];
  /** Columns of the facts that come from what was just read. Schools that were not read keep theirs. */
  figures?(reading: PartReading, month: Month): Partial<FactsRecord>;
  /** Schools to read in this run though their workbooks did not change: row ids. */
  schoolsToRead?(): readonly string[];
  /**
   * Columns of the facts that the district itself knows, for every school and month of every run. `record` is the row as
   * it would be without them; `isRead`: the school's workbook was read in this run, so its state is the school's claim.
   */
  ownFigures?(school: SchoolEntry, month: Month, record: FactsRecord, isRead: boolean): Partial<FactsRecord>;
  /**
   * Writes what was read into the district's tables. Only schools whose tables of this part differ from what it was given
   * last come here (all of them in a full run); the rows of every other school must stay as they are.
   */
  gather?(readings: readonly PartReading[]): void;
  /** What else the gathering of a school depends on: when it differs, the school comes to `gather` again. */
  basisOf?(school: SchoolEntry): string;
  /** After the facts and every part's `gather` are written, once per run: views over all schools. */
  conclude?(): void;
  /** After `conclude`: what schools' workbooks should contain. Only what is new in `version` is written, in batches. */
  publications?(): readonly Publication[];
  /**
   * Schools whose workbook now has this part's publication: what is to be noted or mailed once it is there. Called before
   * that is remembered, so again after a kill; answers problems with the school as their place.
   */
  delivered?(schools: readonly SchoolEntry[]): readonly Problem[];
}

/** A school that was read in this run. */
export interface PartReading {
  readonly school: SchoolEntry;
  /** `YYYY-MM-DDTHH:mm:ss`. */
  readonly readAt: string;
  /** Good rows of a table of this part; undefined when the sheet could not be read: what was known must stay then. */
  records<Definition extends TableDefinition>(
    definition: Definition,
  ): readonly Entry<RecordOf<Definition>>[] | undefined;
  /** What is wrong in a table of this part: cells that are unclear, or the sheet itself. */
  problems(definition: TableDefinition): readonly Problem[];
  /** The sheet as it was read, for readers with a context of their own; undefined where it could not be read. */
  raw(definition: TableDefinition): RawTable | undefined;
}

/** Something to be written into one school's workbook, all of it or nothing. */
export interface Publication {
  /** Row id of the school. */
  readonly school: string;
  /** Any text that changes exactly when there is something new to write; its digest is remembered once written. */
  readonly version: string;
  /** Made from the sheets that are there just before the write; [] when nothing is to be done. */
  requests(sheets: readonly RemoteSheet[]): readonly SheetsRequest[];
}
