/** Đề nghị công nhận: who may be proposed by the settings, lists kept with what they rest on, and those lists drawn up again. */
import * as v from 'valibot';
import { formatDate, parseIsoDate } from '../../domain/calendar-date';
import { formatSchoolYear } from '../../domain/school-year';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import type { Paper } from '../../paper/paper';
import { effectiveIndicator } from '../../standard/effective';
import type { SchoolSettings } from '../../standard/settings';
import { describeRules, verificationSettings } from '../../standard/settings-verification';
import { recognitionListsTable, recognitionSchoolsTable } from '../../workbook/district';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { logActivities } from '../settings/activity';
import { officeSettings } from '../verification/district-rules';
import { readAllPoints, readVerification, signature, type VerificationTables } from '../verification/store';
import { type JudgeInput, judgeAll } from './judge';
import { keptList, listSchoolRecord, listText, reproduce } from './kept-list';
import type { RecognitionAnswer, RecognitionPage } from './page';
import { recognitionPaper } from './paper';
import { encodeBasis, encodeRules } from './plan';

const TITLE = 'Đề nghị công nhận';

/** Menu. */
export function openRecognition(): void {
  explained(TITLE, () => showDialog('recognition', TITLE, { width: 1000, height: 700 }, recognitionPage()));
}

const keepSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(3, 'Đặt tên cho danh sách.'), v.maxLength(200)),
});

const decisionSchema = v.object({
  list: v.string(),
  number: v.pipe(v.string(), v.trim(), v.minLength(1, 'Chưa ghi số quyết định.'), v.maxLength(80)),
  on: v.string(),
});

const listSchema = v.object({ list: v.string() });

/** Dialog: keeps the list as it stands, with rules, criteria set and every school's data. */
export function keepRecognition(request: unknown): RecognitionAnswer | Refusal {
  return answered<RecognitionAnswer | Refusal>(() => {
    const { title } = requested(keepSchema, request);
    return withDocumentLock((): RecognitionAnswer | Refusal => {
      const { tables, office, rules, input } = readRecognition();
      const { workbook } = tables;
      if (rules.total === undefined)
        return refused('Chưa đặt ngưỡng tổng điểm ở trang Thiết lập, phần Kiểm tra và công nhận.');
      if (office.points.state !== 'confirmed')
        return refused('Bộ điểm chưa được xác nhận: chỉ lập danh sách công nhận theo bộ điểm chính thức.');
      const all = judgeAll(rules, input).map(({ judged, basis }) => ({ judged, basis: encodeBasis(basis) }));
      const criteria = encodeSet(office);
      const encoded = encodeRules(rules);
      const { by, at } = signature();
      const schools = all.map(({ judged, basis }) => ({ schoolId: judged.schoolId, basis }));
      const proposed = all.filter(({ judged }) => judged.outcome === 'proposed').length;
      const [id = ''] = workbook.appendRows(recognitionListsTable, [
        toRowValues(recognitionListsTable, {
          title,
          year: formatSchoolYear(office.schoolYear),
          madeAt: at,
          madeBy: by,
          proposed,
          schools: all.length,
          rulesText: describeRules(rules),
          pointsLabel:
            [office.points.version, office.points.document].filter(Boolean).join(', ') || undefined,
          digest: sha256(listText(encoded, criteria, schools)),
          rules: encoded,
          criteria,
        }),
      ]);
      const levels = new Map(tables.schools.map((school) => [school.id, school.record.levels]));
      workbook.appendRows(
        recognitionSchoolsTable,
        all.map(({ judged, basis }) =>
          toRowValues(
            recognitionSchoolsTable,
            listSchoolRecord({ id, title }, judged, levels.get(judged.schoolId) ?? [], basis),
          ),
        ),
      );
      logActivities(workbook, [
        {
          what: `Lập danh sách công nhận “${title}”`,
          result: `${proposed}/${all.length} trường đủ điều kiện.`,
        },
      ]);
      workbook.flush();
      return {
        state: 'page',
        page: recognitionPage(),
        message: `Đã lưu danh sách “${title}” cùng ngưỡng và số liệu đã dùng.`,
      };
    });
  });
}

/** Dialog: notes the decision that followed a list. */
export function noteRecognitionDecision(request: unknown): RecognitionAnswer | Refusal {
  return answered<RecognitionAnswer | Refusal>(() => {
    const { list, number, on } = requested(decisionSchema, request);
    const day = parseIsoDate(on);
    if (day === undefined) return refused('Chưa ghi ngày của quyết định.');
    const workbook = activeWorkbook();
    return withDocumentLock((): RecognitionAnswer | Refusal => {
      const { by } = signature();
      const cells = { decisionNumber: number, decisionOn: day, decisionBy: by };
      if (!workbook.patchRow(recognitionListsTable, list, toRowValues(recognitionListsTable, cells)))
        return refused('Danh sách này không còn.');
      logActivities(workbook, [
        { what: 'Ghi quyết định công nhận', result: `Quyết định ${number}, ngày ${formatDate(day)}.` },
      ]);
      workbook.flush();
      return { state: 'page', page: recognitionPage(), message: `Đã ghi Quyết định ${number}.` };
    });
  });
}

/** Dialog: a kept list, drawn up again from what was kept with it, whatever the tables say today. */
export function showRecognitionList(request: unknown): RecognitionAnswer | Refusal {
  return answered<RecognitionAnswer | Refusal>(() => {
    const { list } = requested(listSchema, request);
    const [lists, schools] = readRecords(activeWorkbook(), [
      recognitionListsTable,
      recognitionSchoolsTable,
    ]).records;
    const found = lists.find(({ id }) => id === list);
    if (found === undefined) return refused('Danh sách này không còn.');
    return { state: 'list', shown: reproduce(found, schools, sha256) };
  });
}

/** Dialog: the office's proposal to its superior, with the schools of a kept list. */
export function loadRecognitionPaper(
  request: unknown,
): { readonly state: 'paper'; readonly paper: Paper } | Refusal {
  return answered<{ readonly state: 'paper'; readonly paper: Paper } | Refusal>(() => {
    const { list } = requested(listSchema, request);
    const { office, lists, kept } = readRecognition();
    const found = lists.find(({ id }) => id === list);
    if (found === undefined) return refused('Danh sách này không còn.');
    const shown = reproduce(found, kept, sha256);
    return { state: 'paper', paper: recognitionPaper(office.office, found.record.year, shown) };
  });
}

function readRecognition() {
  const workbook = activeWorkbook();
  const tables: VerificationTables = readVerification(workbook);
  const office = officeSettings(workbook, tables.settings);
  const [lists, kept] = readRecords(workbook, [recognitionListsTable, recognitionSchoolsTable]).records;
  const input: JudgeInput = {
    schools: tables.schools,
    profiles: tables.profiles,
    sessions: tables.sessions,
    points: readAllPoints(workbook, tables.sessions),
    schoolYear: office.schoolYear,
    today: today(),
  };
  return { tables, office, rules: tables.rounds.recognition, input, lists, kept };
}

function recognitionPage(): RecognitionPage {
  const { tables, office, rules, input, lists } = readRecognition();
  const { points, schoolYear } = office;
  return {
    yearText: formatSchoolYear(schoolYear),
    rulesText: describeRules(rules),
    pointsText:
      points.state === 'confirmed'
        ? `Bộ điểm: ${[points.version, points.document].filter(Boolean).join(', ')}`
        : 'Bộ điểm chưa được xác nhận: chưa lập được danh sách công nhận.',
    unreadable: verificationSettings(tables.settings.map(({ record }) => record)).unreadable,
    judged: judgeAll(rules, input).map(({ judged }) => judged),
    lists: [...lists].reverse().map(keptList),
  };
}

/** The criteria set of the day: what every indicator was worth, in every level. */
function encodeSet({ points, version, indicators }: SchoolSettings): string {
  return JSON.stringify({
    version,
    points,
    indicators: indicators
      .filter(({ inUse }) => inUse)
      .map((setting) => [
        setting.code,
        setting.points ?? null,
        setting.pointsByLevel ?? {},
        setting.mandatory === true ? 1 : 0,
        setting.atLeast ?? null,
        effectiveIndicator(setting)?.wording ?? setting.code,
      ]),
  });
}

function refused(message: string): Refusal {
  return { state: 'refused', message, again: false };
}
