/** The four tables that Nhập từ Excel fills: what makes two rows the same, and which titles their lists carry elsewhere. */
import { equipmentTable, roomsTable, softwareTable, staffTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';

export interface ImportKind {
  readonly table: TableDefinition;
  /** Columns that together say which thing a row is. */
  readonly identity: readonly string[];
  /** By column key: other titles for it, in small letters without accents. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** By column key: what an empty cell gets. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Short forms in lists of people, rooms …: what the cell's words come to. By column key. */
  readonly words: Readonly<Record<string, readonly (readonly [RegExp, string])[]>>;
  /** By column key: puts right what Excel made of such cells. */
  readonly mended: Readonly<Record<string, (cell: string) => string>>;
  /** Column of choices whose empty cell follows from the row's name when a choice's word stands in it. */
  readonly toldByName?: string;
  /** A column that lists often split: what stands before it is joined in front. */
  readonly joined?: JoinedColumn;
}

export interface JoinedColumn {
  /** Key of the table's column that the parts come to. */
  readonly of: string;
  /** What the person chooses for a part: its key and title. */
  readonly key: string;
  readonly title: string;
  /** Titles of parts that go in front. */
  readonly fronts: RegExp;
  /** Titles that mean the last part where a front is there. */
  readonly last: RegExp;
}

/** The short forms that lists of staff use; compared without accents. */
const ROLE_SHORT_FORMS: ImportKind['words'][string] = [
  [/^(ht|hieu truong)\b/, 'Hiệu trưởng'],
  [/^(pht|hp|p hieu truong|hieu pho|pho hieu truong)\b/, 'Phó hiệu trưởng'],
  [/^(gv|giao vien|gvcn)\b/, 'Giáo viên'],
  [/^(tt|ttcm|to truong)\b/, 'Tổ trưởng chuyên môn'],
  [/^(nv |nhan vien )?(cntt|it|cong nghe thong tin)\b/, 'Nhân viên CNTT'],
  [/^(nv |nhan vien )?ke toan\b/, 'Kế toán'],
  [/^(nv |nhan vien )?van thu\b/, 'Văn thư'],
  [/^(nv |nhan vien )?thu quy\b/, 'Thủ quỹ'],
  [/^(nv |nhan vien )?thu vien\b/, 'Thư viện'],
  [/^(nv |nhan vien )?thiet bi\b/, 'Thiết bị – đồ dùng'],
  [/^(nv |nhan vien )?y te\b/, 'Y tế'],
  [/^(nv |nhan vien )?(nuoi duong|nau an|cap duong)\b/, 'Nuôi dưỡng'],
  [/^(nv |nhan vien )?bao ve\b/, 'Bảo vệ'],
  [/^(bi thu (chi )?doan|btcd)\b/, 'Bí thư chi đoàn'],
  [/^(ct |chu tich )?(cong doan|ctcd)\b/, 'Công đoàn'],
  [/^(thanh tra|ttnd)\b/, 'Thanh tra nhân dân'],
];

export function importKinds(): readonly ImportKind[] {
  return [
    {
      table: staffTable,
      identity: ['name'],
      titles: {
        name: ['ho ten', 'ten can bo', 'ten giao vien', 'ten nhan vien', 'hoten', 'ho va ten giao vien'],
        roles: ['chuc vu', 'nhiem vu', 'chuc danh', 'vi tri viec lam', 'cong viec', 'nhiem vu duoc giao'],
        team: ['to chuyen mon', 'to cm', 'to bo mon', 'bo phan', 'khoi', 'to khoi'],
        email: ['email', 'e mail', 'dia chi email', 'thu dien tu', 'gmail', 'hop thu'],
        phone: ['so dien thoai', 'sdt', 'dien thoai di dong', 'di dong', 'dt', 'so dt', 'mobile'],
        contract: ['bien che', 'hop dong', 'loai hop dong', 'hinh thuc hop dong', 'bien che hop dong'],
        portalAccount: ['tai khoan lop 2', 'tai khoan cong'],
        trainedOn: ['ngay tap huan', 'tap huan cntt', 'tap huan gan nhat'],
        from: ['ngay ve truong', 'ngay vao truong', 'ngay bat dau', 'ngay nhan cong tac'],
        until: ['ngay nghi', 'ngay thoi lam', 'ngay chuyen di', 'ngay ket thuc'],
        note: ['ghi chu', 'chu thich'],
      },
      joined: {
        of: 'name',
        key: 'name.front',
        title: 'Họ, tên đệm (ghép vào trước Họ và tên)',
        fronts: /^(ho|ten dem|ten lot|chu dem|chu lot|dem|lot|ho (va )?(ten |chu )?(dem|lot))$/,
        last: /^ten$/,
      },
      defaults: {},
      words: { roles: ROLE_SHORT_FORMS },
      // a number of nine digits is a telephone number whose 0 Excel took away
      mended: { phone: (cell) => cell.trim().replace(/^[1-9]\d{8}$/, '0$&') },
    },
    {
      table: roomsTable,
      identity: ['name'],
      titles: {
        name: ['phong', 'ten cac phong', 'phong hoc', 'ten phong hoc', 'ten phong lop'],
        kind: ['loai', 'kieu phong', 'chuc nang', 'cong nang'],
        keeper: ['phu trach', 'can bo phu trach', 'giao vien phu trach', 'nguoi quan ly', 'quan ly'],
        procedure: ['quy trinh'],
        rules: ['noi quy'],
        schedule: ['lich khai thac', 'lich su dung'],
        software: ['phan mem', 'cac phan mem', 'phan mem cai dat'],
        maintainedOn: ['ngay bao tri', 'bao tri', 'bao duong gan nhat'],
        from: ['ngay dua vao su dung', 'ngay su dung', 'tu ngay'],
        until: ['ngay ngung su dung', 'den ngay'],
        note: ['chu thich'],
      },
      defaults: {},
      words: {},
      mended: {},
      toldByName: 'kind',
    },
    {
      table: equipmentTable,
      identity: ['name', 'room', 'code'],
      titles: {
        name: ['thiet bi', 'ten tai san', 'ten thiet bi do dung', 'ten hang', 'ten tai san thiet bi'],
        kind: ['loai thiet bi', 'chung loai', 'nhom thiet bi'],
        code: ['ma thiet bi', 'ma tai san', 'ma so', 'so the', 'serial', 'so seri', 'so serial', 'ma'],
        room: ['phong su dung', 'noi dat', 'vi tri', 'dia diem', 'noi su dung', 'ten phong'],
        users: ['doi tuong su dung', 'dung cho'],
        quantity: ['sl', 'so luong hien co', 'tong so', 'so luong cai chiec'],
        working: ['su dung tot', 'con tot', 'tot', 'hoat dong tot', 'so luong tot', 'dang hoat dong'],
        networked: ['noi mang', 'ket noi mang'],
        antivirus: ['phan mem diet vi rut', 'diet virus', 'phan mem diet virus'],
        receivedOn: ['ngay tiep nhan', 'ngay ban giao', 'ngay nhap', 'ngay mua', 'ngay cap'],
        handover: ['bien ban'],
        checkedOn: ['ngay kiem tra'],
        maintainedOn: ['ngay bao tri', 'bao tri', 'ngay sua chua'],
        fault: ['hong hoc', 'tinh trang hong', 'de nghi', 'ghi chu'],
        until: ['ngay thanh ly', 'thanh ly'],
      },
      defaults: { quantity: '1' },
      words: {},
      mended: {},
      toldByName: 'kind',
    },
    {
      table: softwareTable,
      identity: ['name'],
      titles: {
        name: ['ten phan mem', 'ten phan mem ung dung', 'phan mem ung dung', 'ung dung'],
        owner: ['phu trach', 'can bo phu trach', 'nguoi su dung', 'nguoi quan ly', 'quan ly'],
        licence: ['giay phep', 'loai ban quyen'],
        updatedOn: ['ngay cap nhat', 'cap nhat gan nhat', 'cap nhat'],
        evidence: ['lien ket minh chung', 'lien ket', 'link'],
        from: ['ngay dua vao su dung', 'ngay su dung', 'tu ngay'],
        until: ['ngay ngung su dung', 'den ngay'],
      },
      defaults: {},
      words: {},
      mended: {},
    },
  ];
}
