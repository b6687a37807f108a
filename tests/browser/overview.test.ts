/** Việc hôm nay and Toàn cảnh các trường in a real browser: one button for each thing, charts, tables as files, papers. */
import { readFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { moment } from '../../local/sample/calendar';
import { parseCsv } from '../../src/workbook/csv';
import { type DistrictWorld, makeDistrict, samplePlans } from '../support/district-world';
import { pictureOf, violationsIn } from '../support/looks';
import { Stage, type Window } from '../support/stage';

let world: DistrictWorld;
let stage: Stage;
let officeScript: string;

/** The first school has handed September in, the second has not; the first asks something of the office. */
beforeAll(async () => {
  world = makeDistrict({ schools: samplePlans('MN', 'TH') });
  world.workspace.clock.set(moment('2026-09-25', '09:00'));
  const [first] = world.schools;
  if (first === undefined) throw new Error('Two schools are needed.');
  const person = first.sitDown();
  const answer = person.call('recountMonthlyScore', '2026-09') as {
    page: {
      standards: {
        criteria: { indicators: { code: string; maximum: number; revision: number }[] }[];
      }[];
    };
  };
  const indicators = answer.page.standards.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators: own }) => own),
  );
  person.call('saveMonthlyScore', {
    month: '2026-09',
    who: 'Hà Mai Lan',
    entries: indicators.map(({ code, maximum, revision }, index) => ({
      code,
      baseRevision: revision,
      entry: {
        notApplicable: false,
        self: index % 4 === 0 ? 0 : maximum,
        aboveReason: 'Đã làm đủ, chưa kịp ghi sổ.',
      },
    })),
  });
  first.hand.type('staff', [
    { name: 'Hà Mai Lan', roles: 'Nhân viên CNTT' },
    { name: 'Đinh Thu Ngân', roles: 'Hiệu trưởng' },
  ]);
  const sent = person.call('submitMonthlyScore', {
    month: '2026-09',
    who: 'Hà Mai Lan',
    approvedBy: 'Đinh Thu Ngân',
  });
  if (sent.state === 'refused') throw new Error(JSON.stringify(sent));
  world.workspace.clock.set(moment('2026-10-01', '09:00'));
  world.office.consolidate();
  stage = await Stage.open(world.runtime);
  officeScript = world.runtime.boundTo(world.office.spreadsheetId)[0]?.id ?? '';
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const open = (item: string): Promise<Window> => stage.click(world.officer, officeScript, ['THĐT', item]);

async function download(
  { page }: Window,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('Việc hôm nay: each thing with its contact and one button; a reminder leaves at one click', async () => {
  const window = await open('Việc hôm nay');
  const { dialog } = window;
  const [first, second] = world.schools;
  await dialog.getByRole('button', { name: `Kiểm tra: ${first?.plan.name}` }).waitFor();
  expect(await pictureOf(window, 'today')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  await dialog.getByRole('button', { name: `Nhắc trường: ${second?.plan.name}` }).click();
  await dialog.getByText('Đã gửi 1 thư.').waitFor();
  const mails = world.workspace.mails.values().filter(({ to }) => to.includes(second?.plan.account ?? '–'));
  expect(mails[mails.length - 1]?.subject).toContain('Nhắc việc');
});

test('Toàn cảnh: charts with their figures, the heat map, every table as a file', async () => {
  const window = await open('Toàn cảnh các trường');
  const { dialog, page } = window;
  await dialog.getByRole('img', { name: /Biểu đồ cột theo tiêu chí; yếu nhất/ }).waitFor();
  expect(await pictureOf(window, 'dashboard-charts')).toBe(0);
  await dialog.locator('.charts summary').first().click();
  expect(await dialog.getByRole('cell', { name: '2.3' }).first().isVisible()).toBe(true);
  expect(await violationsIn(window)).toEqual([]);
  // by the keyboard alone
  await dialog.getByRole('button', { name: 'Từng trường' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('heading', { name: /^Trường và tiêu chí/ }).waitFor();
  expect(await pictureOf(window, 'dashboard-schools')).toBe(0);
  expect(await violationsIn(window)).toEqual([]);
  const xlsx = await download(window, () => dialog.getByRole('button', { name: /^Tải .xlsx/ }).click());
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(xlsx.bytes).buffer);
  const sheet = book.worksheets[0];
  expect(sheet?.getCell('A1').value).toBe('Trường');
  expect(sheet?.getCell('A2').value).toBe(world.schools[0]?.plan.name);
  expect(typeof sheet?.getCell('G2').value).toBe('number');
  const csv = await download(window, () => dialog.getByRole('button', { name: /^Tải CSV/ }).click());
  expect(parseCsv(csv.bytes.toString('utf8'))[1]?.cells[0]).toBe(world.schools[0]?.plan.name);
  await dialog.getByRole('button', { name: 'Sổ ở đâu' }).click();
  expect(await dialog.getByRole('link', { name: 'Mở' }).count()).toBe(4);
  expect(await pictureOf(window, 'dashboard-map')).toBe(0);
});

test('Reports as Word and PDF, as they print; any sheet of the workbook as a file', async () => {
  const window = await open('Toàn cảnh các trường');
  const { dialog } = window;
  await dialog.getByRole('button', { name: 'Báo cáo', exact: true }).click();
  await dialog.frameLocator('iframe').getByText('5. Kết quả từng trường').waitFor();
  expect(await pictureOf(window, 'dashboard-papers')).toBe(0);
  const word = await download(window, () => dialog.getByRole('button', { name: 'Tải bản Word' }).click());
  expect(word.name).toBe('Báo cáo tổng hợp tháng 2026-09.docx');
  const pdf = await download(window, () => dialog.getByRole('button', { name: 'Tải bản PDF' }).click());
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await dialog.getByRole('button', { name: 'Tải trang' }).click();
  const csv = await download(window, () =>
    dialog.getByRole('button', { name: 'Tải CSV: Trường', exact: true }).click(),
  );
  expect(parseCsv(csv.bytes.toString('utf8'))[0]?.cells).toContain('Tài khoản của trường');
  expect(await violationsIn(window)).toEqual([]);
});
