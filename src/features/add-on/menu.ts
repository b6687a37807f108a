/** The add-on's menu: that of the office or of a school, or a way in where the workbook may not be looked at yet. */
import type * as addOn from '../../addon';
import { mayTouchDocument } from '../../google/auth-mode';
import { confirm, createMenu, showMessage } from '../../google/dialogs';
import { type Role, roleHere } from '../../google/target';
import * as district from '../menu/district-menu';
import * as school from '../menu/school-menu';
import { prepareDistrict } from '../settings/commands';

type OpenEvent = { readonly authMode?: unknown };

const MENU = 'THĐT';

/** Simple trigger of every workbook of whoever has the add-on: where it is not in use, Google allows nothing but a menu. */
export function onOpen(event?: OpenEvent): void {
  const role = mayTouchDocument(event) ? roleHere() : undefined;
  if (role === undefined) showWayIn();
  else menuOf(role).onOpen(event);
}

/** Google runs it when somebody gets the add-on while a workbook is open. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** Menu of a workbook that the add-on was not used in so far: shows the menu that belongs to it, or makes it the office's. */
export function startHere(): void {
  const role = roleHere({ search: true });
  if (role !== undefined) {
    menuOf(role).onOpen();
    showMessage(MENU, 'Menu THĐT của sổ này đã sẵn sàng trong mục Tiện ích mở rộng.');
    return;
  }
  const question =
    'Sổ này chưa có trang nào của THĐT.\n\nNếu bạn làm ở trường: bấm Không, rồi mở sổ mà đơn vị quản lý đã gửi liên kết qua thư.\n\nBạn làm ở đơn vị quản lý và muốn lập sổ của đơn vị ngay trong bảng tính này?';
  if (!confirm(MENU, question)) return;
  prepareDistrict();
  if (roleHere({ search: true }) === 'district') district.onOpen();
}

function showWayIn(): void {
  createMenu<keyof typeof addOn>(MENU, [{ caption: 'Bắt đầu dùng trong sổ này', functionName: 'startHere' }]);
}

function menuOf(role: Role): typeof district | typeof school {
  return role === 'district' ? district : school;
}
