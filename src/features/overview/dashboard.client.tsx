/** The dialog "Toàn cảnh các trường": charts, heat map, tables with files, and reports of one month. */
import { useState } from 'preact/hooks';
import type * as district from '../../district';
import { initialData } from '../../ui/initial-data';
import { SelectField } from '../../ui/select-field';
import { scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import { useAttempt } from '../../ui/use-attempt';
import '../../ui/style.css';
import '../../ui/paper-frame.css';
import { CriterionBars, HandInBars, TrendLines } from './charts.client';
import './dashboard.css';
import { Heading } from '../../ui/heading';
import type { DashboardPage, DashboardPart } from './page';
import { Papers } from './papers.client';
import type { LevelKey } from './plan-averages';
import { SheetFiles } from './sheet-files.client';
import { Signs } from './signs.client';
import { Figures, HeatMap, TableView } from './views.client';

const server = scriptServer<typeof district>();

const TABS = [
  ['charts', 'Biểu đồ'],
  ['schools', 'Từng trường'],
  ['weak', 'Chỗ yếu'],
  ['late', 'Nộp muộn, chưa nộp'],
  ['gaps', 'Tự chấm – kiểm tra'],
  ['order', 'Thứ tự'],
  ['map', 'Sổ ở đâu'],
  ['papers', 'Báo cáo'],
  ['files', 'Tải trang'],
] as const satisfies readonly (readonly [DashboardPart, string])[];
type Tab = (typeof TABS)[number][0];

function Dashboard({ first }: { first: DashboardPage }) {
  const [page, setPage] = useState(first);
  /** Of a district of many schools each part comes when it is looked at. */
  const [parts, setParts] = useState<readonly DashboardPage[]>([first]);
  const [tab, setTab] = useState<Tab>('charts');
  const [level, setLevel] = useState<LevelKey>('all');
  const [fault, setFault] = useState('');
  const { busy, attempt } = useAttempt(setFault);

  const goTo = (month: string, wanted: Tab) =>
    attempt(async () => {
      setTab(wanted);
      const known = parts.find(
        (each) => each.month === month && (each.part === wanted || each.part === 'whole'),
      );
      if (known !== undefined) {
        setPage(known);
        return;
      }
      const answer = await server.loadDashboard(month, wanted);
      if (answer.state === 'refused') setFault(answer.message);
      else {
        setParts([...parts.filter((each) => each.month === month), answer.page]);
        setPage(answer.page);
      }
    });
  return (
    <div class="dialog dashboard">
      <header>
        <Heading>
          Toàn cảnh các trường, tháng {page.monthText}{' '}
          {page.points === 'sample' && <span class="sample">ĐIỂM MẪU – TẬP HUẤN</span>}
        </Heading>
        <div class="choice">
          <SelectField
            id="month"
            label="Tháng"
            value={page.month}
            disabled={busy}
            options={page.months.map(({ month, text }) => [month, text])}
            onChoose={(month) => void goTo(month, tab)}
          />
          <SelectField
            id="level"
            label="Cấp học"
            value={level}
            options={[...page.levels].reverse().map(({ key, name }) => [key, name])}
            onChoose={setLevel}
          />
          <p class="muted small">
            {page.readText === '' ? 'Chưa tổng hợp lần nào: chọn THĐT > Tổng hợp các trường.' : page.readText}
            {page.points === 'unconfirmed' &&
              ' Chưa có bộ điểm: kết quả là số chỉ báo đạt trên số chỉ báo áp dụng.'}
          </p>
        </div>
        <nav aria-label="Phần của toàn cảnh">
          {TABS.map(([key, name]) => (
            <button
              key={key}
              type="button"
              class="tab"
              aria-current={tab === key ? 'true' : undefined}
              disabled={busy}
              onClick={() => void goTo(page.month, key)}
            >
              {name}
            </button>
          ))}
        </nav>
      </header>
      <div class="body">
        <div aria-live="polite">
          {busy && <p>Đang tính lại…</p>}
          {fault !== '' && <p class="notice bad">{fault}</p>}
        </div>
        {(page.part === 'whole' || page.part === tab) && <Part page={page} tab={tab} level={level} />}
      </div>
    </div>
  );
}

function Part({
  page,
  tab,
  level,
}: {
  readonly page: DashboardPage;
  readonly tab: Tab;
  readonly level: LevelKey;
}) {
  const { tables } = page;
  switch (tab) {
    case 'charts':
      return <Charts page={page} level={level} />;
    case 'schools':
      return (
        <>
          <HeatMap page={page} level={level} />
          <TableView table={tables.schools} empty="Chưa có trường nào." />
        </>
      );
    case 'weak':
      return (
        <>
          <TableView table={tables.criteria} empty="Chưa có số liệu." />
          <TableView table={tables.indicators} empty="Chưa có trường nào nộp trong tháng này." />
        </>
      );
    case 'late':
      return (
        <>
          <TableView table={tables.missing} empty="Không trường nào quá hạn mà chưa nộp." />
          <TableView table={tables.late} empty="Không bản nào nộp muộn." />
        </>
      );
    case 'gaps':
      return (
        <>
          <TableView
            table={tables.gaps}
            empty="Chưa có điểm Đợt 1 hay Đợt 2 của tháng này để so, hoặc trường chấm khi chưa có bộ điểm."
          />
          <Signs page={page} />
        </>
      );
    case 'order':
      return <TableView table={tables.order} empty="Chưa có trường nào." />;
    case 'map':
      return <TableView table={tables.map} empty="Trang Trường chưa có trường nào." />;
    case 'papers':
      return <Papers page={page} />;
    case 'files':
      return <SheetFiles />;
  }
}

function Charts({ page, level }: { readonly page: DashboardPage; readonly level: LevelKey }) {
  const name = page.levels.find(({ key }) => key === level)?.name ?? '';
  return (
    <div class="charts">
      <section aria-labelledby="bars">
        <h2 id="bars">
          Chỉ báo đạt theo tiêu chí{level === 'all' ? '' : ` – ${name}, vạch đứng: tất cả các trường`}
        </h2>
        <CriterionBars page={page} level={level} />
        <Figures table={page.tables.criteria} />
      </section>
      <section aria-labelledby="trend">
        <h2 id="trend">Bình quân tự chấm qua các tháng</h2>
        <TrendLines page={page} />
        <Figures table={page.tables.averages} />
      </section>
      <section aria-labelledby="hand-ins">
        <h2 id="hand-ins">Nộp bản tự chấm: đúng hạn, muộn, chưa nộp</h2>
        <HandInBars page={page} />
        <Figures table={handInTable(page)} />
      </section>
    </div>
  );
}

function handInTable({ handIns }: DashboardPage) {
  const number = 'number' as const;
  return {
    title: 'Nộp bản tự chấm từng tháng',
    columns: [
      { title: 'Tháng', kind: 'text' as const },
      { title: 'Đúng hạn', kind: number },
      { title: 'Muộn', kind: number },
      { title: 'Chưa nộp', kind: number },
      { title: 'Chưa đến hạn', kind: number },
    ],
    rows: handIns.map(({ text, inTime, late, missing, open }) => [text, inTime, late, missing, open]),
  };
}

show('Toàn cảnh các trường', <Dashboard first={initialData<DashboardPage>()} />);
