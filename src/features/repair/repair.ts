/** One run over all sheets of a school's workbook. Every step may be the last: a further run goes on where it stopped. */
import type { Level } from '../../domain/level';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { makeHome, mendHome, renewHome } from '../../google/home-rendering';
import {
  emptySheet,
  type Mended,
  type RepairableSheet,
  type SourceOf,
  sheetsToRepair,
} from '../../google/repairable-sheet';
import { labelTitle } from '../../google/title-labels';
import { saysSample } from '../../standard/settings-rows';
import { shownTitle } from '../../workbook/column-words';
import { adaptations, tableForLevels } from '../../workbook/for-levels';
import { HOME_SHEET_ID, HOME_TAG, HOME_TITLE, homeLayout } from '../../workbook/home';
import { layoutOf, type SheetLayout } from '../../workbook/layout';
import { readTable } from '../../workbook/read-table';
import { aboutTable, profileTable, schoolTables, settingsTable } from '../../workbook/school';
import { sheetsOfOneTable } from '../../workbook/sheets-of-table';
import type { TableDefinition } from '../../workbook/table';
import { parseTag, tagOf } from '../../workbook/table-tag';
import { type DeclaredColumn, looksLike, lostLines, planKeys, sheetsOf } from './plan';
import { named, type RepairReport } from './report';

const LEVELS: readonly Level[] = ['MN', 'TH', 'THCS'];
const HOME = 'home';
/** Sheets that the office fills: made empty here, they would stay empty. */
const FILLED_BY_OFFICE: ReadonlySet<string> = new Set([aboutTable.name, profileTable.name]);

interface Place {
  readonly sheet: RepairableSheet;
  /** Row 1 as it stands. */
  readonly keys: readonly string[];
}

interface KnownSheet {
  readonly sheet: RepairableSheet;
  readonly sheetId: number;
  readonly title: string;
  readonly table: string | undefined;
}

export class WorkbookRepair {
  private readonly workbook: ActiveWorkbook = activeWorkbook();
  private readonly sheets: KnownSheet[] = sheetsToRepair().map((sheet) => ({
    sheet,
    sheetId: sheet.id(),
    title: sheet.title(),
    table: nameOfTag(sheet.heading().keys[0] ?? ''),
  }));
  private readonly places = new Map<string, Place>();
  private readonly restored = new Map<string, string[]>();
  private readonly left: string[] = [];
  private readonly twice = new Set<string>();
  private isSample = false;

  run(): RepairReport {
    this.restoreKeys(profileTable);
    const levels = this.levels();
    const dropped = new Set(
      adaptations(schoolTables, levels).flatMap((each) => (each.dropped ? [each.table.name] : [])),
    );
    const needed = schoolTables.filter(({ name }) => !dropped.has(name));
    for (const table of needed) if (table !== profileTable) this.restoreKeys(table);
    const ours = needed.map((table) => (levels.length === 0 ? table : tableForLevels(table, levels)));
    for (const table of ours) this.makeMissing(table, ours, levels.length > 0);
    this.isSample = this.hasSamplePoints();
    for (const table of ours) this.mend(table, levels.length > 0);
    this.repairHome();
    this.workbook.flush();
    return {
      count: this.places.size,
      restored: [...this.restored].map(([sheet, parts]) => ({ sheet, parts })),
      left: this.left,
    };
  }

  /** Finds the table's sheet and makes its hidden row and column readable again. */
  private restoreKeys(table: TableDefinition): void {
    const found = this.find(table);
    if (found === undefined) return;
    const { sheet } = found;
    const title = sheet.title();
    const declared = declaredColumns(table);
    let heading = sheet.heading();
    const before = planKeys(tagOf(table), declared, heading, new Map());
    const lacks = (keys: readonly string[]) => declared.some(({ key }) => !keys.includes(key, 1));
    const isDamaged = before.changed.length > 0;
    if (table.writtenBy === 'district') {
      if (isDamaged)
        this.left.push(
          `Trang “${title}” hỏng hàng mã; trang này do đơn vị quản lý giữ: báo đơn vị chạy Gửi thiết lập xuống các trường, hoặc lấy lại trong Tệp > Lịch sử phiên bản.`,
        );
      else this.places.set(table.name, { sheet, keys: heading.keys });
      return;
    }
    for (const lost of lostLines(declared, heading)) {
      if (lost === 'id-column') sheet.insertIdColumn();
      else sheet.insertRow(lost === 'key-row' ? 1 : 2);
      this.note(
        title,
        lost === 'id-column'
          ? 'cột mã dòng (cột A)'
          : lost === 'key-row'
            ? 'hàng mã (hàng 1)'
            : 'hàng tên cột',
      );
      heading = sheet.heading();
    }
    if (!isDamaged && !lacks(heading.keys)) {
      this.places.set(table.name, { sheet, keys: heading.keys });
      return;
    }
    const plan = planKeys(tagOf(table), declared, heading, sheet.marks());
    if (plan.changed.length > 0) {
      sheet.writeKeys(plan.keys);
      this.note(title, `mã của ${plan.changed.length} cột ở hàng 1`);
    }
    this.places.set(table.name, { sheet, keys: plan.keys });
  }

  private find(table: TableDefinition): KnownSheet | undefined {
    const known = sheetsOf(table.name, [table.sheetId], this.sheets);
    if (known.length > 1) {
      this.twice.add(table.name);
      for (const { message, remedy } of sheetsOfOneTable(known, [table]))
        this.left.push(`${message} ${remedy}`);
      return undefined;
    }
    const declared = declaredColumns(table);
    return (
      this.sheets.find(({ sheetId }) => sheetId === known[0]?.sheetId) ??
      this.sheets.find(
        ({ table: own, title, sheet }) =>
          own === undefined &&
          [table.title, `${table.title} (THĐT)`].includes(title) &&
          looksLike(declared, sheet.heading()),
      )
    );
  }

  private levels(): readonly Level[] {
    const [profile] = this.workbook.readTables([profileTable]);
    const levels = profile?.ok
      ? (readTable(profileTable, profile.value).entries[0]?.record.levels ?? [])
      : [];
    const known = LEVELS.filter((level) => levels.includes(level));
    if (known.length === 0)
      this.left.push(
        `Trang ${profileTable.title} chưa đọc được cấp học, nên chưa lập lại trang và cột còn thiếu: ghi cấp học rồi chạy lại.`,
      );
    return known;
  }

  /** What the office's sheet of settings says; nothing where it is gone. */
  private hasSamplePoints(): boolean {
    const [settings] = this.workbook.readTables([settingsTable]);
    return (
      settings?.ok === true &&
      saysSample(readTable(settingsTable, settings.value).entries.map(({ record }) => record))
    );
  }

  private makeMissing(
    table: TableDefinition,
    needed: readonly TableDefinition[],
    knowsLevels: boolean,
  ): void {
    if (
      this.places.has(table.name) ||
      this.twice.has(table.name) ||
      this.left.some((line) => line.includes(`“${table.title}” hỏng`))
    )
      return;
    if (table.writtenBy === 'district' || FILLED_BY_OFFICE.has(table.name)) {
      this.left.push(
        `Thiếu trang “${table.title}”: báo đơn vị quản lý chạy Gửi thiết lập xuống các trường để có lại trang và nội dung.`,
      );
      return;
    }
    if (!knowsLevels) return;
    const before = needed.slice(0, needed.indexOf(table)).reverse();
    const neighbour = before.map(({ name }) => this.places.get(name)).find((place) => place !== undefined);
    const layout = layoutOf(table);
    const sheet = emptySheet(layout.title, neighbour?.sheet.positionBehind() ?? 0);
    sheet.make(layout, (title) => this.placeTitled(title)?.sheet.sheet);
    this.places.set(table.name, { sheet, keys: layout.columns.map(({ key }) => key) });
    this.note(
      sheet.title(),
      'lập lại trang trống (dòng đã ghi trước khi mất trang: lấy trong Tệp > Lịch sử phiên bản)',
    );
  }

  private mend(table: TableDefinition, knowsLevels: boolean): void {
    const place = this.places.get(table.name);
    if (place === undefined || table.writtenBy === 'district') return;
    const layout = layoutOf(table);
    const { sheet } = place;
    const isNew = this.restored.get(sheet.title())?.some((part) => part.startsWith('lập lại')) === true;
    const keys = knowsLevels ? this.addColumns(layout, table, place) : place.keys;
    const otherWords = knowsLevels ? wordingsOf(table).map((each) => layoutOf(each)) : [];
    const mended = sheet.mend(layout, keys, this.sourceOf, otherWords);
    const isRelabelled = !layout.hidden && labelTitle(sheet.sheet, layout, keys, this.isSample);
    if (isNew) return;
    for (const part of partsOf(mended)) this.note(sheet.title(), part);
    if (isRelabelled) this.note(sheet.title(), 'nhãn của bộ điểm ở tên cột');
  }

  /** Answers row 1 as it then stands. */
  private addColumns(layout: SheetLayout, table: TableDefinition, place: Place): readonly string[] {
    const { sheet, keys } = place;
    const lost = layout.columns.slice(1).filter(({ key }) => !keys.includes(key, 1));
    const isOlder = keys[0] !== tagOf(table);
    if (lost.length === 0 && !isOlder) return keys;
    const { unknown } = planKeys(tagOf(table), declaredColumns(table), sheet.heading(), new Map());
    sheet.addColumns(layout, (title) => this.placeTitled(title)?.sheet.sheet);
    const titles = lost.map(({ title }) => title.replace(/ \*$/, ''));
    for (const part of named('cột thiếu', titles)) this.note(sheet.title(), part);
    if (unknown.length > 0 && titles.length > 0)
      this.left.push(
        `Trang “${sheet.title()}” có cột không nhận ra: ${unknown.join(', ')}; để nguyên là cột riêng của trường. Nếu đó là một trong các cột vừa thêm (${titles.join(', ')}) thì chép nội dung sang cột ấy.`,
      );
    const now = sheet.heading().keys;
    this.places.set(table.name, { sheet, keys: now });
    return now;
  }

  private repairHome(): void {
    const homes = this.sheets.filter(({ table, sheetId }) => table === HOME || sheetId === HOME_SHEET_ID);
    const [first] = homes;
    if (homes.length > 1) {
      this.left.push(
        `Có ${homes.length} trang cùng là ${HOME_TITLE}: ${homes.map(({ title }) => `“${title}”`).join(', ')}. Xóa trang thừa.`,
      );
      return;
    }
    const layout = homeLayout((name) => {
      const place = this.places.get(name);
      return place && { title: place.sheet.title(), keys: place.keys };
    });
    if (first === undefined) {
      const made = makeHome(layout);
      this.note(made.title(), 'lập lại trang');
      return;
    }
    if (renewHome(first.sheet, layout)) this.note(first.title, 'công thức, cách trình bày');
    if (mendHome(first.sheet, layout)) this.note(first.title, 'công thức, bảo vệ');
  }

  private readonly sourceOf: SourceOf = ({ sheetTitle, column }) => {
    const target = schoolTables.find(({ title }) => title === sheetTitle);
    const place = target && this.places.get(target.name);
    const key = Object.keys(target?.columns ?? {})[column - 2];
    const position = key === undefined ? 0 : (place?.keys.indexOf(key, 1) ?? -1) + 1;
    return place === undefined || position < 1 ? undefined : { sheet: place.sheet, column: position };
  };

  private placeTitled(title: string): Place | undefined {
    const target = schoolTables.find((table) => table.title === title);
    return target && this.places.get(target.name);
  }

  private note(sheet: string, part: string): void {
    this.restored.set(sheet, [...(this.restored.get(sheet) ?? []), part]);
  }
}

function nameOfTag(text: string): string | undefined {
  return text === HOME_TAG ? HOME : parseTag(text)?.name;
}

/** The table as schools of several levels have it, and of each alone. */
function wordingsOf({ name }: TableDefinition): TableDefinition[] {
  return schoolTables
    .filter((declared) => declared.name === name)
    .flatMap((declared) => [declared, ...LEVELS.map((level) => tableForLevels(declared, [level]))]);
}

/** All columns that a table may have, with their titles at schools of any levels. */
function declaredColumns(table: TableDefinition): DeclaredColumn[] {
  const declared = schoolTables.find(({ name }) => name === table.name) ?? table;
  const wordings = wordingsOf(declared);
  return Object.keys(declared.columns).map((key) => ({
    key,
    titles: wordings.flatMap(({ columns }) => {
      const column = columns[key];
      return column === undefined ? [] : [shownTitle(column)];
    }),
  }));
}

function partsOf({ titles, notes, checks, formats, isProtected, isHidden }: Mended): string[] {
  return [
    ...named('tên cột', titles),
    ...named('ghi chú của cột', notes),
    ...named('danh sách chọn, kiểm tra ô', checks),
    ...named('định dạng', formats),
    ...(isProtected ? ['bảo vệ hàng mã, cột mã'] : []),
    ...(isHidden ? ['ẩn, cố định hàng và cột'] : []),
  ];
}
