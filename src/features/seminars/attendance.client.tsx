/** Who came to a chuyên đề, school by school: the host's count beside the office's own. */
import { useState } from 'preact/hooks';
import type { AttendanceView, SeminarView } from './page';

interface Row {
  readonly schoolId: string;
  readonly count: number | null;
  readonly pupils: number | null;
  readonly parents: number | null;
}

type Part = 'count' | 'pupils' | 'parents';

const PARTS: readonly (readonly [Part, string])[] = [
  ['count', 'Đã dự'],
  ['pupils', 'Học sinh'],
  ['parents', 'Cha mẹ'],
];

export function Attendance({
  seminar,
  busy,
  onSave,
  onBack,
}: {
  seminar: SeminarView;
  busy: boolean;
  onSave: (rows: readonly Row[]) => void;
  onBack: () => void;
}) {
  const [rows, setRows] = useState<readonly Row[]>(seminar.attendance.map(rowOf));
  const change = (schoolId: string, part: Part, value: string) =>
    setRows(
      rows.map((row) =>
        row.schoolId === schoolId ? { ...row, [part]: value === '' ? null : Number(value) } : row,
      ),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(rows);
      }}
    >
      <h2>{seminar.topic}</h2>
      <p class="muted">
        {seminar.when}. Trường đăng cai điểm danh trong sổ của mình; số ghi ở đây được tính trước. Học sinh,
        cha mẹ chỉ đếm.
      </p>
      <div class="scroll-x">
        <table>
          <caption class="unseen">Điểm danh {seminar.topic}</caption>
          <thead>
            <tr>
              <th scope="col">Trường</th>
              <th scope="col">Phải dự</th>
              <th scope="col">Đăng cai đếm</th>
              {PARTS.map(([part, title]) => (
                <th scope="col" key={part}>
                  {title}
                </th>
              ))}
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {seminar.attendance.map((school, index) => (
              <tr key={school.schoolId}>
                <th scope="row">{school.school}</th>
                <td>{school.quota ?? '–'}</td>
                <td>{school.hostCount ?? '–'}</td>
                {PARTS.map(([part, title]) => (
                  <td key={part}>
                    <input
                      type="number"
                      min={0}
                      aria-label={`${title}, ${school.school}`}
                      placeholder={hostCount(school, part)}
                      value={rows[index]?.[part] ?? ''}
                      onInput={(event) => change(school.schoolId, part, event.currentTarget.value)}
                    />
                  </td>
                ))}
                <td>{school.result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="acts">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Đang ghi…' : 'Ghi điểm danh'}
        </button>
        <button type="button" onClick={onBack}>
          Quay lại
        </button>
      </p>
    </form>
  );
}

/** What the host counted shows where the office has not counted itself. */
function hostCount({ hostCount: count, hostPupils, hostParents }: AttendanceView, part: Part): string {
  return String({ count, pupils: hostPupils, parents: hostParents }[part] ?? '');
}

function rowOf({ schoolId, count, pupils, parents }: AttendanceView): Row {
  return { schoolId, count, pupils, parents };
}
