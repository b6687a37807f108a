/** Petitions within a consolidation: what schools ask comes into the office's list, what officers answer goes back. */
import type { Problem } from '../../domain/result';
import { now } from '../../google/clock';
import { sha256 } from '../../google/digest';
import { petitionsTable } from '../../workbook/district';
import { requestAnswersTable, requestsTable } from '../../workbook/school';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { Consolidation } from '../consolidate/open-consolidation';
import type { ConsolidationPart, OpenPart, PartReading, Publication } from '../consolidate/part';
import { tableRequests } from '../consolidate/publish-table';
import { readRecords } from '../registers/read-records';
import type { SchoolEntry } from '../registry/read-schools';
import { answersBySchool, notesAfterSending } from './plan-answers';
import { type PetitionEntry, planGathering } from './plan-gather';

const DIGEST_LETTERS = 16;

export const petitionsPart: ConsolidationPart = {
  name: 'petitions',
  open: (district) => new Petitions(district),
};

/** Short, for it stands in every answered row. */
export function petitionDigest(text: string): string {
  return sha256(text).slice(0, DIGEST_LETTERS);
}

class Petitions implements OpenPart {
  private held: readonly PetitionEntry[] | undefined;

  constructor(private readonly district: Consolidation) {}

  tablesOf() {
    return [requestsTable];
  }

  gather(readings: readonly PartReading[]): void {
    const { workbook } = this.district;
    const plan = planGathering(
      this.petitions(),
      readings.flatMap((reading) => {
        const requests = reading.records(requestsTable);
        const { id, record } = reading.school;
        return requests === undefined ? [] : [{ schoolId: id, school: record.name, requests }];
      }),
    );
    const last = Math.max(0, ...this.petitions().map(({ record }) => record.position ?? 0));
    this.patch(plan.changed);
    workbook.appendRows(
      petitionsTable,
      plan.added.map((record, index) =>
        toRowValues(petitionsTable, { ...record, position: last + index + 1 }),
      ),
    );
    workbook.flush();
    this.held = undefined;
  }

  publications(): readonly Publication[] {
    const { schools, operator, today, isTouched } = this.district;
    if (!isTouched(petitionsTable)) return [];
    const bySchool = new Map(schools.map((school) => [school.id, school]));
    return answersBySchool(this.petitions(), today, petitionDigest).flatMap(
      ({ schoolId, rows, version }): Publication[] => {
        const levels = bySchool.get(schoolId)?.record.levels;
        if (levels === undefined) return [];
        return [
          {
            school: schoolId,
            version,
            requests: (sheets) =>
              tableRequests({ definition: requestAnswersTable, rows, levels, operator }, sheets),
          },
        ];
      },
    );
  }

  delivered(schools: readonly SchoolEntry[]): readonly Problem[] {
    const moment = now().slice(0, 19);
    const ids = new Set(schools.map(({ id }) => id));
    this.held = undefined;
    const notes = notesAfterSending(
      this.petitions(),
      ids,
      { day: this.district.today, moment },
      petitionDigest,
    );
    this.patch(notes);
    this.district.workbook.flush();
    this.held = undefined;
    return [];
  }

  private patch(changes: ReadonlyMap<string, Parameters<typeof rowPatch>[0]>): void {
    const patches = new Map<string, RowValues>();
    for (const [id, change] of changes) patches.set(id, rowPatch(change));
    this.district.workbook.patchRows(petitionsTable, patches);
  }

  /** Officers type here too, so it is read anew after every write. */
  private petitions(): readonly PetitionEntry[] {
    this.held ??= readRecords(this.district.workbook, [petitionsTable]).records[0];
    return this.held;
  }
}

function rowPatch(change: Partial<PetitionEntry['record']>): RowValues {
  return toRowValues(petitionsTable, change);
}
