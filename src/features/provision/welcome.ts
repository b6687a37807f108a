/** The one welcome mail to a school: where its workbook is and the first three steps. Pure. */

import type { Mail } from '../../google/mail';
import type { Office } from '../../standard/settings';

export interface Welcome {
  readonly school: string;
  readonly account: string;
  readonly workbookLink: string;
  readonly folderLink: string;
  /** A folder the school used before, if any. */
  readonly existingFolder?: string;
  readonly office: Office;
  readonly operator: string;
  /** The school works with the add-on, which it gets from Google's store, instead of a script in its workbook. */
  readonly addOn?: boolean;
}

const FIRST_STEPS: readonly string[] = [
  'Mở sổ bằng đúng tài khoản nhận thư này, chờ vài giây cho menu THĐT hiện ở trên cùng.',
  'Chọn THĐT > Chấm điểm tháng một lần và bấm đồng ý khi Google hỏi quyền. Nếu thấy “ứng dụng chưa được xác minh”, chọn Nâng cao rồi Tiếp tục: chương trình chỉ được mở chính sổ này.',
];
const FIRST_STEPS_WITH_ADD_ON: readonly string[] = [
  'Mở sổ bằng đúng tài khoản nhận thư này. Nếu mục Tiện ích mở rộng chưa có THĐT: chọn Tiện ích mở rộng > Tiện ích bổ sung > Tải tiện ích bổ sung, tìm THĐT, bấm Cài đặt và đồng ý khi Google hỏi quyền.',
  'Chọn Tiện ích mở rộng > THĐT > Bắt đầu dùng trong sổ này; menu Chấm điểm tháng và các mục khác hiện ra ở đó.',
];
const LAST_STEPS: readonly string[] = [
  'Xem lại trang Thông tin trường và Nhân sự, sửa chỗ chưa đúng, rồi bắt đầu ghi các sổ.',
];

export function welcomeMail(welcome: Welcome): Mail {
  const { school, account, workbookLink, folderLink, existingFolder, office, operator } = welcome;
  const steps = [...(welcome.addOn ? FIRST_STEPS_WITH_ADD_ON : FIRST_STEPS), ...LAST_STEPS];
  const replyTo = office.replyTo ?? operator;
  const links = [
    { label: 'Sổ của trường', link: workbookLink },
    { label: 'Thư mục của trường', link: folderLink },
    ...(existingFolder === undefined
      ? []
      : [{ label: 'Thư mục trường đã dùng trước đây', link: existingFolder }]),
  ];
  const opening = `${office.name} đã lập sổ Trường học điện tử cho ${school}.`;
  const closing = `Chỉ tài khoản ${account} mở được sổ và thư mục này. Cần giúp, trả lời thư này (${replyTo}).`;
  return {
    to: account,
    subject: `Sổ Trường học điện tử của ${school}`,
    text: [
      `Kính gửi ${school},`,
      opening,
      ...links.map(({ label, link }) => `${label}: ${link}`),
      'Ba việc đầu tiên:',
      ...steps.map((step, index) => `${index + 1}. ${step}`),
      closing,
      office.name,
    ].join('\n\n'),
    html: [
      `<p>Kính gửi ${escaped(school)},</p>`,
      `<p>${escaped(opening)}</p>`,
      `<p style="overflow-wrap:anywhere">${links.map(({ label, link }) => `${escaped(label)}: <a href="${escaped(link)}">${escaped(link)}</a>`).join('<br>')}</p>`,
      `<p><strong>Ba việc đầu tiên</strong></p><ol>${steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>`,
      `<p>${escaped(closing)}</p>`,
      `<p>${escaped(office.name)}</p>`,
    ].join('\n'),
    senderName: office.name,
    replyTo,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
