/** The tour of five steps: create, open a school, score, let days pass, consolidate. A first visit begins with it. */
import { useEffect, useState } from 'preact/hooks';
import type { PeopleGroup, StudioPerson } from '../api/people';
import { call } from './api.client';
import { readMoment } from './moment-text';
import { addressOf, useStudio } from './studio-state.client';
import { keepStep, keptStep, onTourStarted } from './tour-state.client';

interface Step {
  readonly title: string;
  readonly text: string;
  /** What the button does: goes there as somebody, or lets time pass. */
  readonly action: string;
  readonly who?: 'officer' | 'school';
  readonly until?: string;
}

const STEPS: readonly Step[] = [
  {
    title: 'Tạo thư mục và sổ',
    text: 'Bạn là cán bộ Phòng GD&ĐT. Trong sổ của đơn vị, bấm THĐT › Tạo thư mục và sổ cho các trường, rồi chờ hộp tiến độ chạy xong.',
    action: 'Mở sổ của đơn vị',
    who: 'officer',
  },
  {
    title: 'Mở sổ của một trường',
    text: 'Bây giờ bạn là hiệu trưởng. Mở sổ của trường, bấm một mục trong menu THĐT: lần đầu Google hỏi quyền. Đọc năm quyền ấy rồi đồng ý.',
    action: 'Mở sổ của trường',
    who: 'school',
  },
  {
    title: 'Chấm điểm tháng',
    text: 'Trong sổ của trường, bấm THĐT › Chấm điểm tháng. Điểm đề xuất lấy từ các sổ; sổ còn trống thì hộp thoại nói còn thiếu gì. Chấm xong thì nộp.',
    action: 'Về sổ của trường',
    who: 'school',
  },
  {
    title: 'Cho ngày trôi qua',
    text: 'Cho đồng hồ đi đến 7 giờ ngày 25. Thư nhắc tự gửi vào mỗi buổi sáng (khi đã bật Nhắc việc): xem ở Hộp thư và Lần chạy.',
    action: 'Đến 7 giờ ngày 25',
    until: 'đến 7 giờ ngày 25',
  },
  {
    title: 'Tổng hợp các trường',
    text: 'Lại là cán bộ. Bấm THĐT › Tổng hợp các trường rồi xem trang Tổng quan: trường nào đã nộp, trường nào còn thiếu.',
    action: 'Mở sổ của đơn vị',
    who: 'officer',
  },
];

export function Tour() {
  const { fail, sitDown, clock } = useStudio();
  const [step, setStep] = useState(keptStep);
  const turn = (next: number | undefined): void => {
    keepStep(next);
    setStep(next);
  };
  useEffect(() => onTourStarted(() => setStep(0)), []);
  const current = step === undefined ? undefined : STEPS[step];
  if (step === undefined || !current) return null;

  const begin = async (): Promise<void> => {
    if (current.until !== undefined && clock)
      await call('clock.advance', { to: readMoment(current.until, clock.now) ?? clock.now });
    if (current.who === undefined) return;
    const groups = await call('people.list', {});
    const found = personOf(groups, current.who);
    if (!found) return;
    sitDown(found);
    location.hash = await workbookOf(found.email, current.who);
  };
  return (
    <aside class="tour" aria-label="Hướng dẫn năm bước">
      <p class="tour-count">
        Bước {step + 1} trong {STEPS.length}
      </p>
      <h2>{current.title}</h2>
      <p>{current.text}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => void begin().catch(fail)}>
          {current.action}
        </button>
        {step > 0 && (
          <button type="button" onClick={() => turn(step - 1)}>
            Bước trước
          </button>
        )}
        {step < STEPS.length - 1 ? (
          <button type="button" onClick={() => turn(step + 1)}>
            Bước sau
          </button>
        ) : (
          <button type="button" onClick={() => turn(undefined)}>
            Xong
          </button>
        )}
        <button type="button" class="link" onClick={() => turn(undefined)}>
          Đóng hướng dẫn
        </button>
      </p>
    </aside>
  );
}

function personOf(
  groups: readonly PeopleGroup[],
  who: 'officer' | 'school',
): (StudioPerson & { group: string }) | undefined {
  const group = who === 'officer' ? groups[0] : groups[1];
  const person =
    group?.people.find(({ roles }) => who === 'officer' || roles.includes('Hiệu trưởng')) ?? group?.people[0];
  return group && person && { ...person, group: group.title };
}

/** The address of the workbook the person works in, or of their Drive while there is none. */
async function workbookOf(user: string, who: 'officer' | 'school'): Promise<string> {
  const entries = await call('drive.list', { user, shared: who === 'school' });
  const book = entries.find(({ mimeType }) => mimeType.endsWith('.spreadsheet'));
  if (book) return addressOf('so', book.id);
  for (const { id } of entries.filter(({ isFolder }) => isFolder)) {
    const inside = await call('drive.list', { user, folder: id });
    const found = inside.find(({ mimeType }) => mimeType.endsWith('.spreadsheet'));
    if (found) return addressOf('so', found.id);
  }
  return who === 'school' ? addressOf('drive', 'chia-se') : addressOf('drive');
}
