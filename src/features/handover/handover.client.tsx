/** The sidebar "Khi có người nghỉ, chuyển việc": choose the person, see what to hand over, go to each cell. */
import { useState } from 'preact/hooks';
import type * as school from '../../school';
import { initialData } from '../../ui/initial-data';
import { SelectField } from '../../ui/select-field';
import { closeDialog, messageOf, scriptServer } from '../../ui/server';
import { show } from '../../ui/show';
import '../../ui/style.css';
import { Heading } from '../../ui/heading';
import type { HandoverItem, HandoverPage } from './page';

const server = scriptServer<typeof school>();

function Handover({ page }: { page: HandoverPage }) {
  const leaving = page.people.find(({ leavesText }) => leavesText !== '');
  const [name, setName] = useState(leaving?.name ?? '');
  const [fault, setFault] = useState('');
  const person = page.people.find((each) => each.name === name);
  const open = async ({ sheet, cell }: HandoverItem) => {
    setFault('');
    try {
      if (!(await server.openCell(sheet, cell))) setFault(`Không còn trang “${sheet}”.`);
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <div class="dialog">
      <div class="body">
        <Heading>Bàn giao khi nghỉ, chuyển việc</Heading>
        <SelectField
          id="person"
          label="Ai nghỉ hoặc chuyển"
          class="wide"
          value={name}
          options={[
            ['', 'Chọn người'],
            ...page.people.map(
              (each) =>
                [
                  each.name,
                  each.leavesText === '' ? each.name : `${each.name} – ${each.leavesText}`,
                ] as const,
            ),
          ]}
          onChoose={setName}
        />
        {fault !== '' && (
          <p class="notice bad" role="alert">
            {fault}
          </p>
        )}
        {person && (
          <>
            <p class="muted" role="status">
              {person.roles}.{' '}
              {person.count === 0 ? 'Không có gì phải bàn giao.' : `Có ${person.count} mục phải bàn giao.`}
              {person.leavesText === '' &&
                ' Chưa ghi “Đến ngày” ở trang Nhân sự: ghi ngày thôi làm, không xóa dòng.'}
            </p>
            {person.parts.map(({ title, advice, items }) => (
              <section key={title} aria-label={title}>
                <strong>
                  {title} ({items.length})
                </strong>
                <p class="muted small">{advice}</p>
                <ul class="problems">
                  {items.map((item) => (
                    <li key={`${item.sheet} ${item.cell} ${item.what}`}>
                      {item.what}{' '}
                      {item.cell !== '' && (
                        <button type="button" class="link" onClick={() => void open(item)}>
                          {item.sheet}, ô {item.cell}
                        </button>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
      </div>
      <footer>
        <button type="button" onClick={closeDialog}>
          Đóng
        </button>
      </footer>
    </div>
  );
}

show('Khi có người nghỉ, chuyển việc', <Handover page={initialData<HandoverPage>()} />);
