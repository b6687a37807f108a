/** Tables that the office takes along as .xlsx files bear the sample's label while the points are the sample's. */
import { strFromU8, unzipSync } from 'fflate';
import { downloadOf } from '../../../src/features/overview/plan-download';
import { xlsxOf } from '../../../src/ui/xlsx-file';
import { criteriaTable } from '../../../src/workbook/district';
import { rawOf } from '../workbook/raw';

const raw = rawOf(criteriaTable, [{ code: '1.1.1', wording: 'Có kế hoạch.', points: 2 }]);
const fileOf = (state: 'sample' | 'confirmed') => {
  const parts = unzipSync(xlsxOf(downloadOf(criteriaTable, raw, state)));
  return ['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map((path) =>
    strFromU8(parts[path] ?? new Uint8Array()),
  );
};

test('the label stands behind the first title as its format, so that the title is still the column’s name', () => {
  const [sheet = '', styles = ''] = fileOf('sample');
  expect(styles).toContain('formatCode="@&quot; · ĐIỂM MẪU – TẬP HUẤN&quot;"');
  expect(/<c r="A1" s="(\d+)"[^>]*><is><t[^>]*>([^<]*)</.exec(sheet)?.slice(1)).toEqual(['7', 'Mã']);
  expect(/<c r="B1" s="(\d+)"/.exec(sheet)?.[1]).toBe('6');
});

test('points that somebody confirmed need no label', () => {
  const [sheet = '', styles = ''] = fileOf('confirmed');
  expect(styles).not.toContain('MẪU');
  expect(/<c r="A1" s="(\d+)"/.exec(sheet)?.[1]).toBe('6');
});
