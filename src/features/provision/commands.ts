/** The district's menu items that make things on Drive. */
import { ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { explained, showMessage } from '../../google/dialogs';
import { startJob } from '../../jobs/run-job';
import { readSchools } from '../registry/read-schools';
import { showJob } from '../settings/commands';
import { readSettingsEntries, requireOperator } from '../settings/read-district';
import { startingProvision } from './provision-data';
import { PROVISION } from './provision-job';
import { hasReached } from './steps';
import { makeTemplate, type TemplateReport } from './template';

/** Menu: makes the root folder and the template, or repairs them. */
export function createTemplate(): TemplateReport | undefined {
  return explained('Tạo sổ mẫu', () => {
    const report = makeTemplate();
    showMessage('Tạo sổ mẫu', report.message);
    return report;
  });
}

/** Menu: folders and workbooks for all schools; the dialog carries it out. */
export function provisionSchools(): void {
  const title = 'Tạo thư mục và sổ cho các trường';
  showJob(title, () => {
    requireOperator(readSettingsEntries(activeWorkbook()));
    return startJob(PROVISION, title, startingProvision());
  });
}

/** Menu: the same for one school: the one given, or the first that has no workbook yet. */
export function tryOneSchool(schoolId?: string): void {
  const title = 'Thử với một trường';
  showJob(title, () => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const { schools } = readSchools(workbook);
    const chosen =
      schools.find(({ id }) => id === schoolId) ??
      schools.find(({ record }) => !hasReached(record.step, 'Đã chia sẻ')) ??
      schools[0];
    if (chosen === undefined) {
      throw new ProblemError({
        code: 'schools.none',
        message: 'Chưa có trường nào trong danh sách.',
        remedy: 'Chọn THĐT > Nhập danh sách trường trước.',
      });
    }
    return startJob(PROVISION, `${title}: ${chosen.record.name}`, startingProvision(chosen.id));
  });
}
