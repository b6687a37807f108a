/** Nhập bộ điểm chính thức, Dùng bộ điểm mẫu làm bộ điểm của đơn vị: the functions behind both dialogs. */
import * as v from 'valibot';
import { formatDate } from '../../../domain/calendar-date';
import { describeProblem, type Problem } from '../../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../../google/active-workbook';
import { today } from '../../../google/clock';
import { explained, showDialog } from '../../../google/dialogs';
import { problemOf } from '../../../google/errors';
import { withDocumentLock } from '../../../google/locks';
import { activeUser } from '../../../google/session';
import { SAMPLE_LABEL } from '../../../standard/sample-label';
import { criteriaTable, pointSetsTable } from '../../../workbook/district';
import { toRowValues } from '../../../workbook/write-table';
import { readRecords } from '../../registers/read-records';
import { logActivities } from '../activity';
import { generalSettings, readSettingsEntries } from '../read-district';
import { refreshTitleLabels } from '../title-labels';
import { writeSettings } from '../write-settings';
import { checkSet, mergeSet, type SetPreview } from './check-set';
import { type Confirmation, criteriaChanges, pointSetRecord, pointSettings, withSample } from './confirm-set';
import { type CriteriaRecord, readSetRows, type SetRows, sheetRows } from './set-rows';

/** What both dialogs open with: whose points are in force now. */
export interface PointsNow {
  /** "Chưa có bộ điểm", or version, document, who and when. */
  readonly text: string;
  readonly sampleLabel: string;
}

export type PreviewAnswer =
  | { readonly state: 'preview'; readonly preview: SetPreview }
  | { readonly state: 'refused'; readonly message: string };

export type ConfirmAnswer =
  | { readonly state: 'confirmed'; readonly version: string; readonly message: string }
  | { readonly state: 'refused'; readonly message: string; readonly problems: readonly Problem[] };

/** Menu: the dialog that takes a .csv file, pasted cells or the sheet Bộ chỉ báo as the district's own set. */
export function openImportPoints(): void {
  openDialog('import-points', 'Nhập bộ điểm chính thức');
}

/** Menu: the dialog in which somebody takes the sample as the district's own, by name. */
export function openAdoptSample(): void {
  openDialog('adopt-sample', 'Dùng bộ điểm mẫu làm bộ điểm của đơn vị');
}

/** Dialog: what a set would change and what keeps it from being taken. Nothing is written. */
export function previewPoints(request: unknown): PreviewAnswer {
  try {
    const { total, ...from } = v.parse(sourceSchema, request);
    return { state: 'preview', preview: readSet(activeWorkbook(), from, total).preview };
  } catch (thrown) {
    return { state: 'refused', message: describeProblem(problemOf(thrown)) };
  }
}

/** Dialog: takes the set as the district's own, with the person's name and the decision on record. */
export function confirmPoints(request: unknown): ConfirmAnswer {
  return answer(() => {
    const { total, by, document, ...from } = v.parse(confirmSchema, request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      workbook.assignIds(criteriaTable);
      const { merged, preview } = readSet(workbook, from, total);
      if (preview.problems.length > 0) {
        return { state: 'refused', message: 'Bộ điểm còn chỗ phải sửa.', problems: preview.problems };
      }
      const confirmation: Confirmation = { kind: 'own', by, ...whoAndWhen(), document };
      return take(workbook, merged, confirmation);
    });
  });
}

/** Dialog: the sample becomes the district's own set; the name and the day stay on record. */
export function adoptSample(request: unknown): ConfirmAnswer {
  return answer(() => {
    const { by } = v.parse(adoptSchema, request);
    const workbook = activeWorkbook();
    return withDocumentLock(() => {
      workbook.assignIds(criteriaTable);
      const [criteria] = readRecords(workbook, [criteriaTable]).records;
      return take(workbook, withSample(criteria), { kind: 'adopted', by, ...whoAndWhen() });
    });
  });
}

function take(
  workbook: ActiveWorkbook,
  merged: ReturnType<typeof mergeSet>,
  confirmation: Confirmation,
): ConfirmAnswer {
  const [criteria, sets] = readRecords(workbook, [criteriaTable, pointSetsTable]).records;
  const { patches, added } = criteriaChanges(merged, criteria);
  workbook.patchRows(criteriaTable, patches);
  workbook.appendRows(criteriaTable, added);
  const records: CriteriaRecord[] = merged.map(({ record }) => record);
  const set = pointSetRecord(
    sets.map(({ record }) => record),
    records,
    confirmation,
  );
  workbook.appendRows(pointSetsTable, [toRowValues(pointSetsTable, set)]);
  writeSettings(workbook, readSettingsEntries(workbook), pointSettings(set, confirmation));
  refreshTitleLabels('confirmed');
  const message = `${set.version}: ${set.indicators ?? 0} chỉ báo, tổng điểm ${set.totals ?? ''}, ${confirmation.by} xác nhận ngày ${formatDate(confirmation.on)}.`;
  logActivities(workbook, [{ what: 'Xác nhận bộ điểm', result: message }]);
  workbook.flush();
  return {
    state: 'confirmed',
    version: set.version,
    message: `${message} Tiếp theo chọn THĐT > Gửi thiết lập xuống các trường. Bảng điểm đã nộp của các tháng trước giữ nguyên như lúc chấm.`,
  };
}

function readSet(workbook: ActiveWorkbook, from: SetSource, total: string) {
  const [criteria] = readRecords(workbook, [criteriaTable]).records;
  const read: SetRows = from.sheet ? sheetRows(criteria) : readSetRows(from.text, from.fileName);
  const merged = mergeSet(read.rows, criteria);
  return { merged, preview: checkSet(merged, criteria, total, read.problems) };
}

function whoAndWhen(): Pick<Confirmation, 'on' | 'account'> {
  const account = activeUser();
  return { on: today(), ...(account === undefined ? {} : { account }) };
}

function openDialog(file: string, title: string): void {
  explained(title, () => {
    const { points } = generalSettings(readSettingsEntries(activeWorkbook()));
    const confirmed = `${[points.version, points.document].filter(Boolean).join(', ')}; ${points.confirmedBy ?? ''} xác nhận ngày ${
      points.confirmedOn === undefined ? '?' : formatDate(points.confirmedOn)
    }`;
    const text = {
      unconfirmed: 'chưa có bộ điểm; các trường chỉ thấy Đạt, Chưa đạt',
      sample: `${SAMPLE_LABEL}, chưa phải bộ điểm của đơn vị`,
      confirmed,
    }[points.state];
    const now: PointsNow = { text, sampleLabel: SAMPLE_LABEL };
    showDialog(file, title, { width: 900, height: 640 }, now);
  });
}

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Ghi họ tên người xác nhận.'),
  v.maxLength(200, 'Họ tên dài quá.'),
);

const sourceSchema = v.object({
  /** From the sheet Bộ chỉ báo; else from the text. */
  sheet: v.boolean(),
  text: v.string(),
  fileName: v.string(),
  /** "100", or by level. */
  total: v.string(),
});

type SetSource = Omit<v.InferOutput<typeof sourceSchema>, 'total'>;

const confirmSchema = v.object({
  ...sourceSchema.entries,
  by: nameSchema,
  document: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Ghi số, ngày của văn bản ban hành bộ điểm.'),
    v.maxLength(300, 'Tên văn bản dài quá.'),
  ),
});

const adoptSchema = v.object({ by: nameSchema, understood: v.literal(true, 'Đánh dấu ô “Tôi hiểu” trước.') });

function answer(action: () => ConfirmAnswer): ConfirmAnswer {
  try {
    return action();
  } catch (thrown) {
    if (v.isValiError(thrown)) return { state: 'refused', message: thrown.message, problems: [] };
    const problem = problemOf(thrown);
    return { state: 'refused', message: describeProblem(problem), problems: [] };
  }
}
