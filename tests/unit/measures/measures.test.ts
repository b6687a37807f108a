/** What each measure makes of a small school's rooms, people, equipment and programs. */
import { diary, inputOf, measured, people, registers, result, rows, schoolRooms } from './school';

describe('rooms', () => {
  const tables = { rooms: schoolRooms, 'room-log': diary };

  test('a room counts as written up when the period has a row of it, however its name is spelled', () => {
    expect(measured('rooms-with-diary', tables, { scope: ['A', 'B'] })).toMatchObject({
      state: 'measured',
      numerator: 2,
      denominator: 3,
      sentence: '2/3 phòng có nhật ký từ 26/9 đến 25/10; thiếu: Lớp 1B.',
    });
  });

  test('the share of lessons with devices takes days with a plan and an entry, no more lessons than planned', () => {
    expect(measured('device-use', tables, { scope: ['B'] })).toMatchObject({
      numerator: 7,
      denominator: 8,
      rowIds: [{ table: 'room-log', ids: ['room-log-r2', 'room-log-r3'] }],
      sentence:
        '87,5 % (7/8 tiết theo lịch) dùng thiết bị từ 26/9 đến 25/10; 1 dòng chưa ghi số tiết dùng thiết bị.',
    });
  });

  test('preschools read of activities', () => {
    const school = { levels: ['MN'] as const, highQuality: false };
    expect(measured('device-use', tables, { scope: ['B'], school }).sentence).toContain(
      '7/8 hoạt động theo lịch',
    );
  });

  test('nothing planned is no data; a group that the school has no room of is not asked', () => {
    const unplanned = rows('room-log', [{ date: '5/10/2026', room: 'Lớp 1A', withDevices: 3 }]);
    expect(result('device-use', { ...tables, 'room-log': unplanned }, { scope: ['B'] })).toBe('no-data');
    expect(measured('device-use', tables, { scope: ['G'] })).toMatchObject({
      state: 'not-applicable',
      sentence: 'Không áp dụng: trường không có Nhà thể chất.',
    });
  });

  test('rules, procedure and schedule must all be there; a column that nobody ever ticked is no data', () => {
    expect(result('rooms-with-rules', tables, { scope: ['A', 'B'] })).toBe('2/3');
    const bare = rows('rooms', [{ name: 'Lớp 1A', kind: 'Phòng học thường' }]);
    expect(result('rooms-with-rules', { rooms: bare })).toBe('no-data');
  });

  test('a primary school is asked for 18 kinds of rooms and the gym, one of high quality for robotics too', () => {
    expect(result('model-rooms-present', tables)).toBe('2/19');
    expect(result('model-rooms-present', tables, { school: { levels: ['TH'], highQuality: true } })).toBe(
      '2/20',
    );
    expect(result('model-rooms-present', tables, { school: { levels: ['MN'], highQuality: false } })).toBe(
      '2/17',
    );
  });

  test('a room is equipped when something in use stands in it', () => {
    const equipment = rows('equipment', [
      { name: 'Máy chiếu', kind: 'Máy chiếu', quantity: 1, room: 'lớp 1a' },
      { name: 'Máy in', kind: 'Máy in', quantity: 1, room: 'Lớp 1B', until: '1/10/2026' },
    ]);
    expect(measured('rooms-with-equipment', { rooms: schoolRooms, equipment }).sentence).toBe(
      '1/3 phòng có thiết bị trong sổ, tính đến 25/10/2026; thiếu: Phòng Tin học, Lớp 1B.',
    );
  });
});

describe('people', () => {
  const tables = { staff: people };

  test('training since summer counts, kitchen staff and people who left do not', () => {
    expect(measured('staff-trained', tables)).toMatchObject({
      numerator: 1,
      denominator: 4,
      sentence: '1/4 người được tập huấn từ 1/6 đến 25/10; 3 người chưa có.',
    });
  });

  test('the inner layer leaves out kitchen staff and guards, mail only the kitchen', () => {
    expect(result('staff-inner-accounts', tables)).toBe('3/3');
    expect(result('staff-mail', tables)).toBe('2/4');
  });

  test('roles are filled by people present', () => {
    expect(measured('roles-filled', tables, { scope: ['principal', 'it', 'teamLeader'] }).sentence).toBe(
      '2/3 vị trí có người phụ trách, tính đến 25/10/2026; thiếu: Nhân viên CNTT.',
    );
  });

  test('no sentence names a person', () => {
    const lectures = rows('e-lectures', [
      { title: 'Bài 1', kind: 'Bài giảng điện tử', teacher: 'Trần Văn Bình', postedOn: '5/10/2026' },
    ]);
    const names = [
      'staff-trained',
      'staff-mail',
      'staff-inner-accounts',
      'roles-filled',
      'teachers-with-lecture',
    ] as const;
    const sentences = names.map((name) => measured(name, { staff: people, 'e-lectures': lectures }).sentence);
    expect(
      sentences.filter((sentence) => people.some(({ record }) => sentence.includes(record.name))),
    ).toEqual([]);
  });
});

describe('equipment', () => {
  const equipment = rows('equipment', [
    {
      name: 'Máy tính phòng Tin',
      kind: 'Máy tính',
      users: 'Học sinh',
      quantity: 20,
      working: 18,
      networked: 20,
      antivirus: 'Miễn phí',
      fault: 'Hỏng nguồn',
      maintainedOn: '15/7/2026',
    },
    {
      name: 'Máy văn phòng',
      kind: 'Máy tính',
      users: 'Văn phòng',
      quantity: 2,
      working: 2,
      antivirus: 'Miễn phí',
      handover: 'https://tep.example/2',
    },
    { name: 'Máy chủ', kind: 'Máy chủ', quantity: 1, antivirus: 'Có bản quyền' },
    { name: 'Máy cũ', kind: 'Máy tính', quantity: 9, working: 0, until: '1/9/2026' },
    { name: 'Camera', kind: 'Camera', quantity: 8, working: 8 },
  ]);

  test('pieces working out of those whose state is known', () => {
    expect(measured('equipment-working', { equipment }, { scope: ['computer', 'server'] })).toMatchObject({
      numerator: 20,
      denominator: 22,
      sentence:
        '20/22 chiếc đang dùng tốt, tính đến 25/10/2026; chưa đủ: Máy tính phòng Tin; 1 dòng chưa ghi.',
    });
  });

  test('networked pieces, maintained pieces and papers', () => {
    expect(result('equipment-networked', { equipment })).toBe('20/20');
    expect(result('equipment-maintained', { equipment })).toBe('20/31');
    expect(result('equipment-papers', { equipment })).toBe('2/31');
  });

  test('staff’s machines need a licence, pupils’ any protection', () => {
    expect(result('computers-protected', { equipment }, { scope: ['staff'] })).toBe('1/3');
    expect(result('computers-protected', { equipment }, { scope: ['pupils'] })).toBe('20/20');
  });

  test('where the office’s rule is another, any protection is enough for all, or for none', () => {
    const { settings } = inputOf(registers());
    const under = (protection: typeof settings.protection, group: 'staff' | 'pupils') =>
      result('computers-protected', { equipment }, { scope: [group], settings: { ...settings, protection } });
    expect(under('installed', 'staff')).toBe('3/3');
    expect(under('allLicensed', 'staff')).toBe('1/3');
    expect(under('allLicensed', 'pupils')).not.toBe('20/20');
  });

  test('a kind that the register does not have is no data', () => {
    expect(measured('equipment-working', { equipment }, { scope: ['projector'] }).sentence).toBe(
      'Chưa có số liệu: sổ Thiết bị chưa có máy chiếu.',
    );
  });
});

describe('profile', () => {
  const profile = rows('profile', [
    {
      name: 'Trường Hoa Mai',
      levels: 'TH',
      profile: 'Toàn bộ mô hình',
      lineSpeed: '60',
      wifi: 'Toàn trường',
      electricity: 'Không',
    },
  ]);

  test('speed is in megabits per second, facts are affirmed or not, a blank one is no data', () => {
    expect(measured('line-speed', { profile })).toMatchObject({ state: 'measured', value: 60 });
    expect(result('profile-facts', { profile }, { scope: ['wifiCoverage', 'sufficientPower'] })).toBe('1/2');
    expect(measured('profile-facts', { profile }, { scope: ['networkFallback'] }).sentence).toBe(
      'Chưa có số liệu: Thông tin trường chưa ghi: Có đường truyền hoặc phương án dự phòng.',
    );
  });
});

describe('software', () => {
  const software = rows('software', [
    { name: 'Kế toán MISA', owner: 'Lê Thị Mai', updatedOn: '30/9/2026' },
    { name: 'Phần mềm EMIS', owner: 'Vũ Văn Dũng', updatedOn: '1/9/2026' },
    { name: 'EPMIS', updatedOn: '2/11/2026' },
    { name: 'ActivInspire' },
    { name: 'Sổ tay riêng' },
    { name: 'Netop School', until: '1/9/2026' },
  ]);

  test('required software is recognised by its names; a program given up is not in use', () => {
    const found = measured('software-in-use', { software }, { scope: ['management'] });
    expect(found).toMatchObject({ numerator: 3, denominator: 9 });
    expect(found.sentence).toContain('Netop School');
  });

  test('an owner must still be at the school', () => {
    expect(measured('software-with-owner', { software, staff: people }).sentence).toBe(
      '1/3 phần mềm bắt buộc có người phụ trách đang làm ở trường, tính đến 25/10/2026; thiếu: Phần mềm EMIS, EPMIS.',
    );
  });

  test('an update in or after the period counts', () => {
    expect(result('software-updated', { software })).toBe('2/3');
  });

  test('programs of a use are counted, required or not', () => {
    expect(result('software-count', { software }, { scope: ['board'] })).toBe(1);
  });
});

describe('boards, cameras, pages', () => {
  test('a room with a board counts when it has a booking; a school without boards is not asked', () => {
    const equipment = rows('equipment', [
      { name: 'Bảng tương tác', kind: 'Bảng tương tác', quantity: 1, room: 'Lớp 1A' },
      { name: 'Bảng tương tác', kind: 'Bảng tương tác', quantity: 1, room: 'Lớp 1B' },
    ]);
    const bookings = rows('board-bookings', [{ date: '5/10/2026', teacher: 'Phạm Thu Hà', room: 'lớp 1a' }]);
    const tables = { rooms: schoolRooms, equipment, 'board-bookings': bookings };
    expect(result('boards-booked', tables)).toBe('1/2');
    const computer = rows('equipment', [{ name: 'Máy tính', kind: 'Máy tính', quantity: 1 }]);
    expect(result('boards-booked', { ...tables, equipment: computer })).toBe('not-applicable');
    expect(result('boards-booked', { ...tables, 'board-bookings': [] })).toBe('no-data');
  });

  test('a place with cameras counts when an entry names who operates them', () => {
    const cameras = rows('cameras', [
      { checkedOn: '5/10/2026', place: 'Cổng trường', eyes: 4, operator: 'Đỗ Văn Cường' },
      { checkedOn: '6/10/2026', place: 'Sân sau', eyes: 2 },
    ]);
    expect(measured('cameras-operated', { cameras }).sentence).toContain('thiếu: Sân sau');
  });

  test('pages must be right and reviewed this term; the inner layer must have its four folders', () => {
    const pages = rows('portal-pages', [
      { page: 'Bài giới thiệu', state: 'Đúng, đủ', reviewedOn: '5/10/2026' },
      { page: 'Sơ đồ tổ chức', state: 'Đúng, đủ', reviewedOn: '5/10/2025' },
      { page: 'Thời khóa biểu', state: 'Cần cập nhật', reviewedOn: '5/10/2026' },
      { page: 'Lớp 2: Tài nguyên', state: 'Đúng, đủ' },
    ]);
    const tables = { 'portal-pages': pages };
    expect(result('pages-current', tables, { scope: ['introduction', 'organisation', 'timetable'] })).toBe(
      '1/3',
    );
    expect(
      result('inner-folders', tables, {
        scope: ['innerNews', 'innerStudy', 'innerDocuments', 'innerResources'],
      }),
    ).toBe('1/4');
  });

  test('maintenance and hand-over written as events count like those in the equipment’s own row', () => {
    const equipment = rows('equipment', [
      { name: 'Máy chiếu A', kind: 'Máy chiếu', quantity: 1, room: 'Lớp 1A' },
      { name: 'Máy chiếu B', kind: 'Máy chiếu', quantity: 1 },
    ]);
    const events = rows('equipment-events', [
      { date: '5/10/2026', kind: 'Bảo trì', equipment: 'máy chiếu A' },
      { date: '1/10/2026', kind: 'Tiếp nhận', equipment: 'Máy chiếu B', minutes: 'https://tep.example/bb' },
    ]);
    const tables = { equipment, 'equipment-events': events };
    expect(result('equipment-maintained', tables, { scope: ['projector'] })).toBe('1/2');
    expect(result('equipment-papers', tables)).toBe('1/2');
  });

  test('a room’s effect counts as noted when the diary of the month has an assessment', () => {
    const noted = rows('room-log', [{ date: '20/10/2026', room: 'Lớp 1A', review: 'Dùng đều' }]);
    const tables = { rooms: schoolRooms, 'room-log': [...diary, ...noted] };
    expect(result('rooms-with-effect-note', tables, { scope: ['B'] })).toBe('1/2');
    expect(result('rooms-with-effect-note', { rooms: schoolRooms, 'room-log': diary })).toBe('no-data');
  });
});
