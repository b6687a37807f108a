/** What the browser tests of the score dialog share: opening it, waiting until it is saved, looking into the sheet. */
import type { FrameLocator } from 'playwright-core';
import type { WorldSchool } from '../support/district-world';
import type { Stage, Window } from '../support/stage';

/** The dialog, once the registers are counted. */
export async function openScores(
  stage: Stage,
  school: WorldSchool,
  viewport?: { width: number; height: number },
): Promise<Window> {
  const captions = ['THĐT', 'Chấm điểm tháng'];
  const window = await stage.click(school.sitDown(), school.scriptId, captions, viewport);
  await window.dialog.getByText('Gợi ý đếm lúc').waitFor();
  await window.dialog
    .getByRole('button', { name: 'Đếm lại' })
    .and(window.dialog.locator(':enabled'))
    .waitFor();
  return window;
}

/** Waits until nothing typed is unsaved; turning away from the window makes it save at once. */
export async function settled(dialog: FrameLocator): Promise<void> {
  const saving = dialog.getByText('Đang lưu…').first();
  // a quick save may be over before this looks
  await saving.waitFor({ state: 'attached', timeout: 2_000 }).catch(() => undefined);
  await dialog.locator('body').evaluate(() => window.dispatchEvent(new Event('blur')));
  await saving.waitFor({ state: 'detached' });
}

/** The cells of an indicator's row in the score sheet, by column key, as stored. */
export function savedCells(school: WorldSchool, code: string): Record<string, unknown> {
  const row = school.hand.column('scores', 'indicator').indexOf(code);
  const keys = [
    'selfPoints',
    'selfFrom',
    'notApplicableReason',
    'aboveReason',
    'evidence',
    'note',
    'toMend',
    'toMendBy',
    'changedBy',
  ] as const;
  return Object.fromEntries(keys.map((key) => [key, school.hand.column('scores', key)[row]]));
}
